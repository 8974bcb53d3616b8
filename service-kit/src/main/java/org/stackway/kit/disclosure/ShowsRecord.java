package org.stackway.kit.disclosure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that shows learners' records. Each learner whose record it was asked for ({@code Caller.mayAccess}), or whose
 * id the answer names as {@code learnerId}, gets a line in the disclosure log before the answer leaves, unless it is the
 * learner who reads. Every GET has this or {@link ShowsNoRecord}, or the service's build fails.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsRecord {

    /** True where the operation writes the lines itself, because only it can: in parts, or in its own transaction. */
    boolean writesLines() default false;
}
