package org.stackway.kit.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a text in a command or in facts that it can hold nothing about a person, so that the decision log may keep it.
 * Text without this word is withheld from the log (D14, D24).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface NotPersonal {
    /** Why it cannot: what the text is. */
    String value();
}
