package io.readiness.api.order;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this service. */
@Singleton
public final class PublicUrl {
    private final Optional<String> told;
    private final CurrentVertxRequest request;
    private final int port;

    PublicUrl(
            @ConfigProperty(name = "readiness.public-url") Optional<String> told,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
            CurrentVertxRequest request) {
        this.told = told.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        this.port = port;
        this.request = request;
    }

    /** A path as a whole address: of the setting, else of the request that is being answered. */
    public String of(String path) {
        return base() + path;
    }

    /** Whether it was told, so that it is right whoever asks. */
    boolean isTold() {
        return told.isPresent();
    }

    private String base() {
        if (told.isPresent()) {
            return told.get();
        }
        boolean asked = Arc.container().requestContext().isActive();
        RoutingContext exchange = asked ? request.getCurrent() : null;
        if (exchange == null) {
            return "http://localhost:" + port;
        }
        URI uri = URI.create(exchange.request().absoluteURI());
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
