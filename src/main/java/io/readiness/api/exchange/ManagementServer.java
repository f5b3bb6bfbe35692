package io.readiness.api.exchange;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics at a port of their own, where that is set: then no proxy that lets candidates in has to keep them out.
 * Quarkus decides that when it is built, and a jar is to serve both; so a second server hands requests to the same router.
 */
@Singleton
final class ManagementServer {
    private static final Logger LOG = Logger.getLogger(ManagementServer.class);

    private final Vertx vertx;
    private final ManagementConfig config;
    private final String mainHost;
    private @Nullable HttpServer server;

    ManagementServer(
            Vertx vertx, ManagementConfig config, @ConfigProperty(name = "quarkus.http.host") String mainHost) {
        this.vertx = vertx;
        this.config = config;
        this.mainHost = mainHost;
    }

    /** Where health and metrics are answered. */
    @ConfigMapping(prefix = "readiness.management")
    interface ManagementConfig {
        /** The port at which they are answered, and nothing else is; absent: at that of everything else. */
        OptionalInt port();

        /** The address at which that port is open; absent: the one at which everything else is. */
        Optional<String> host();
    }

    void start(@Observes StartupEvent started) {
        if (config.port().isEmpty()) {
            return;
        }
        String host = config.host().orElse(mainHost);
        try {
            server = vertx.createHttpServer(new HttpServerOptions()
                            .setPort(config.port().getAsInt())
                            .setHost(host)
                            .setCompressionSupported(true))
                    .requestHandler(VertxHttpRecorder.getRootHandler())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new ConfigurationException("Health and metrics cannot be answered at " + host + ":"
                    + config.port().getAsInt() + ", as readiness.management says: "
                    + Objects.requireNonNullElse(e.getCause(), e).getMessage() + ". Maybe choose another port?");
        }
        LOG.infof("Health and metrics at http://%s:%d", host, server.actualPort());
    }

    /** Whether what is asked for is answered where it was asked for. */
    boolean answers(HttpServerRequest request, boolean management) {
        return server == null || management == (request.localAddress().port() == server.actualPort());
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
