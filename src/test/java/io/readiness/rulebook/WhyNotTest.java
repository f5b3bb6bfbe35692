package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Kept;
import io.readiness.archetype.Archetype;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.RandomProfiles;
import io.readiness.explanation.RuleWords.ExplainedRule;
import io.readiness.explanation.RuleWords.ExplainedRule.ExplainedCondition;
import io.readiness.explanation.whynot.WhyNotAnswer;
import io.readiness.explanation.whynot.WhyNotAnswer.GateNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.LevelNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.PathNotHeld;
import io.readiness.explanation.whynot.WhyNotFinder;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyNotTest {
    private static final String A_CHECKED_DECISION =
            " speaks to proof of work; it is product work and not delivery; it was answered for; it gives reasons of customers; "
                    + "a decision was changed by it; it has a measured result that somebody else can check.";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nearly-ready", "little-known", "loudest-stakeholder", "technical-owner-broader-aim"})
    @Tag(Kept.TAG)
    void what_does_not_hold_of_a_golden_candidate_is_explained_as_before(String candidate) throws IOException {
        java.nio.file.Path folder = BuiltIn.RULES.resolve("golden").resolve(candidate);
        Profile profile = BuiltIn.profile(Files.readString(folder.resolve("profile.json")));
        Kept.answer(
                folder.resolve("why-not.json"),
                BuiltIn.json(WhyNotFinder.find(BuiltIn.ASSESSOR, profile, BuiltIn.AS_OF, Set.of())));
    }

    @Test
    void four_of_six_conversations_are_told_as_such() {
        LevelNotHeld proven = level("{\"customerConversationsPerQuarter\": 4, \"contact\": \"DIRECT\"}", """
                [{"kind": "DISCOVERY_BRIEF", "ownership": "LED", "qualities": ["CUSTOMER_LOGIC", "CHANGED_A_DECISION"],
                  "outcome": {"metric": "calls", "baseline": 9, "result": 4}, "verification": "LINKED"}]
                """);
        ExplainedRule rule = proven.rules().get(0);
        assertThat(proven.truth()).isEqualTo(Truth.FAILS);
        assertThat(rule.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.says())
                    .isEqualTo("The number of direct conversations is 4, and at least 6 is asked for.");
            assertThat(missing.at()).isEqualTo("$.exposure");
        });
        assertThat(rule.holds())
                .extracting(ExplainedCondition::says)
                .containsExactly(
                        "The piece of work speaks to proof of work.",
                        "The piece of work is product work and not delivery.",
                        "The piece of work was answered for.",
                        "The piece of work gives reasons of customers.",
                        "A decision was changed by the piece of work.",
                        "The piece of work has a measured result that somebody else can check.");
    }

    @Test
    void what_was_not_said_is_open_and_what_falls_short_even_at_best_says_both() {
        LevelNotHeld open = level("{\"customerConversationsPerQuarter\": 7}", null);
        assertThat(open.truth()).isEqualTo(Truth.OPEN);
        assertThat(missing(open))
                .containsExactly(
                        "The number of direct conversations is 0 as far as was said and 7 at best, and at least 6 is asked for.",
                        "Nothing was said that shows this: a piece of work" + A_CHECKED_DECISION);
        LevelNotHeld tooFew = level("{\"customerConversationsPerQuarter\": 4}", "[]");
        assertThat(tooFew.truth()).isEqualTo(Truth.FAILS);
        assertThat(missing(tooFew))
                .containsExactly(
                        "The number of direct conversations is 0 as far as was said and 4 at best, and at least 6 is asked for.",
                        "There is no piece of work of which this is so: it" + A_CHECKED_DECISION);
    }

    @Test
    void of_several_pieces_the_nearest_is_explained() {
        LevelNotHeld proven = level("{\"customerConversationsPerQuarter\": 9, \"contact\": \"DIRECT\"}", """
                [{"id": "far", "kind": "DISCOVERY_BRIEF", "ownership": "TOOK_PART", "qualities": []},
                 {"id": "near", "kind": "INSIGHT_SUMMARY", "ownership": "LED", "qualities": ["CUSTOMER_LOGIC"],
                  "outcome": {"metric": "calls", "baseline": 9, "result": 4}, "verification": "LINKED"},
                 {"id": "other", "kind": "OUTCOME_REVIEW", "ownership": "LED", "qualities": ["CUSTOMER_LOGIC"]}]
                """);
        assertThat(proven.rules().get(0).missing()).singleElement().satisfies(missing -> {
            assertThat(missing.says())
                    .isEqualTo("It is not shown that a decision was changed by the piece of work “near”.");
            assertThat(missing.at()).isEqualTo("$.evidence[?@.id=='near']");
        });
    }

    @Test
    void what_holds_is_said_to_hold() throws IOException {
        Profile profile = BuiltIn.profile(Files.readString(BuiltIn.RULES.resolve("golden/startup-owner/profile.json")));
        WhyNotAnswer answer = frozen(profile, Path.APPLY_FOR_PM.name(), Path.STAY_PRODUCT_OWNER.name());
        assertThat(answer.holds()).containsExactly(Path.APPLY_FOR_PM.name());
        assertThat(answer.paths()).extracting(PathNotHeld::path).containsOnly(Path.STAY_PRODUCT_OWNER);
    }

    /** A rule that rates any signal is explained for the one that is asked about. */
    @Test
    void a_duty_for_something_else_is_no_duty_for_this() {
        Profile profile = BuiltIn.profile(
                "{\"reference\": \"c-1\", \"responsibilities\": [{\"duty\": \"BACKLOG_MANAGEMENT\", \"ownership\": \"LED\"}]}");
        assertThat(frozen(profile, Signal.DISCOVERY_DEPTH.name()).ratings().stream()
                        .flatMap(rating -> rating.levels().stream())
                        .flatMap(level -> level.rules().stream())
                        .flatMap(rule -> rule.missing().stream())
                        .map(ExplainedCondition::says))
                .contains("Nothing was said that shows this: a duty speaks to discovery depth; it was led or shared.");
    }

    private static LevelNotHeld level(String exposure, @Nullable String evidence) {
        Profile profile = BuiltIn.profile("{\"reference\": \"c-1\", \"exposure\": " + exposure
                + (evidence == null ? "" : ", \"evidence\": " + evidence) + "}");
        return frozen(profile, Signal.DISCOVERY_DEPTH.name()).ratings().stream()
                .flatMap(rating -> rating.levels().stream())
                .filter(level -> level.rating() == Rating.PROVEN)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> missing(LevelNotHeld level) {
        return level.rules().get(0).missing().stream()
                .map(ExplainedCondition::says)
                .toList();
    }

    @Test
    void what_is_asked_about_is_answered_and_nothing_else() throws IOException {
        Profile profile = BuiltIn.profile(Files.readString(BuiltIn.RULES.resolve("golden/nearly-ready/profile.json")));
        WhyNotAnswer answer = frozen(profile, Path.APPLY_FOR_PM.name(), "measurable-outcomes");
        assertThat(answer.paths()).extracting(PathNotHeld::path).containsExactly(Path.APPLY_FOR_PM);
        assertThat(answer.gates()).extracting(GateNotHeld::gate).containsOnly("measurable-outcomes");
        assertThat(answer.ratings()).isEmpty();
        assertThat(answer.bands()).isEmpty();
        assertThat(answer.archetypes()).isEmpty();
    }

    /** Nothing that holds is explained away, and what is left out holds: for every kind of thing there is. */
    @Test
    void exactly_what_does_not_hold_is_explained() {
        RandomProfiles profiles = new RandomProfiles(11);
        for (int i = 0; i < 200; i++) {
            Profile profile = profiles.profile();
            Assessment assessment = BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF);
            WhyNotAnswer answer = WhyNotFinder.find(BuiltIn.ASSESSOR, profile, BuiltIn.AS_OF, Set.of());
            assertThat(answer.bands())
                    .extracting(WhyNotAnswer.BandNotHeld::band)
                    .containsExactlyElementsOf(Stream.of(Band.values())
                            .filter(band -> band.compareTo(assessment.band().point()) > 0)
                            .toList());
            assertThat(answer.paths())
                    .hasSize(BuiltIn.COMPILED
                                    .rulebook()
                                    .criteria()
                                    .paths()
                                    .rows()
                                    .size()
                            - 1);
            Set<Archetype> others = EnumSet.allOf(Archetype.class);
            assessment.archetypes().stream()
                    .filter(match -> match.fit() == Truth.HOLDS)
                    .forEach(match -> others.remove(match.archetype()));
            assertThat(answer.archetypes())
                    .extracting(WhyNotAnswer.ArchetypeNotHeld::archetype)
                    .containsExactlyInAnyOrderElementsOf(others);
            answer.ratings()
                    .forEach(rating -> rating.levels().forEach(level -> {
                        assertThat(level.rating()).isGreaterThan(rating.rating());
                        assertThat(level.rules()).isNotEmpty().allSatisfy(rule -> {
                            assertThat(rule.truth()).isNotEqualTo(Truth.HOLDS);
                            assertThat(rule.missing()).isNotEmpty();
                        });
                    }));
            assertThat(answer.circumstances())
                    .allSatisfy(circumstance -> assertThat(circumstance.truth()).isNotEqualTo(Truth.HOLDS));
        }
    }

    private static WhyNotAnswer frozen(Profile profile, String... about) {
        return WhyNotFinder.find(Frozen.ASSESSOR, profile, BuiltIn.AS_OF, Set.of(about));
    }
}
