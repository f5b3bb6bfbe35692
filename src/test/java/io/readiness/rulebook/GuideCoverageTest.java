package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.Kept;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.rule.RuleText;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every claim of the two guides works: a rule or an entry rests on it, and some answer carries it. The table is kept in
 * {@code docs/guide-coverage.md}.
 */
@Tag(Kept.TAG)
class GuideCoverageTest {
    private static final Path PAGE = Path.of("docs", "guide-coverage.md");
    private static final ObjectMapper YAML = Yaml.mapper();

    /** What rests on each claim. */
    private final SortedMap<String, Set<String>> rests = new TreeMap<>(byNumber());

    /** The first golden candidate or example whose answer carries each claim. */
    private final SortedMap<String, String> carried = new TreeMap<>(byNumber());

    private final List<String> assumptions = new ArrayList<>();

    @Test
    void every_claim_is_built_and_carried_by_an_answer_and_the_table_says_where() throws IOException {
        rules();
        entries();
        answers();
        Set<String> claims = BuiltIn.COMPILED.rulebook().claims().keySet();
        assertThat(rests.keySet()).as("claims that something rests on").containsAll(claims);
        assertThat(carried.keySet()).as("claims that some answer carries").containsAll(claims);
        Kept.page(PAGE, page());
    }

    private void rules() {
        for (RuleText rule : BuiltIn.COMPILED.rulebook().rules().values()) {
            rule.claims().forEach(claim -> rests(claim, "rule `" + rule.id() + "`"));
            if (rule.assumption() != null) {
                assumptions.add("| " + rule.file() + " | " + rule.id() + " | " + rule.assumption() + " |");
            }
        }
    }

    private void entries() throws IOException {
        for (Map.Entry<String, String> file : BuiltIn.COMPILED.source().files().entrySet()) {
            if (file.getKey().endsWith(".yaml") && !file.getKey().startsWith("texts/")) {
                JsonNode table = YAML.readTree(file.getValue());
                Texts.of(BuiltIn.COMPILED.source(), Texts.DEFAULT_LANGUAGE, file.getKey())
                        .into(table);
                if (file.getKey().equals(Parameters.FILE)) {
                    table.fields().forEachRemaining(one -> cites(Parameters.FILE, one.getKey(), one.getValue()));
                } else {
                    entries(file.getKey(), file.getKey(), table);
                }
            }
        }
    }

    private void entries(String file, String within, JsonNode entry) {
        String name = entry.isObject() && Rows.name(entry) != null ? Rows.name(entry) : within;
        cites(file, name, entry);
        entry.forEach(part -> entries(file, name, part));
    }

    private void cites(String file, String name, JsonNode entry) {
        entry.path("claims").forEach(claim -> {
            if (claim.isTextual()) {
                rests(claim.asText(), "`" + file + "` " + (name.equals(file) ? "" : name));
            }
        });
        if (entry.path("assumption").isTextual()) {
            assumptions.add("| " + file + " | " + name + " | "
                    + entry.path("assumption").asText().strip() + " |");
        }
    }

    private void rests(String claim, String on) {
        rests.computeIfAbsent(claim, first -> new LinkedHashSet<>()).add(on.strip());
    }

    private void answers() throws IOException {
        for (Path golden : BuiltIn.files("profile.json")) {
            carries(
                    BuiltIn.profile(Files.readString(golden)),
                    "golden " + golden.getParent().getFileName());
        }
        Stream.concat(Scenario.ofRules().stream(), Scenario.ofTables().stream())
                .forEach(scenario -> carries(scenario.profile(), "example *" + scenario.name() + "*"));
    }

    private void carries(Profile profile, String where) {
        BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF).citations().stream()
                .flatMap(guide -> guide.sections().values().stream())
                .flatMap(List::stream)
                .forEach(claim -> carried.putIfAbsent(claim, where));
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # What the guides say, and where it works

                Every claim of the two guides, what rests on it, and one answer that carries it. Written by a test, which fails when
                this page is stale or a claim is missing:

                ```
                %s
                ```

                | claim | guide's section | rests on it | carried by |
                |---|---|---|---|
                """.formatted(Kept.COMMAND));
        SortedMap<String, Claim> claims = new TreeMap<>(byNumber());
        claims.putAll(BuiltIn.COMPILED.rulebook().claims());
        claims.forEach((id, claim) -> page.append("| %s | %s | %s | %s |%n"
                .formatted(
                        id,
                        claim.section(),
                        String.join("<br>", new TreeSet<>(rests.getOrDefault(id, Set.of()))),
                        carried.getOrDefault(id, "**nothing**"))));
        page.append("""

                ## Assumptions

                What rests on no claim, or goes beyond one, and why it was decided so.

                | where | what | why |
                |---|---|---|
                """);
        assumptions.forEach(assumption -> page.append(assumption).append('\n'));
        return page.toString();
    }

    /** T2 before T10, and T before C, as the guides are numbered. */
    private static Comparator<String> byNumber() {
        return Comparator.comparing((String id) -> id.charAt(0))
                .reversed()
                .thenComparing(id -> Integer.parseInt(id.substring(1, id.indexOf('.'))))
                .thenComparing(id -> Integer.parseInt(id.substring(id.indexOf('.') + 1)));
    }
}
