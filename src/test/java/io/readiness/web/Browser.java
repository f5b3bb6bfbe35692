package io.readiness.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser that runs no script: reads pages, fills in their forms, and follows where that leads. */
final class Browser {
    static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private String address;
    private Document page;
    private Response answer;

    private Browser(String address, Response answer) {
        this.address = address;
        this.answer = answer;
        this.page = Jsoup.parse(answer.asString(), address);
    }

    private static RequestSpecification asking() {
        return given().header("Accept", ACCEPT)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    static Browser at(String address) {
        return new Browser(address, asking().get(address));
    }

    Document page() {
        return page;
    }

    int status() {
        return answer.statusCode();
    }

    Response answer() {
        return answer;
    }

    String address() {
        return address;
    }

    String heading() {
        return page.select("h1").text();
    }

    FormElement form(String action) {
        return (FormElement) page.select("form").stream()
                .filter(form -> form.attr("action").matches(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No form " + action + " in " + page.body().html()));
    }

    /** Presses the first button of a form, with these answers to a question. */
    Browser send(String action, String... answers) {
        return press(form(action), "", answers);
    }

    /** Fills in fields of a form, each by its name, and presses the first button. */
    Browser fill(String action, Map<String, String> fields) {
        FormElement form = form(action);
        RequestSpecification sending = asking().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (Element field : form.select("input[type=hidden]")) {
            sending.formParam(field.attr("name"), field.val());
        }
        fields.forEach((name, answer) -> {
            assertThat(form.select("[name=\"" + name + "\"]")).isNotEmpty();
            sending.formParam(name, answer);
        });
        return follow(sending.post(form.attr("action")));
    }

    /** Ticks a box of a form, and sends it. */
    Browser tick(String box, String action) {
        FormElement form = form(action);
        Element ticked = form.selectFirst("input[type=checkbox][name=" + box + "]");
        assertThat(ticked).isNotNull();
        return follow(asking().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(box, ticked.val())
                .post(form.attr("action")));
    }

    /** Leaves the question out. */
    Browser leaveOut(String action, String silence) {
        return press(form(action), silence);
    }

    private Browser press(FormElement form, String silence, String... answers) {
        RequestSpecification sending = asking().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (Element field : form.select("input[type=hidden]")) {
            sending.formParam(field.attr("name"), field.val());
        }
        if (answers.length > 0) {
            assertThat(form.select("[name=answer]")).isNotEmpty();
            sending.formParam("answer", Arrays.asList(answers));
        }
        if (!silence.isEmpty()) {
            assertThat(form.select("button[name=silence]").eachAttr("value")).contains(silence);
            sending.formParam("silence", silence);
        }
        return follow(sending.post(form.attr("action")));
    }

    /** Sends a resume as the form of the first page does: one field with a file, one with a text, of which one may be empty. */
    Browser upload(String name, byte[] file, String text) {
        assertThat(form("/resume").attr("enctype")).isEqualTo("multipart/form-data");
        RequestSpecification sending = asking().multiPart("text", text);
        sending = name.isEmpty()
                ? sending.multiPart("file", "", new byte[0], "application/octet-stream")
                : sending.multiPart("file", name, file);
        return follow(sending.post("/resume"));
    }

    private Browser follow(Response sent) {
        answer = sent;
        if (sent.statusCode() == 303) {
            address = URI.create(sent.header("Location")).getRawPath()
                    + (sent.header("Location").contains("?")
                            ? sent.header("Location").replaceFirst("[^?]*", "")
                            : "");
            answer = asking().get(address);
        }
        page = Jsoup.parse(answer.asString(), address);
        return this;
    }

    /** What may be chosen. */
    List<String> choices() {
        return page.select("input[type=radio], input[type=checkbox]").eachAttr("value");
    }
}
