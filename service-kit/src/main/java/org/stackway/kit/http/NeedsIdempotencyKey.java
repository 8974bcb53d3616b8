package org.stackway.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that moves money, enrolments or credentials: 400 without an {@code Idempotency-Key} (api.md, convention 4).
 * Other commands take one if it is sent.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsIdempotencyKey {}
