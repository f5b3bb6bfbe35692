package io.readiness.explanation;

import io.readiness.explanation.RuleWords.ExplainedRule.ExplainedCondition;
import io.readiness.guide.Cited;
import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleCheck.ComparisonCheck;
import io.readiness.judgement.rule.RuleCheck.ConstraintCheck;
import io.readiness.judgement.rule.RuleCheck.PatternCheck;
import io.readiness.judgement.scale.Truth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a rule asked for and what it found, from the rule's own conditions.
 *
 * @param phrases the sentences of a rulebook
 * @param facts gathers every fact that is pointed at in an answer, by its JSON path
 */
public record RuleWords(Phrases phrases, SortedMap<String, String> facts) {
    /** The nearest to concluding first. */
    public List<ExplainedRule> explain(List<RuleCheck> checks) {
        return checks.stream()
                .map(this::explain)
                .sorted(Comparator.comparing(ExplainedRule::truth)
                        .reversed()
                        .thenComparingInt(rule -> rule.missing().size()))
                .toList();
    }

    private ExplainedRule explain(RuleCheck check) {
        List<ExplainedCondition> conditions =
                check.patterns().stream().flatMap(this::explain).toList();
        return new ExplainedRule(
                check.rule(),
                check.says(),
                check.truth(),
                conditions.stream()
                        .filter(condition -> condition.truth() == Truth.HOLDS)
                        .toList(),
                conditions.stream()
                        .filter(condition -> condition.truth() != Truth.HOLDS)
                        .toList(),
                check.claims());
    }

    /** Each condition by itself where there is something to hold it against, and else all of them at once. */
    private Stream<ExplainedCondition> explain(PatternCheck check) {
        String at = at(check.nearest());
        if (!check.absent() && at != null) {
            return check.constraints().stream().map(condition -> explain(condition, at));
        }
        return Stream.of(new ExplainedCondition(whole(check), check.truth(), at, null));
    }

    private @Nullable String at(@Nullable Fact nearest) {
        if (nearest == null) {
            return null;
        }
        facts.put(nearest.path(), nearest.value());
        return nearest.path();
    }

    private String whole(PatternCheck check) {
        Map<String, String> words = new HashMap<>(Map.of("thing", phrases.word(check.looksFor())));
        if (check.constraints().isEmpty()) {
            return phrases.say(Phrase.NOTHING_SUCH, words);
        }
        words.put(
                "asked",
                check.constraints().stream()
                        .map(this::asked)
                        .reduce(joined(Phrase.BOTH))
                        .orElseThrow());
        return phrases.say(phrase(check), words);
    }

    private static Phrase phrase(PatternCheck check) {
        if (check.absent()) {
            return check.truth() == Truth.HOLDS ? Phrase.THERE_IS_NONE : Phrase.THERE_IS;
        }
        return check.truth() == Truth.OPEN ? Phrase.NOTHING_SAID : Phrase.NOTHING_WITH;
    }

    private ExplainedCondition explain(ConstraintCheck check, String at) {
        return switch (check.truth()) {
            case HOLDS -> new ExplainedCondition(asked(check), Truth.HOLDS, at, null);
            case OPEN, FAILS -> new ExplainedCondition(missing(check), check.truth(), at, check.anyOf());
        };
    }

    private String missing(ConstraintCheck check) {
        return check.anyOf().stream()
                .map(this::missing)
                .reduce(joined(Phrase.EITHER))
                .orElseThrow();
    }

    private String missing(ComparisonCheck comparison) {
        if (comparison.found() == null) {
            return phrases.say(Phrase.NOT_SAID, Map.of("asked", asked(comparison)));
        }
        return switch (comparison.asks()) {
            case AT_LEAST, MORE_THAN -> tooFew(comparison, comparison.found());
            case YES, TOLD -> phrases.say(Phrase.NOT_SHOWN, Map.of("asked", asked(comparison)));
            case NO, NOT_TOLD -> phrases.say(Phrase.SAID, Map.of("what", phrases.word(comparison.what())));
            case AT_MOST, FEWER_THAN, IS, IS_NOT, CONTAINS ->
                phrases.say(
                        Phrase.FOUND_OTHERWISE, Map.of("asked", asked(comparison), "found", value(comparison.found())));
        };
    }

    private String tooFew(ComparisonCheck comparison, String found) {
        Map<String, String> words = new HashMap<>(words(comparison));
        words.put("found", found);
        if (comparison.atBest() == null) {
            return phrases.say(Phrase.SHORT, words);
        }
        words.put("atBest", comparison.atBest());
        return phrases.say(Phrase.SHORT_AND_OPEN, words);
    }

    /** What a condition asks for. */
    private String asked(ConstraintCheck check) {
        return check.anyOf().stream()
                .map(this::asked)
                .reduce(joined(Phrase.EITHER))
                .orElseThrow();
    }

    private String asked(ComparisonCheck comparison) {
        return phrases.say(Phrase.valueOf("ASKS_" + comparison.asks()), words(comparison));
    }

    private Map<String, String> words(ComparisonCheck comparison) {
        String what = phrases.word(comparison.what());
        return comparison.wanted() == null
                ? Map.of("what", what)
                : Map.of("what", what, "wanted", value(comparison.wanted()));
    }

    /** A constant of a rule in the words it is made of. */
    private String value(String value) {
        return Arrays.stream(value.split(", "))
                .map(one -> one.equals(one.toUpperCase(Locale.ROOT)) ? phrases.value(one) : phrases.word(one))
                .collect(Collectors.joining(", "));
    }

    private BinaryOperator<String> joined(Phrase phrase) {
        return (one, other) -> phrases.say(phrase, Map.of("one", one, "other", other));
    }

    /**
     * A rule that did not conclude, and why. All of its conditions have to hold.
     *
     * @param rule the key of the rule, by which the rulebook lists it
     * @param says its sentence
     * @param truth open where it could conclude, once what was not said is said
     * @param holds the conditions that hold
     * @param missing the conditions that fail or are open, and by how much
     * @param claims the claims it rests on
     */
    public record ExplainedRule(
            String rule,
            String says,
            Truth truth,
            List<ExplainedCondition> holds,
            List<ExplainedCondition> missing,
            List<String> claims)
            implements Cited {

        /**
         * A condition of a rule, held against what was told.
         *
         * @param says what it asks for, and where it does not hold, what was found instead
         * @param truth whether it holds; open where it could, once what was not said is said
         * @param at the JSON path of what it was held against, the nearest of its kind; absent: nothing of the kind was told
         * @param anyOf what it compares, for machines; of several, any one is enough; absent: it holds, or there is nothing to
         *     compare
         */
        public record ExplainedCondition(
                String says,
                Truth truth,
                @Nullable String at,
                @Nullable List<ComparisonCheck> anyOf) {}
    }
}
