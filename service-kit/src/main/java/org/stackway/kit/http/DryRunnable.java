package org.stackway.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write that {@code ?dryRun=true} decides and shows without effect (api.md, convention 8). Any other write refuses that
 * parameter with 400: who asks for no effect must not get one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DryRunnable {}
