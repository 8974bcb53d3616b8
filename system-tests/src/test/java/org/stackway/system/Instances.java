package org.stackway.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The tests of this class want a stack with so many instances of every service, behind a balancer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Instances {
    int value();
}
