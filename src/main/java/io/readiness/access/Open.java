package io.readiness.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That an operation is for everybody, whoever they are: it tells what is the same for all, or is found by an address that nobody
 * guesses. An operation that says neither this nor what it {@link Needs} is shut where callers have to say who they are.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    /** Why it may be. */
    String value();
}
