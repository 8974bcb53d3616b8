package org.stackway.transcript.issued;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.stackway.transcript.document.TranscriptCredential;

/** The forms in which an issued transcript can be had, the first one for a request that does not mind. */
enum Form {
    JSON(MediaType.APPLICATION_JSON),
    PAGES(Form.PDF),
    CREDENTIAL(TranscriptCredential.MEDIA_TYPE);

    static final String PDF = "application/pdf";

    private final String type;

    Form(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The form that the request likes best; the resource's own types have excluded what nobody offers. */
    static Form wanted(HttpHeaders headers) {
        for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
            for (Form form : values()) {
                if (acceptable.isCompatible(MediaType.valueOf(form.type))) {
                    return form;
                }
            }
        }
        return JSON;
    }
}
