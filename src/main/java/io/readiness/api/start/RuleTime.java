package io.readiness.api.start;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.LongAdder;

/** How long the rules have run for one request, wherever its work is done. */
public final class RuleTime {
    private static final RuleTime NOBODYS = new RuleTime();

    private final LongAdder nanos = new LongAdder();

    private RuleTime() {}

    /** Begins to count for the request that is handled here. */
    public static RuleTime begin() {
        RuleTime time = new RuleTime();
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(RuleTime.class.getName(), time);
        }
        return time;
    }

    /** That of the request that is worked on. */
    static RuleTime current() {
        Context context = Vertx.currentContext();
        RuleTime time = context == null ? null : context.getLocal(RuleTime.class.getName());
        return time == null ? NOBODYS : time;
    }

    void add(long more) {
        nanos.add(more);
    }

    /** So far. */
    public long nanos() {
        return nanos.sum();
    }
}
