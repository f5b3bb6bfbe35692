package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who may call: everybody who reaches the service, which listens on this machine alone unless a gateway lets others in. */
final class Security {
    private static final String GATEWAY = "gateway";

    private Security() {}

    /** Nothing is asked for; or what a gateway asks for. */
    static void add(ObjectNode document) {
        ArrayNode either = document.putArray("security");
        either.addObject();
        either.addObject().putArray(GATEWAY);
    }

    static ObjectNode schemes() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        schemes.putObject(GATEWAY)
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "The service itself asks for no key, and listens on the loopback address unless it is told otherwise."
                                + " Where others reach it, a gateway stands in front and asks for a token of its own; the"
                                + " service does not read it.");
        return schemes;
    }
}
