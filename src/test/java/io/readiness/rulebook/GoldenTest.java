package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.Kept;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole candidates and their whole assessments, as real people's situations. */
class GoldenTest {
    static List<Path> candidates() {
        return BuiltIn.files("profile.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("candidates")
    @Tag(Kept.TAG)
    void a_golden_candidate_is_assessed_as_before(Path candidate) throws IOException {
        Kept.answer(candidate.resolveSibling("assessment.json"), BuiltIn.json(assess(candidate)));
    }

    /** What the service says where nobody asks for more or less, as the README and the OpenAPI document show it. */
    @Test
    @Tag(Kept.TAG)
    void the_usual_answer_is_as_shown() throws IOException {
        Kept.answer(BuiltIn.RULES.resolve("golden/startup-owner/answer.json"), usualAnswer());
    }

    /** As what is kept leaves it out, it has to be true here. */
    @Test
    void an_answer_names_the_edition_that_gave_it() throws IOException {
        JsonNode written =
                Yaml.mapper().readTree(BuiltIn.RULES.resolve("rulebook.yaml").toFile());
        assertThat(BuiltIn.JSON.readTree(usualAnswer()).get("rulebook"))
                .isEqualTo(BuiltIn.JSON
                        .createObjectNode()
                        .put("name", written.get("name").asText())
                        .put("version", written.get("version").asText())
                        .put("effective", written.get("effective").asText())
                        .put("hash", RulebookSource.in(BuiltIn.RULES).hash()));
    }

    static String usualAnswer() throws IOException {
        Path candidate = BuiltIn.RULES.resolve("golden/startup-owner/profile.json");
        return BuiltIn.json(BuiltIn.ASSESSOR.assess(profile(candidate), BuiltIn.AS_OF, usual().full()));
    }

    private static View usual() {
        return BuiltIn.COMPILED.rulebook().views().get(Viewer.CANDIDATE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("candidates")
    void no_answer_to_any_reader_has_52_kilobytes(Path candidate) throws IOException {
        for (View view : BuiltIn.COMPILED.rulebook().views().values()) {
            assertThat(sizeOf(candidate, view))
                    .as("what a %s gets", view.viewer())
                    .isLessThan(52 * 1024);
        }
    }

    @Test
    void the_full_answer_for_a_rich_profile_has_less_than_41_kilobytes_and_most_less_than_45() throws IOException {
        View usual = usual();
        List<Integer> sizes = new ArrayList<>();
        for (Path candidate : candidates()) {
            sizes.add(sizeOf(candidate, usual));
        }
        assertThat(sizeOf(BuiltIn.RULES.resolve("golden/startup-owner/profile.json"), usual))
                .isLessThan(41 * 1024);
        assertThat(sizes.stream().filter(size -> size < 45 * 1024)).hasSizeGreaterThan(sizes.size() * 2 / 3);
    }

    private static int sizeOf(Path candidate, View view) throws IOException {
        Assessment assessment = BuiltIn.ASSESSOR.assess(profile(candidate), BuiltIn.AS_OF, view.full());
        return BuiltIn.compactJson(assessment).getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("candidates")
    void a_golden_candidate_contradicts_nothing_and_has_a_story(Path candidate) throws IOException {
        assertThat(profile(candidate).contradictions(BuiltIn.AS_OF)).isEmpty();
        assertThat(Files.readString(candidate.resolveSibling("story.md"))).hasSizeGreaterThan(100);
    }

    @Test
    void the_golden_candidates_cover_every_path_every_band_and_both_degrees_of_certainty() throws IOException {
        Set<String> rows = new HashSet<>();
        Set<Band> bands = EnumSet.noneOf(Band.class);
        Set<Firmness> firmness = EnumSet.noneOf(Firmness.class);
        for (Path candidate : candidates()) {
            Assessment assessment = assess(candidate);
            var primary = assessment.recommendation().primary();
            rows.add(primary.path() + " " + primary.way());
            bands.add(assessment.band().point());
            firmness.add(assessment.recommendation().firmness());
        }
        List<PathRow> paths = BuiltIn.COMPILED.rulebook().criteria().paths().rows();
        assertThat(rows)
                .containsAll(
                        paths.stream().map(row -> row.path() + " " + row.way()).toList());
        assertThat(bands).isEqualTo(EnumSet.allOf(Band.class));
        assertThat(firmness).isEqualTo(EnumSet.allOf(Firmness.class));
        assertThat(candidates()).hasSizeGreaterThanOrEqualTo(12);
    }

    private static Assessment assess(Path candidate) throws IOException {
        return BuiltIn.ASSESSOR.assess(profile(candidate), BuiltIn.AS_OF);
    }

    private static Profile profile(Path candidate) throws IOException {
        return BuiltIn.profile(Files.readString(candidate));
    }
}
