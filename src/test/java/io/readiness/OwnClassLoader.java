package io.readiness;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a plain test the class loader that it was loaded by. Plain tests and those of the running service share their threads, on
 * which the service leaves a loader of its own behind; the engine looks there for its parts, and finds them twice.
 */
public final class OwnClassLoader implements BeforeAllCallback, BeforeEachCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        give(context.getRequiredTestClass());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        give(context.getRequiredTestClass());
    }

    /** A test of the service is loaded by the service's loader, and keeps it. */
    private static void give(Class<?> test) {
        ClassLoader own = OwnClassLoader.class.getClassLoader();
        if (test.getClassLoader() == own) {
            Thread.currentThread().setContextClassLoader(own);
        }
    }
}
