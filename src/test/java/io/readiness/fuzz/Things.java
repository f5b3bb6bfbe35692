package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some of all that a service keeps, so that what strangers ask for is there now and then. */
final class Things {
    private static final String UNKNOWN = "019af0c4-0000-7000-8000-000000000000";
    private static final int EACH = 3;

    private final int port;

    private Things(int port) {
        this.port = port;
    }

    /** Keeps them, and gives their ids, by the address of which they are a part. */
    static Map<String, List<String>> in(int port) throws IOException {
        return new Things(port).kept();
    }

    private Map<String, List<String>> kept() throws IOException {
        Map<String, List<String>> ids = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            String name = "thing-" + i;
            String record = sent("/api/v1/assessments", "{\"reference\":\"" + name + "\"}")
                    .field("readiness-record");
            add(ids, "decisions", record);
            add(ids, "assessments", record);
            add(ids, "candidates", name);
            add(
                    ids,
                    "interviews",
                    sent("/api/v1/interviews", "{}").field("location").replaceFirst(".*/", ""));
            JsonNode order = told(
                    "/api/v1/orders",
                    "{\"packageId\":\"product-ownership-interview\",\"applicant\":{\"reference\":\"" + name + "\"}}");
            String invitation = order.at("/links/invitation").asText().replaceFirst(".*/", "");
            add(ids, "orders", order.path("id").asText());
            add(ids, "invitations", invitation);
            if (i > 0) {
                sent("/api/v1/invitations/" + invitation + "/consent", "");
            }
            if (i > 1) {
                sent("/api/v1/invitations/" + invitation + "/submit", "");
            }
            add(
                    ids,
                    "keys",
                    told("/api/v1/keys", "{\"name\":\"" + name + "\",\"scopes\":[\"READ\"]}")
                            .at("/key/id")
                            .asText());
            add(ids, "tenants", name);
            sent("/api/v1/tenants", "{\"name\":\"" + name + "\"}");
            String endpoint = told("/api/v1/webhook-endpoints", "{\"url\":\"https://hooks.example.com:9/\"}")
                    .path("id")
                    .asText();
            add(ids, "webhook-endpoints", endpoint);
            add(
                    ids,
                    "deliveries",
                    told("/api/v1/webhook-endpoints/" + endpoint + "/test", "")
                            .path("id")
                            .asText());
        }
        ids.values().forEach(some -> some.add(UNKNOWN));
        return ids;
    }

    private static void add(Map<String, List<String>> ids, String what, String id) {
        if (id.isEmpty()) {
            throw new IllegalStateException("Nothing of " + what + " could be kept.");
        }
        ids.computeIfAbsent("/api/v1/" + what, first -> new ArrayList<>()).add(id);
    }

    private JsonNode told(String target, String body) throws IOException {
        return Seeds.JSON.readTree(sent(target, body).content());
    }

    private Answer sent(String target, String body) throws IOException {
        try (Connection connection = new Connection(port)) {
            Answer answer = connection.ask(
                    body.isEmpty()
                            ? new Request("POST", target, List.of(), null)
                            : new Request(
                                    "POST",
                                    target,
                                    List.of(Map.entry("Content-Type", Document.JSON)),
                                    body.getBytes(StandardCharsets.UTF_8)));
            if (answer.refuses()) {
                throw new IllegalStateException(target + " is answered with " + answer.text());
            }
            return answer;
        }
    }
}
