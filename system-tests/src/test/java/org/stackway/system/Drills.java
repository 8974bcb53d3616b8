package org.stackway.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sections of {@code docs/operations.md} that a test goes through, by their titles. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Drills {
    String[] value();
}
