package io.readiness.web.report;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What tests of reports do: have somebody assessed, look at the page, and read what is written on paper. */
final class Pages {
    static final String DAY = "2026-11-22";
    static final ObjectMapper JSON = new ObjectMapper();

    private Pages() {}

    /** A golden candidate under another name. */
    static String golden(String name, String reference) throws IOException {
        String profile = Files.readString(Path.of("rules/golden", name, "profile.json"));
        return profile.replaceFirst("\"reference\"\\s*:\\s*\"[^\"]*\"", "\"reference\": \"" + reference + "\"");
    }

    /** Has somebody assessed; the id of what is kept. */
    static String kept(String profile) {
        return given().contentType("application/json")
                .body(profile)
                .post("/api/v1/assessments?asOf=" + DAY)
                .then()
                .statusCode(201)
                .extract()
                .header("Readiness-Record");
    }

    /** The same assessment as tools are told it. */
    static JsonNode told(String id, String audience) throws IOException {
        return JSON.readTree(given().queryParam("audience", audience)
                .queryParam("view", "full")
                .get("/api/v1/assessments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    static Response ask(String address, Map<String, ?> query) {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .queryParams(query)
                .get(address);
    }

    static Document page(String address, Map<String, ?> query) {
        return Jsoup.parse(ask(address, query).then().statusCode(200).extract().asString());
    }

    static Document page(String id, String audience) {
        return page("/assessments/" + id, Map.of("audience", audience));
    }

    static byte[] paper(String address, String audience) {
        return given().queryParam("audience", audience)
                .get(address + "/report.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    static String written(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Words without what sets them apart, which lines and pages do in their own way. */
    static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Every sentence of an answer, but for what stands in these fields; a JSON path is none, however it is called. */
    static List<String> sentences(JsonNode answer, Set<String> besides) {
        List<String> found = new ArrayList<>();
        collect(answer, besides, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> besides, List<String> found) {
        if (node.isTextual() && node.asText().contains(" ") && !node.asText().startsWith("$.")) {
            found.add(node.asText());
        }
        node.fields().forEachRemaining(field -> {
            if (!besides.contains(field.getKey())) {
                collect(field.getValue(), besides, found);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> collect(one, besides, found));
        }
    }
}
