package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.Allocated;
import io.readiness.intake.document.Made;
import io.readiness.intake.document.Mutilated;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents as people have them, whole and harmed, sent as they are sent: each is answered with a draft or told what is wrong. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithFrozenRulebook.class)
class DocumentImportResourceTest {
    private static final RestAssuredConfig AS_TOLD = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final Path SAMPLES = Path.of("src/test/resources/io/readiness/intake/samples");
    private static final String IMPORT = "/api/v1/profiles/import";
    private static final String ANY = "application/octet-stream";
    private static final String DOCX = ProfileImportResource.DOCX;

    private static final long HUGE = 120L << 20;

    /** All that is taken from first to last for one document, a multiple of what there is at once. */
    private static final long COST = 700L << 20;

    private static final int MUTATIONS = Integer.getInteger("intake.fuzz.http", 300);

    /** Too much, of no format, not to be read, and many at once. */
    private static final Set<Integer> ANSWERS = Set.of(200, 413, 415, 422, 503);

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    private static RequestSpecification asTold() {
        return given().config(AS_TOLD).queryParam("asOf", "2026-11-29");
    }

    private static ValidatableResponse sent(String type, byte[] body) {
        return asTold().contentType(type).body(body).post(IMPORT).then();
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource({
        "01-insurance-po.pdf, application/pdf",
        "11-transit-po.docx, " + ProfileImportResource.DOCX,
        "41-writer.odt, " + ProfileImportResource.ODT,
        "42-wordpad.rtf, application/rtf",
        "42-wordpad.rtf, text/rtf",
        "21-personal-site.html, text/html",
        "23-readme.md, text/markdown",
        "25-linkedin-export.zip, application/zip",
        "second/35-portal.txt, text/plain",
        "01-insurance-po.pdf, application/octet-stream",
        "11-transit-po.docx, application/octet-stream",
        "25-linkedin-export.zip, application/octet-stream"
    })
    void a_document_of_each_format_becomes_a_draft(String file, String type) throws IOException {
        sent(type, sample(file))
                .statusCode(200)
                .body("profile.role.title", not(nullValue()))
                .body("profile.resumeBullets", not(nullValue()))
                .body("documents", hasSize(1));
    }

    @AlsoPackaged
    @Test
    void a_resume_and_an_export_become_one_draft() throws IOException {
        asTold().multiPart("resume", "cv.pdf", sample("01-insurance-po.pdf"), "application/pdf")
                .multiPart("more", "cv.docx", sample("11-transit-po.docx"), DOCX)
                .multiPart("export", "export.zip", sample("25-linkedin-export.zip"), "application/zip")
                .multiPart("site", "cv.html", sample("21-personal-site.html"), "text/html")
                .post(IMPORT)
                .then()
                .statusCode(200)
                .body("documents.format", hasItems("PDF", "DOCX", "LINKEDIN_EXPORT", "HTML"));
        problem(many(6), 413).body("type", endsWith("document-too-large"));
    }

    private static ValidatableResponse many(int files) {
        RequestSpecification form = asTold();
        for (int i = 0; i < files; i++) {
            form.multiPart("file" + i, "cv.txt", "Product Owner".getBytes(StandardCharsets.UTF_8), "text/plain");
        }
        return form.post(IMPORT).then();
    }

    @AlsoPackaged
    @Test
    void another_format_is_told_by_its_name_and_what_to_save_it_as() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
        byte[] pages = Made.zip(Map.of("Index/Document.iwa", new byte[3]));
        for (Map.Entry<String, byte[]> sent : Map.of(
                        "an old office file (DOC)", old, "a picture", photo, "a Pages document", pages)
                .entrySet()) {
            problem(sent(ANY, sent.getValue()), 415)
                    .body("type", endsWith("unknown-document"))
                    .body("detail", containsString(sent.getKey()))
                    .body("detail", containsString("Save it as PDF or DOCX"));
        }
        for (String type : List.of("application/msword", "image/jpeg", "application/vnd.apple.pages")) {
            problem(sent(type, old), 415)
                    .body("detail", containsString("read once it is saved as PDF or DOCX"))
                    .header("Accept", containsString("application/pdf"));
        }
    }

    @AlsoPackaged
    @Test
    void what_is_made_to_harm_is_refused_or_read_without_the_harm() throws IOException {
        byte[] bomb = Made.bomb("word/document.xml", Made.document("").replace("</w:body></w:document>", ""), HUGE);
        problem(sent(DOCX, bomb), 413).body("detail", containsString("64 MiB when unpacked"));
        problem(sent(DOCX, Made.fetching()), 422)
                .body("type", endsWith("unreadable-document"))
                .body("detail", containsString("declares a document type"))
                .body("detail", not(containsString("root:")));
        problem(sent("application/pdf", Made.locked()), 422).body("type", endsWith("protected-document"));
        sent("application/pdf", Made.withFont(HUGE, "BT /F1 12 Tf 72 700 Td (Product Owner) Tj ET"))
                .statusCode(200)
                .body("remarks.remark", hasItem("FONT_LEFT_OUT"));
    }

    @Test
    void mutilated_documents_are_answered_and_cost_no_more_than_the_bounds_allow() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        long before = Allocated.onThreads("intake-");
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = Mutilated.one(samples, new Random(7_000_003L + i));
            Response answer = asTold().contentType(ANY).body(bytes).post(IMPORT);
            assertThat(answer.statusCode()).describedAs("mutation %s", i).isIn(ANSWERS);
            if (answer.statusCode() != 200) {
                problem(answer.then(), answer.statusCode());
            }
            long now = Allocated.onThreads("intake-");
            assertThat(now - before).describedAs("mutation %s", i).isLessThan(COST);
            before = now;
        }
    }
}
