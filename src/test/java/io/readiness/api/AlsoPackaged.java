package io.readiness.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A sentence that is said once more of the packaged service, since its jar, its profile or its HTTP server could make another
 * one of it. What the same classes decide from a body that has arrived is shown without.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("packaged")
@interface AlsoPackaged {}
