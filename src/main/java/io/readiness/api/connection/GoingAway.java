package io.readiness.api.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Stops the service without dropping anything that it accepted: it says that it is not ready, then accepts no connection,
 * then finishes what is under way, and ends each connection with an answer that says so.
 */
@Singleton
final class GoingAway {
    private static final Logger LOG = Logger.getLogger(GoingAway.class);

    /** A caller who has sent nothing for so long will hardly send just while the connection is closed. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Connections connections;
    private final Departure departure;
    private volatile boolean told;

    GoingAway(Connections connections, Departure departure) {
        this.connections = connections;
        this.departure = departure;
    }

    /** Down before anything else happens, so that nobody is sent here any more. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck staying() {
        return () -> HealthCheckResponse.named("staying").status(!told).build();
    }

    /** Quarkus goes on to stop only when this has returned. */
    void goAway(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        told = true;
        ConnectionConfig config = connections.config();
        Thread.sleep(config.shutdownDelay().toMillis());
        connections.goAway();
        stopListening();
        departure.begin();
        long end = System.nanoTime() + config.shutdownTime().toNanos();
        Set<RequestGate> open = connections.open();
        while (!open.isEmpty() && System.nanoTime() < end) {
            open.forEach(connection -> connection.closeIfQuiet(QUIET));
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
        if (!open.isEmpty()) {
            LOG.warnf("%d connections were cut off: they took longer than readiness.http.shutdown-time.", open.size());
            open.forEach(RequestGate::cutOff);
        }
    }

    private void stopListening() throws InterruptedException {
        List<ChannelFuture> closing = new ArrayList<>();
        for (Channel socket : connections.listening()) {
            closing.add(socket.close());
        }
        for (ChannelFuture one : closing) {
            one.await();
        }
    }
}
