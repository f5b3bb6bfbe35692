package io.readiness.api.order;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The address under which people reach this service. */
@Singleton
public final class PublicUrl {
    private final Optional<String> told;
    private final @Nullable CurrentVertxRequest request;
    private final int port;

    @Inject
    PublicUrl(
            @ConfigProperty(name = "readiness.public-url") Optional<String> told,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
            CurrentVertxRequest request) {
        this.told = withoutSlash(told);
        this.port = port;
        this.request = request;
    }

    /** The same where there is no service, and so no request. */
    public PublicUrl(Optional<String> told, int port) {
        this.told = withoutSlash(told);
        this.port = port;
        this.request = null;
    }

    private static Optional<String> withoutSlash(Optional<String> told) {
        return told.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
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
        RoutingContext exchange =
                request != null && Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (exchange == null) {
            return "http://localhost:" + port;
        }
        URI uri = URI.create(exchange.request().absoluteURI());
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
