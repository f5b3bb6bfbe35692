package io.readiness.api.exchange;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.readiness.api.exchange.Endpoints.Endpoint;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps callers from making meters: what they choose freely is counted under one name. */
final class HttpMeters {
    private static final String REQUESTS = "http.server.";
    private static final String PORT = "server.port";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What the framework writes where it has no address to tell. */
    private static final Set<String> NO_ADDRESS = Set.of("NOT_FOUND", "REDIRECTION", "root", "UNKNOWN");

    @Produces
    @Singleton
    MeterFilter closed(Endpoints endpoints) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().startsWith(REQUESTS)) {
                    return id;
                }
                List<Tag> tags =
                        new ArrayList<>(id.getTags().stream().map(this::known).toList());
                // Left out where a port is chosen by chance; but what is measured of two ports has to have the same
                // labels.
                if (!id.getName().equals(REQUESTS + "requests") && id.getTag(PORT) == null) {
                    tags.add(Tag.of(PORT, "0"));
                }
                return id.replaceTags(tags);
            }

            private Tag known(Tag tag) {
                return switch (tag.getKey()) {
                    case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", "_OTHER");
                    case "uri" -> NO_ADDRESS.contains(tag.getValue()) ? tag : Tag.of("uri", address(tag.getValue()));
                    default -> tag;
                };
            }

            /** The address as its resource has it: what varies in it is the caller's. */
            private String address(String path) {
                Endpoint endpoint = endpoints.at(path);
                return endpoint == null ? "UNKNOWN" : endpoint.template();
            }
        };
    }
}
