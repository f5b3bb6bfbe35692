package io.readiness.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks as somebody who has a key. */
final class SignedIn {
    private SignedIn() {}

    static RequestSpecification by(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static RequestSpecification operator() {
        return by(System.getProperty(WithKeys.OPERATOR));
    }

    /** A new key of a tenant. */
    static JsonPath key(String tenant, String... scopes) {
        return operator()
                .contentType("application/json")
                .body("{\"name\":\"%s\",\"tenant\":\"%s\",\"scopes\":[%s]}"
                        .formatted(
                                UUID.randomUUID(),
                                tenant,
                                Arrays.stream(scopes)
                                        .map(one -> '"' + one + '"')
                                        .collect(Collectors.joining(","))))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The secret of a new key. */
    static String secret(String tenant, String... scopes) {
        return key(tenant, scopes).getString("secret");
    }

    /** A new tenant. */
    static String tenant() {
        String name = "t-" + UUID.randomUUID();
        operator()
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .post("/api/v1/tenants")
                .then()
                .statusCode(201);
        return name;
    }
}
