package io.readiness.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.ProfileEvaluator;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.Rulebook;
import io.readiness.certification.Certifications;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Standing;
import io.readiness.lexicon.LexiconReader;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.resume.TextJudge;
import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.Frozen;
import io.readiness.wording.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the rulebook, held against plain Java that was written from the guides and scales and not from the rules. */
class DifferentialTest {
    private static final int SEEDS = 100;
    private static final int PROFILES_OF_A_SEED = 200;

    /** So often has each rule to make a conclusion alone, and each level, band and path to occur. */
    private static final int OFTEN = 10;

    private static final Rulebook RULEBOOK = Frozen.COMPILED.rulebook();
    private static final Assessor ASSESSOR = Frozen.ASSESSOR;
    private static final Certifications CERTIFICATIONS = new Certifications(RULEBOOK.certification());
    private static final TextJudge TEXTS =
            new TextJudge(RULEBOOK.resume(), new Languages(RULEBOOK.languages()), LexiconReader.oneForEachLexicon());

    private static Agreement generated;

    @BeforeAll
    static void judge_generated_profiles_on_both_sides() {
        generated = IntStream.range(0, SEEDS)
                .parallel()
                .mapToObj(DifferentialTest::judge)
                .collect(Agreement::new, Agreement::add, Agreement::add);
    }

    @Test
    void the_rules_and_plain_java_judge_generated_profiles_alike() {
        assertThat(generated.differences()).isEmpty();
        assertThat(generated.profiles()).isGreaterThanOrEqualTo(20_000);
    }

    @Test
    void the_rules_and_plain_java_judge_golden_candidates_alike() throws IOException {
        Agreement golden = new Agreement();
        try (Stream<Path> files = Files.walk(BuiltIn.RULES.resolve("golden"))) {
            for (Path file :
                    files.filter(file -> file.endsWith("profile.json")).sorted().toList()) {
                see(golden, file.toString(), BuiltIn.profile(Files.readString(file)));
            }
        }
        assertThat(golden.differences()).isEmpty();
        assertThat(golden.profiles()).isGreaterThan(20);
    }

    @Test
    void every_rule_makes_a_conclusion_alone_for_some_of_them() {
        assertThat(RULEBOOK.rules().values())
                .extracting(RuleText::id)
                .filteredOn(rule -> generated.times(rule) < OFTEN)
                .as("rules that hardly decide anything of the generated profiles")
                .isEmpty();
    }

    @Test
    void every_level_circumstance_band_path_and_degree_of_certainty_occurs_among_them() {
        List<String> all = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            for (Rating rating : Rating.values()) {
                all.add(signal + " " + rating);
            }
        }
        Stream.of(Circumstance.values(), Band.values(), Firmness.values())
                .flatMap(Stream::of)
                .forEach(one -> all.add(one.toString()));
        RULEBOOK.criteria().paths().rows().forEach(row -> all.add(row.path() + " " + row.way()));
        assertThat(all)
                .filteredOn(what -> generated.times(what) < OFTEN)
                .as("what hardly occurs among the generated profiles")
                .isEmpty();
    }

    /** A mutation of every threshold, by as little as can be. */
    @Test
    void a_parameter_that_moved_by_one_would_be_noticed() {
        List<Case> cases = IntStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> profiles(seed).stream().map(Case::of))
                .flatMap(one -> one)
                .toList();
        List<Parameter> parameters = RULEBOOK.criteria().parameters().values().stream()
                .filter(ASSESSOR::namesInRules)
                .toList();
        assertThat(parameters).hasSizeGreaterThan(20);
        assertThat(parameters.parallelStream()
                        .flatMap(parameter -> Stream.of(parameter.value() - 1, parameter.value() + 1)
                                .filter(moved -> cases.stream().noneMatch(one -> one.notices(parameter, moved)))
                                .map(moved -> moved + " for " + parameter.key()))
                        .toList())
                .as("values that parameters could have without plain Java noticing")
                .isEmpty();
    }

    /**
     * A profile as plain Java decides it.
     *
     * @param decision what is decided
     * @param rules the rules, ready to be asked what they would conclude
     */
    private record Case(Decision decision, ProfileEvaluator rules) {
        static Case of(Profile profile) {
            return new Case(StraightLine.decide(profile, texts(profile)), ASSESSOR.evaluator(profile));
        }

        boolean notices(Parameter parameter, int moved) {
            Standing standing = rules.shown(parameter, moved);
            for (Signal signal : Signal.values()) {
                if (standing.rating(signal) != decision.ratings().getOrDefault(signal, Rating.ABSENT)) {
                    return true;
                }
            }
            for (Circumstance circumstance : Circumstance.values()) {
                if ((standing.holds(circumstance) == Truth.HOLDS)
                        != decision.circumstances().contains(circumstance)) {
                    return true;
                }
            }
            return tellsSilenceApart(parameter, moved);
        }

        /** A standing at worst tells nothing of what is absent and what was not said: there the rules tell it themselves. */
        private boolean tellsSilenceApart(Parameter parameter, int moved) {
            return RULEBOOK.rules().values().stream()
                            .filter(rule -> rule.parameters().contains(parameter.key()))
                            .anyMatch(rule -> rule.concludes().rating() == Rating.ABSENT
                                    && decision.ratings()
                                                    .getOrDefault(
                                                            rule.concludes().signal(), Rating.ABSENT)
                                            == Rating.ABSENT)
                    && rules.turningPoints(parameter).contains(moved);
        }
    }

    private static Agreement judge(int seed) {
        Agreement agreement = new Agreement();
        int number = 0;
        for (Profile profile : profiles(seed)) {
            number++;
            see(agreement, "profile " + number + " of seed " + seed, profile);
        }
        return agreement;
    }

    private static List<Profile> profiles(int seed) {
        RandomProfiles random = new RandomProfiles(seed);
        return Stream.generate(random::fullProfile).limit(PROFILES_OF_A_SEED).toList();
    }

    private static void see(Agreement agreement, String origin, Profile profile) {
        TextFacts texts = texts(profile);
        Decision decision = StraightLine.decide(profile, texts);
        agreement.see(
                origin,
                profile,
                ASSESSOR.judge(profile, BuiltIn.AS_OF),
                decision,
                StraightLine.outlook(profile, texts, decision));
    }

    private static TextFacts texts(Profile profile) {
        return TEXTS.read(profile).facts().and(CERTIFICATIONS.facts(profile));
    }
}
