package io.readiness.api.order;

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

    private String base() {
        if (told.isPresent()) {
            return told.get();
        }
        RoutingContext exchange = request.getCurrent();
        if (exchange == null) {
            return "http://localhost:" + port;
        }
        URI asked = URI.create(exchange.request().absoluteURI());
        return asked.getScheme() + "://" + asked.getRawAuthority();
    }
}
