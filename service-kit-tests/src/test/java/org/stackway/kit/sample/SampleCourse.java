package org.stackway.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Read model row of the sample aggregate. */
@Entity
@Table(name = "sample_course")
public class SampleCourse {

    @Id
    private String code = "";

    private String title = "";
    private long version;

    protected SampleCourse() {}

    public SampleCourse(String code, String title, long version) {
        this.code = code;
        this.title = title;
        this.version = version;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public long version() {
        return version;
    }
}
