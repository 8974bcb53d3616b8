package org.stackway.kit.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that callers should leave: every answer says since when (RFC 9745), until when it will work (RFC 8594) and
 * where that is explained, and its OpenAPI document says {@code deprecated}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Outdated {

    /** The day from which on it should not be used, {@code 2026-09-01}, as of its beginning in UTC. */
    String since();

    /** The day on which it goes, as of its beginning in UTC; empty while that is open. */
    String until() default "";

    /** What to use instead, a URL or path of the API. */
    String successor();
}
