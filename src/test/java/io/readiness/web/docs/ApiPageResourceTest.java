package io.readiness.web.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** All that the description of the API says can be read without a script. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ApiPageResourceTest {
    private static Document page(String address) {
        return Jsoup.parse(given().header("Accept", "text/html,*/*;q=0.8")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    @Test
    void each_operation_has_a_page_with_its_parameters_and_answers() throws IOException {
        JsonNode document =
                new YAMLMapper().readTree(Path.of("docs", "openapi.yaml").toFile());
        List<JsonNode> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(method -> {
                    if (method.has("operationId")) {
                        operations.add(method);
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(80);
        for (JsonNode operation : operations) {
            String id = operation.path("operationId").asText();
            Document page = page("/docs/operations/" + id);
            assertThat(page.select("h1").text())
                    .isEqualTo(operation.path("summary").asText());
            assertThat(page.select("#parameters ~ .fields > div"))
                    .as(id)
                    .hasSize(operation.path("parameters").size());
            assertThat(page.select("#answers ~ .fields > div").size()
                            + page.select("#problems ~ .fields > div").size())
                    .as(id)
                    .isEqualTo(operation.path("responses").size());
            assertThat(page.select("#request ~ pre").text()).startsWith("curl");
        }
    }

    @Test
    void every_link_leads_somewhere() {
        Map<String, Document> read = new HashMap<>();
        Set<String> elsewhere = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/docs"));
        while (!open.isEmpty()) {
            String address = open.pop();
            if (read.containsKey(address)) {
                continue;
            }
            Document page = page(address);
            read.put(address, page);
            assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
            for (Element link : page.select("a[href]:not([href^=#])")) {
                String to = link.attr("href").replaceFirst("#.*", "");
                if (to.startsWith("http")) {
                    continue;
                }
                assertThat(to).startsWith("/").doesNotStartWith("//");
                if (to.startsWith("/docs/") && !to.equals("/docs/try")) {
                    open.add(to);
                } else {
                    elsewhere.add(to);
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(300);
        assertThat(elsewhere)
                .contains("/docs/try", "/problems")
                .allSatisfy(to ->
                        given().header("Accept", "text/html,*/*").get(to).then().statusCode(200));
    }

    @Test
    void what_there_is_not_is_told_with_the_nearest() {
        assertThat(given().header("Accept", "text/html")
                        .get("/docs/operations/asess")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .contains("/docs/operations/assess");
    }
}
