package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.readiness.Kept;
import io.readiness.rulebook.Frozen;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(DifferenceResourceTest.WithOtherRulebooks.class)
class DifferenceResourceTest {
    private static final String SILENT = "{'profile': {'reference': 'c-1'}, 'asOf': '2026-11-22'";

    /** The frozen rulebook: in an edition in which proof weighs more, in two of one version, and as it is; and the live one. */
    public static final class WithOtherRulebooks implements QuarkusTestProfile {
        private static final Path FROZEN = Path.of(Frozen.FOLDER);
        private static final String AS_IT_IS = "7.0.0";
        private static final String PARTS = "parts: { foundation: 20, scope: 50, proof: 30 }";

        @Override
        public Map<String, String> getConfigOverrides() {
            List<Path> others = List.of(
                    edition("more-proof", "9.0.0", "parts: { foundation: 20, scope: 40, proof: 40 }"),
                    edition("twin", "8.0.0", "parts: { foundation: 30, scope: 40, proof: 30 }"),
                    edition("other-twin", "8.0.0", "parts: { foundation: 10, scope: 60, proof: 30 }"),
                    edition("as-it-is", AS_IT_IS, PARTS),
                    Path.of("rules"));
            return Map.of(
                    "readiness.rulebook.others",
                    others.stream().map(Path::toString).collect(Collectors.joining(",")));
        }

        private static Path edition(String name, String version, String parts) {
            Path other = Path.of("target", "other-rulebooks", name);
            try (Stream<Path> files = Files.walk(FROZEN)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = other.resolve(FROZEN.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.writeString(
                            copy,
                            Files.readString(file)
                                    .replaceFirst("(?m)^version: .+", "version: " + version)
                                    .replace(PARTS, parts));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return other;
        }
    }

    @Test
    void two_golden_candidates_are_told_apart_as_kept() throws IOException {
        Path request = Path.of("rules/explanations/difference/two-candidates/request.json");
        Kept.assertIsServed(
                request.resolveSibling("answer.json"),
                ask(Files.readString(request)).statusCode(200).extract().asString());
    }

    @Test
    void one_profile_under_two_rulebooks_differs_by_their_weights() throws IOException {
        String profile = Files.readString(Path.of("rules/golden/startup-owner/profile.json"));
        String side = "{\"profile\": " + profile + ", \"asOf\": \"2026-11-22\", \"rulebook\": ";
        ask("{\"first\": " + side + "\"7.0.0\"}, \"second\": " + side + "\"9.0.0\"}}")
                .statusCode(200)
                .body("first.rulebook.version", is("7.0.0"))
                .body("second.rulebook.version", is("9.0.0"))
                .body("difference.signals.signal", hasItem("PROOF_OF_WORK"))
                .body(
                        "difference.signals.find { it.signal == 'PROOF_OF_WORK' }.says",
                        containsString("their rulebooks weigh it differently"));
    }

    @Test
    void a_rulebook_is_found_by_the_beginning_of_its_hash_too() {
        String hash = given().get("/api/v1/rulebook").then().extract().path("edition.hash");
        ask("{'first': " + SILENT + "}, 'second': " + SILENT + ", 'rulebook': '" + hash.substring(0, 9) + "'}}")
                .statusCode(200)
                .body("second.rulebook.hash", is(hash));
    }

    @Test
    void two_rulebooks_of_one_version_are_told_apart_by_their_hashes() {
        String twins = "8.0.0";
        String hint = ask("{'first': " + SILENT + "}, 'second': " + SILENT + ", 'rulebook': '" + twins + "'}}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.second.rulebook")))
                .body("faults[0].message", is("names 2 rulebooks that are loaded here"))
                .extract()
                .path("faults[0].hint");
        List<String> hashes = Pattern.compile(Pattern.quote(twins) + " \\((\\w+)\\)")
                .matcher(hint)
                .results()
                .map(named -> named.group(1))
                .toList();
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
        ask("{'first': " + SILENT + ", 'rulebook': '" + hashes.get(0) + "'}, 'second': " + SILENT + ", 'rulebook': '"
                        + hashes.get(1).toUpperCase(Locale.ROOT) + "'}}")
                .statusCode(200)
                .body("first.rulebook.hash", startsWith(hashes.get(0)))
                .body("second.rulebook.hash", startsWith(hashes.get(1)))
                .body("second.rulebook.version", is(twins));
    }

    @Test
    void what_is_in_force_already_is_not_loaded_twice_and_can_be_named_by_its_version() {
        String version = given().get("/api/v1/rulebook").then().extract().path("edition.version");
        ask("{'first': " + SILENT + ", 'rulebook': '" + version + "'}, 'second': " + SILENT + "}}")
                .statusCode(200)
                .body("first.rulebook.version", is(version))
                .body("second.rulebook.version", is(version))
                .body("difference.signals", empty());
    }

    /** A name too short to be meant as the beginning of a hash names nothing. */
    @Test
    void an_unknown_rulebook_is_named_with_the_known_ones() {
        ask("{'first': " + SILENT + ", 'rulebook': '6.0.0'}, 'second': " + SILENT + ", 'rulebook': 'a'}}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.first.rulebook", "$.second.rulebook")))
                .body("faults[0].hint", containsString("9."));
    }

    @Test
    void two_candidates_are_told_apart_and_nobody_is_ranked() {
        ask("{'first': " + SILENT
                        + ", 'rulebook': '7.0.0'}, 'second': {'profile': {'reference': 'c-2', 'evidence': []}, 'asOf': '2026-11-22', 'rulebook': '7.0.0'}}")
                .statusCode(200)
                .body("difference.says[-1]", containsString("a person decides"))
                .body("difference.says.join(' ')", not(containsString("better")));
    }

    @Test
    void all_that_is_wrong_with_either_side_is_told_at_once() {
        ask("{'first': {'profile': {'reference': 'c-1', 'evidence': [{'kind': 'CASE_ANALYSIS', 'date': '2026-11-01'}]}, 'asOf': '2026-01-01'},"
                        + " 'second': {'profile': {'reference': 'c-2', 'goal': {'aims': 'X'}}}}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.first.profile.evidence[0].date", "$.second.profile.goal.aims")));
        ask("{'first': " + SILENT + "}}").statusCode(422).body("faults[0].path", is("$.second"));
        ask("{'first': " + SILENT + "}, 'second': {'profile': {'reference': 'c-1'}, 'asOf': '2999-01-01'}}")
                .statusCode(422)
                .body("faults[0].path", is("$.second.asOf"))
                .body("faults[0].message", containsString("future"));
    }

    private static ValidatableResponse ask(String request) {
        return given().contentType("application/json")
                .body(request.startsWith("{'") ? request.replace('\'', '"') : request)
                .post("/api/v1/assessments/difference")
                .then();
    }
}
