package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final View VIEWS = BuiltIn.COMPILED.rulebook().views().get(Viewer.RECRUITER);

    /** By hand, with nothing but the answer. */
    @Test
    void the_points_of_the_trace_add_up_to_the_scores() throws IOException {
        RandomProfiles profiles = new RandomProfiles(21);
        for (int i = 0; i < 300; i++) {
            JsonNode answer = answer(BuiltIn.ASSESSOR.assess(profiles.profile(), BuiltIn.AS_OF, VIEWS.trace()));
            BigDecimal total = BigDecimal.ZERO;
            Map<String, BigDecimal> parts = new TreeMap<>(
                    Map.of("FOUNDATION", BigDecimal.ZERO, "SCOPE", BigDecimal.ZERO, "PROOF", BigDecimal.ZERO));
            for (JsonNode traced : answer.path("trace")) {
                total = total.add(points(traced, "points"));
                parts.computeIfPresent(
                        traced.path("part").asText(), (part, sum) -> sum.add(points(traced, "pointsOfPart")));
            }
            assertThat(total).isEqualByComparingTo(points(answer.path("total"), "point"));
            parts.forEach((part, sum) -> assertThat(sum)
                    .isEqualByComparingTo(points(answer.path("parts").path(part), "point")));
        }
    }

    private static JsonNode answer(Assessment assessment) throws IOException {
        return JSON.readTree(BuiltIn.compactJson(assessment));
    }

    private static BigDecimal points(JsonNode of, String field) {
        return new BigDecimal(of.path(field).asText());
    }

    @Test
    void every_conclusion_names_a_rule_of_the_rulebook_and_what_it_matched() {
        Assessment assessment = BuiltIn.ASSESSOR.assess(new RandomProfiles(5).profile(), BuiltIn.AS_OF);
        var rules = BuiltIn.COMPILED.rulebook().rules();
        assertThat(assessment.trace()).isNotEmpty().allSatisfy(traced -> {
            assertThat(traced.because()).isNotEmpty().allSatisfy(rule -> {
                assertThat(rules.get(rule.rule()).name()).isEqualTo(rule.says());
                assertThat(rules.get(rule.rule()).claims()).isEqualTo(rule.claims());
                assertThat(rules.get(rule.rule()).concludes().rating())
                        .isEqualTo(traced.concluded().rating());
                assertThat(rule.facts()).isNotEmpty();
            });
        });
    }
}
