package io.readiness.api.integration;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.net.URI;

/** Somebody who has the link of an invitation. */
final class Invited {
    private final String invitation;

    private Invited(String invitation) {
        this.invitation = invitation;
    }

    static Invited by(String link) {
        String path = URI.create(link).getPath();
        return new Invited("/api/v1/invitations/" + path.substring(path.lastIndexOf('/') + 1));
    }

    Invited agrees() {
        given().post(invitation + "/consent").then().statusCode(200);
        return this;
    }

    Invited answers(String question, String answer) {
        given().contentType("application/json")
                .body("{\"answers\":[{\"question\":\"%s\",\"answer\":%s}]}".formatted(question, answer))
                .put(invitation + "/answers")
                .then()
                .statusCode(200);
        return this;
    }

    ValidatableResponse interview() {
        return given().get(invitation + "/interview").then().statusCode(200);
    }

    void withdraws() {
        given().post(invitation + "/withdraw").then().statusCode(200);
    }

    void handsIn() {
        given().post(invitation + "/submit").then().statusCode(200);
    }

    /** All the way, with a few answers. */
    void isThrough() {
        agrees().answers("aim", "\"PRODUCT_MANAGEMENT\"")
                .answers("conversations", "6")
                .handsIn();
    }
}
