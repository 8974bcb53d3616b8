package org.stackway.billing.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** In which a document can be had; the first one is what those get who do not mind. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV("text/csv;charset=UTF-8"),
    PDF("application/pdf");

    static final String CSV_TYPE = "text/csv";
    static final String PDF_TYPE = "application/pdf";

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The format that the request likes best; the resource's own types have excluded what nobody offers. */
    static Format wanted(HttpHeaders headers) {
        for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
            for (Format format : values()) {
                if (acceptable.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
