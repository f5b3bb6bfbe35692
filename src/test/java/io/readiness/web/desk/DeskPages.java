package io.readiness.web.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at the desk with a browser that runs no script. */
final class DeskPages {
    private static final String ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private DeskPages() {}

    static Response ask(String address) {
        return given().accept(ACCEPT).urlEncodingEnabled(false).get(address);
    }

    static Document page(String address) {
        return Jsoup.parse(ask(address).then().statusCode(200).extract().asString());
    }

    static RequestSpecification form() {
        return given().accept(ACCEPT)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    static RequestSpecification file(RequestSpecification form, String name, byte[] content) {
        return form.multiPart("file", name, content, "application/octet-stream");
    }

    static RequestSpecification file(RequestSpecification form, String name, String content) {
        return file(form, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a form of files, and looks how far that is until it is over. */
    static Document sent(RequestSpecification form, String address) {
        String progress = form.post(address).then().statusCode(303).extract().header("Location");
        Instant end = Instant.now().plus(LONGEST);
        Document page = page(progress);
        while (page.title().startsWith("Reading")) {
            assertThat(Instant.now()).as(page.select("main").text()).isBefore(end);
            LockSupport.parkNanos(BETWEEN.toNanos());
            page = page(progress);
        }
        return page;
    }
}
