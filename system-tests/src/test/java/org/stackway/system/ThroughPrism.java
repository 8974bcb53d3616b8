package org.stackway.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The tests of this class reach the services of the shared stack by way of Prism, which lets nothing pass that is not documented. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ThroughPrism {}
