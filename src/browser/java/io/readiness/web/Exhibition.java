package io.readiness.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged service with one of everything that a page can show: somebody who was assessed twice, interviews in each state, and
 * orders with their invitations and results.
 */
final class Exhibition implements AutoCloseable {
    /** What a visitor brings along. */
    static final String RESUME = """
            Product Owner, Harbour Bank
            Jan 2021 - Present
            - Owned the roadmap of the payments product and dropped two features after talking with twelve customers
            - Raised the share of payments that go through at the first try from 82 % to 91 %
            - Prioritised the backlog of two teams each sprint
            """;

    private static final Path OTHER_EDITION = Path.of("src", "test", "resources", "frozen-rulebook");
    private static final String ORDERS = "/api/v1/orders";
    private static final String INTERVIEW = "product-ownership-interview";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServiceProcess process;
    private final String service;
    private final Map<String, String> pages = new LinkedHashMap<>();

    Exhibition() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "service");
        process = new ServiceProcess(
                folder,
                "-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("readiness.db"),
                "-Dreadiness.rulebook.others=" + OTHER_EDITION.toAbsolutePath());
        service = process.uri().toString().replaceFirst("/$", "");
        whatIsTheSameForAll();
        editions();
        assessments();
        interviews();
        orders();
    }

    /** The address of the service, without a stroke at its end. */
    String service() {
        return service;
    }

    /** Every page, with a name for it and its path. */
    Map<String, String> pages() {
        return pages;
    }

    /** A page by its name, as a browser opens it. */
    String address(String page) {
        return service + pages.get(page);
    }

    private void whatIsTheSameForAll() {
        pages.put("start", "/");
        pages.put("practical-test", "/practical-test");
        pages.put("docs", "/docs");
        pages.put("docs-try", "/docs/try");
        pages.put("rulebook", "/rulebook");
        for (String part : List.of(
                "signals",
                "rules",
                "tables",
                "claims",
                "parameters",
                "editions",
                "try",
                "questions",
                "circumstances",
                "spoken",
                "assumptions")) {
            pages.put("rulebook-" + part, "/rulebook/" + part);
        }
        pages.put("rulebook-signal", "/rulebook/signals/discovery-depth");
        pages.put("rulebook-rule", "/rulebook/rules/framing-owned-by-turning");
        pages.put("rulebook-table", "/rulebook/tables/criteria.paths");
        pages.put("rulebook-claim", "/rulebook/claims/T4.2");
        pages.put("rulebook-search", "/rulebook/search?q=customer");
        pages.put("docs-operation", "/docs/operations/placeOrder");
        pages.put("desk", "/desk");
        pages.put("desk-profiles", "/desk/profiles");
        pages.put("desk-orders", "/desk/orders");
        pages.put("desk-new-order", "/desk/orders/new");
        pages.put("problems", "/problems");
        pages.put("problem", "/problems/invalid-request");
        pages.put("nothing-here", "/practical-tset");
        pages.put("sample", "/samples/nearly-ready");
        pages.put("sample-little-known", "/samples/little-known");
        pages.put("sample-recruiter", "/samples/loudest-stakeholder?audience=recruiter");
    }

    private void editions() throws IOException, InterruptedException {
        for (JsonNode edition : get("/api/v1/rulebook/editions").path("editions")) {
            if (!edition.path("inForce").asBoolean()) {
                pages.put(
                        "rulebook-difference",
                        "/rulebook/editions/difference?from="
                                + edition.path("version").asText());
            }
        }
    }

    private void assessments() throws IOException, InterruptedException {
        ObjectNode profile = (ObjectNode)
                JSON.readTree(Path.of("rules/golden/nearly-ready/profile.json").toFile());
        profile.put("reference", "nearly-ready-with-a-reference-that-is-rather-long-2026-11");
        ObjectNode before = profile.deepCopy();
        before.remove(List.of("exposure", "decisionRights"));
        String earlier = posted("/api/v1/assessments", before)
                .headers()
                .firstValue("Readiness-Record")
                .orElseThrow();
        String kept = posted("/api/v1/assessments", profile)
                .headers()
                .firstValue("Readiness-Record")
                .orElseThrow();
        pages.put("report", "/assessments/" + kept);
        pages.put("report-recruiter", "/assessments/" + kept + "?audience=recruiter");
        pages.put("report-manager", "/assessments/" + kept + "?audience=manager");
        pages.put("report-smallest", "/assessments/" + kept + "?audience=candidate&smallest=true");
        pages.put("desk-kit", "/desk/decisions/" + kept + "/kit");
        pages.put("desk-override", "/desk/decisions/" + kept + "/override");
        pages.put(
                "desk-candidate",
                "/desk/candidates/" + profile.path("reference").asText());
        pages.put("desk-comparison", "/desk/comparison?of=" + earlier + "&of=" + kept);
        pages.put("report-unknown", "/assessments/00000000-0000-7000-8000-000000000000");
    }

    private void interviews() throws IOException, InterruptedException {
        String begun = form(
                "/resume",
                "multipart/form-data; boundary=part",
                "--part\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + RESUME + "\r\n--part--\r\n");
        pages.put("confirm", begun);
        pages.put("choice", begun + "?question=aim");
        pages.put("number", begun + "?question=role-months");
        pages.put("several", begun + "?question=decision-rights");
        pages.put("lines", begun + "?question=resume-bullets");
        pages.put("piece", begun + "?question=evidence%2F1%2Fkind");
        pages.put("topics", begun + "/topics");
        pages.put("topics-all", begun + "/topics/all");
        pages.put("answers", begun + "/answers");
        String over = form("/interviews", "");
        form(over + "/end", "");
        pages.put("over", over);
        pages.put("own-report", over + "/report");
    }

    private void orders() throws IOException, InterruptedException {
        String invited = invitation("invited");
        pages.put("invited", invited);
        String begun = agreed("begun");
        pages.put("begun", begun);
        pages.put("invited-question", begun + "/interview");
        pages.put("invited-answers", begun + "/interview/answers");
        String handedIn = agreed("handed-in");
        form(handedIn + "/submit", "");
        pages.put("handed-in", handedIn);
        pages.put("handed-in-report", handedIn + "/report");
        String withdrawn = invitation("withdrawn");
        form(withdrawn + "/withdraw", "");
        pages.put("withdrawn", withdrawn);
        ObjectNode fromResume = order("result", "product-ownership-from-resume");
        fromResume.set(
                "profile",
                JSON.readTree(Path.of("rules/golden/startup-owner/profile.json").toFile()));
        ((ObjectNode) fromResume.path("profile")).put("reference", "result");
        String id = send(ORDERS, fromResume).path("id").asText();
        send(ORDERS + "/" + id + "/close", JSON.createObjectNode());
        pages.put("desk-order", "/desk/orders/" + id);
        pages.put(
                "result",
                URI.create(get(ORDERS + "/" + id + "/result").path("resultUrl").asText())
                        .getPath());
    }

    private static ObjectNode order(String reference, String kind) {
        ObjectNode order = JSON.createObjectNode().put("packageId", kind).put("inline", true);
        order.putObject("applicant")
                .put("reference", reference)
                .put("name", "Wilhelmina Featherstonehaugh-Cholmondeley");
        order.putObject("job").put("title", "Senior Product Manager, Payments and Merchant Onboarding");
        return order;
    }

    /** Orders an interview, and tells where somebody was invited to. */
    String invitation(String reference) throws IOException, InterruptedException {
        ObjectNode order = order(reference, INTERVIEW);
        JsonNode placed = send(ORDERS, order);
        return URI.create(placed.path("links").path("invitation").asText()).getPath();
    }

    private String agreed(String reference) throws IOException, InterruptedException {
        String invitation = invitation(reference);
        form(invitation + "/consent", "consent=yes");
        return invitation;
    }

    /** Sends a form, and tells where it leads. */
    private String form(String path, String body) throws IOException, InterruptedException {
        return form(path, "application/x-www-form-urlencoded", body);
    }

    private String form(String path, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(service + path))
                        .header("Content-Type", type)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new AssertionError("POST " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private JsonNode send(String path, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(posted(path, body).body());
    }

    private HttpResponse<String> posted(String path, JsonNode body) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(URI.create(service + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                answered(HttpRequest.newBuilder(URI.create(service + path)).build())
                        .body());
    }

    private HttpResponse<String> answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(request + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() throws Exception {
        process.close();
    }
}
