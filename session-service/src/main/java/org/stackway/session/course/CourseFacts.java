package org.stackway.session.course;

/** An entry of the catalogue is decided by itself: nothing from outside is needed. */
public record CourseFacts() {
    static final CourseFacts NONE = new CourseFacts();
}
