package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who may call: everybody who reaches the service, where that listens to this machine alone; whoever has a key or is signed in, where
 * it asks for that; or whom a gateway lets in.
 */
final class Security {
    private static final String KEY = "key";
    private static final String BASIC = "keyAsUser";

    private Security() {}

    /** Nothing is asked for, or a key; each operation that is not open says what it has to allow. */
    static void add(ObjectNode document) {
        ArrayNode either = document.putArray("security");
        either.addObject();
        either.addObject().putArray(KEY);
        either.addObject().putArray(BASIC);
    }

    static ObjectNode schemes() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        schemes.putObject(KEY)
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "A key of this service, or a token of the identity provider that it knows. Asked for where"
                                + " readiness.access.required is true or an identity provider is named; otherwise the service"
                                + " listens on the loopback address, and everybody there may do everything. A gateway in front"
                                + " may ask for a token of its own.");
        schemes.putObject(BASIC)
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "The same key as user name, with an empty password, or as password.");
        return schemes;
    }
}
