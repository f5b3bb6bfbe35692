package io.readiness;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Gives a plain test the class loader that it was loaded by, and back what was there before. Plain tests share their threads with
 * the service, which looks for its parts with a loader of its own; and while it waits for its start, its thread may run a plain test.
 */
public final class OwnClassLoader
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Namespace KEPT = Namespace.create(OwnClassLoader.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        give(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        give(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        giveBack(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        giveBack(context);
    }

    /** A test of the service is loaded by the service's loader, and keeps it. */
    private static void give(ExtensionContext context) {
        ClassLoader own = OwnClassLoader.class.getClassLoader();
        if (context.getRequiredTestClass().getClassLoader() == own) {
            Thread thread = Thread.currentThread();
            context.getStore(KEPT).put(context.getUniqueId(), thread.getContextClassLoader());
            thread.setContextClassLoader(own);
        }
    }

    private static void giveBack(ExtensionContext context) {
        ClassLoader before = context.getStore(KEPT).remove(context.getUniqueId(), ClassLoader.class);
        if (before != null) {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
