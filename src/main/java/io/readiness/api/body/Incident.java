package io.readiness.api.body;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A fault of the service, told to the caller by a number under which the log keeps it. */
public final class Incident {
    /** Under which a line of the log has the id of the request; what logs as JSON has it as a field. */
    public static final String REQUEST_ID = "requestId";

    private static final Logger LOG = Logger.getLogger(Incident.class);

    private Incident() {}

    /** The problem that a fault of the service is told as. A caller who has gone is no fault of the service. */
    public static Problem in(RoutingContext routing, Throwable e) {
        OutOfMemory.endIfOut(e);
        if (routing.response().closed()) {
            LOG.debug("The caller has gone.", new WhereItHappened(e));
            return Problem.of(ProblemKind.TOO_SLOW.status());
        }
        Problem incident = of(e);
        if (routing.response().headWritten()) {
            breakOff(routing);
        }
        return incident;
    }

    /**
     * Closes the connection of an answer that has begun and cannot be gone on with, since it must not look whole. At once, past
     * the handler of Vert.x: that closes only when the caller has read what was written, and by then the end would be as well.
     */
    public static void breakOff(RoutingContext routing) {
        if (routing.request().version() == HttpVersion.HTTP_2) {
            routing.response().reset();
        } else {
            ((ConnectionBase) routing.request().connection())
                    .channel()
                    .pipeline()
                    .firstContext()
                    .close();
        }
    }

    /** The problem that a fault of the service is told as, where it is known that the caller is there. */
    public static Problem of(Throwable e) {
        OutOfMemory.endIfOut(e);
        UUID incident = UUID.randomUUID();
        LOG.errorf(new WhereItHappened(e), "Incident %s, request %s", incident, MDC.get(REQUEST_ID));
        return Problem.incident(incident);
    }

    /** A failure without its sentence: libraries quote in it what they could not read, and that is the caller's. */
    private static final class WhereItHappened extends Throwable {
        private static final long serialVersionUID = 1L;

        /** Longer chains of causes come of circles. */
        private static final int DEEPEST = 8;

        WhereItHappened(Throwable e) {
            this(e, 1);
        }

        private WhereItHappened(Throwable e, int depth) {
            super(e.getClass().getName(), cause(e, depth), false, true);
            setStackTrace(e.getStackTrace());
        }

        private static @Nullable Throwable cause(Throwable e, int depth) {
            return e.getCause() == null || depth == DEEPEST ? null : new WhereItHappened(e.getCause(), depth + 1);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
