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
import io.readiness.judgement.rule.RuleModel.Operator;
import io.readiness.judgement.scale.Truth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String TRUE = String.valueOf(true);
    private static final String FALSE = String.valueOf(false);

    /** What a piece of work, or a case, is called in a JSON path. */
    private static final Pattern NAME = Pattern.compile("@\\.(?:id|partOf)=='([^']*)'");

    /** The nearest to concluding first. */
    public List<ExplainedRule> explain(List<RuleCheck> checks) {
        return checks.stream()
                .map(this::explain)
                .sorted(Comparator.comparing(ExplainedRule::truth)
                        .reversed()
                        .thenComparingInt(rule -> rule.missing().size()))
                .toList();
    }

    /** What a rule asks for, in the order of its conditions, whoever it is asked of. */
    public List<AskedThing> asked(RuleCheck rule) {
        String it = phrases.text(Phrase.IT);
        return rule.patterns().stream()
                .map(pattern -> new AskedThing(
                        phrases.word(pattern.looksFor()),
                        pattern.absent(),
                        pattern.constraints().stream()
                                .map(condition -> phrases.whole(asked(condition, it)))
                                .toList()))
                .toList();
    }

    /**
     * One thing that a rule looks for.
     *
     * @param thing what it is called
     * @param absent whether there must be none
     * @param conditions what it has to meet, all of it
     */
    public record AskedThing(String thing, boolean absent, List<String> conditions) {}

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
            String it = named(phrases.word(check.looksFor()), at);
            return check.constraints().stream().map(condition -> explain(condition, at, it));
        }
        return Stream.of(new ExplainedCondition(phrases.whole(whole(check)), check.truth(), at, null));
    }

    private @Nullable String at(@Nullable Fact nearest) {
        if (nearest == null) {
            return null;
        }
        facts.put(nearest.path(), phrases.told(nearest.value()));
        return nearest.path();
    }

    /** A thing by the name that it has in the profile, if it has one. */
    private String named(String thing, String at) {
        Matcher name = NAME.matcher(at);
        return name.find()
                ? phrases.say(Phrase.THE_ONE_NAMED, Map.of("thing", thing, "name", name.group(1)))
                : phrases.say(Phrase.THE_ONE, Map.of("thing", thing));
    }

    private String whole(PatternCheck check) {
        String thing = phrases.word(check.looksFor());
        boolean isThere = check.absent() && check.truth() != Truth.HOLDS;
        boolean open = !check.absent() && check.truth() == Truth.OPEN;
        if (check.constraints().isEmpty()) {
            Phrase such = isThere ? Phrase.THERE_IS_SUCH : open ? Phrase.NOTHING_SAID_OF : Phrase.NOTHING_SUCH;
            return phrases.say(such, Map.of("thing", thing));
        } else if (open) {
            return phrases.say(
                    Phrase.NOTHING_SAID, Map.of("asked", asked(check, phrases.say(Phrase.A, Map.of("thing", thing)))));
        }
        return phrases.say(
                isThere ? Phrase.THERE_IS : Phrase.NOTHING_WITH,
                Map.of("thing", thing, "asked", asked(check, phrases.text(Phrase.IT))));
    }

    /** All that is asked of a thing, which is called by its name once. */
    private String asked(PatternCheck check, String first) {
        String it = phrases.text(Phrase.IT);
        List<ConstraintCheck> constraints = check.constraints();
        return Stream.concat(
                        Stream.of(asked(constraints.get(0), first)),
                        constraints.stream().skip(1).map(constraint -> asked(constraint, it)))
                .reduce(joined(Phrase.BOTH))
                .orElseThrow();
    }

    private ExplainedCondition explain(ConstraintCheck check, String at, String it) {
        return switch (check.truth()) {
            case HOLDS -> new ExplainedCondition(phrases.whole(asked(check, it)), Truth.HOLDS, at, null);
            case OPEN, FAILS ->
                new ExplainedCondition(phrases.whole(missing(check, it)), check.truth(), at, check.anyOf());
        };
    }

    private String missing(ConstraintCheck check, String it) {
        String missing =
                ofEach(check, it, this::missing).reduce(joined(Phrase.ALSO)).orElseThrow();
        return check.anyOf().size() == 1 ? missing : phrases.say(Phrase.ONE_IS_ENOUGH, Map.of("missing", missing));
    }

    private String missing(ComparisonCheck comparison, String it) {
        if (comparison.found() == null) {
            return comparison.asks() == Operator.TOLD
                    ? phrases.say(Phrase.ASKS_NOT_TOLD, words(comparison))
                    : phrases.say(Phrase.NOT_SAID, Map.of("asked", positive(comparison, it)));
        }
        String asked = asked(comparison, it);
        return switch (comparison.asks()) {
            case AT_LEAST -> tooFew(comparison, comparison.found());
            case MORE_THAN -> number(Phrase.MORE_ASKED, comparison, comparison.found());
            case FEWER_THAN -> number(Phrase.FEWER_ASKED, comparison, comparison.found());
            case AT_MOST -> number(Phrase.AT_MOST_ASKED, comparison, comparison.found());
            case YES -> phrases.say(Phrase.NOT_SHOWN, Map.of("asked", asked));
            case TOLD -> phrases.say(Phrase.ASKS_NOT_TOLD, words(comparison));
            case NO -> phrases.say(Phrase.SAID, Map.of("asked", positive(comparison, it)));
            case NOT_TOLD -> phrases.say(Phrase.ASKS_TOLD, words(comparison));
            case IS_NOT -> found(comparison, comparison.found(), it);
            case IS, CONTAINS ->
                phrases.say(
                        Phrase.FOUND_OTHERWISE,
                        Map.of(
                                "found",
                                found(comparison, comparison.found(), it),
                                "wanted",
                                value(Objects.requireNonNull(comparison.wanted()))));
        };
    }

    private String found(ComparisonCheck comparison, String found, String it) {
        String what = phrases.word(comparison.what());
        if (comparison.asks() == Operator.CONTAINS) {
            return phrases.say(Phrase.LIST_FOUND, Map.of("what", what, "found", value(found)));
        } else if (TRUE.equals(found)) {
            return phrases.clause(comparison.what(), it);
        } else if (FALSE.equals(found)) {
            return phrases.denial(comparison.what(), it);
        }
        return is(comparison, it, found);
    }

    private String number(Phrase phrase, ComparisonCheck comparison, String found) {
        Map<String, String> words = new HashMap<>(words(comparison));
        words.put("found", found);
        return phrases.say(phrase, words);
    }

    private String tooFew(ComparisonCheck comparison, String found) {
        if (comparison.atBest() == null) {
            return number(Phrase.SHORT, comparison, found);
        }
        Map<String, String> words = new HashMap<>(words(comparison));
        words.put("found", found);
        words.put("atBest", comparison.atBest());
        return phrases.say(Phrase.SHORT_AND_OPEN, words);
    }

    /** What a condition asks for, of what it is asked. */
    private String asked(ConstraintCheck check, String it) {
        return ofEach(check, it, this::asked).reduce(joined(Phrase.EITHER)).orElseThrow();
    }

    /** What is said of each comparison, where the thing is called by its name once. */
    private Stream<String> ofEach(
            ConstraintCheck check, String first, BiFunction<ComparisonCheck, String, String> said) {
        String it = phrases.text(Phrase.IT);
        List<ComparisonCheck> anyOf = check.anyOf();
        return Stream.concat(
                Stream.of(said.apply(anyOf.get(0), first)),
                anyOf.stream().skip(1).map(comparison -> said.apply(comparison, it)));
    }

    private String asked(ComparisonCheck comparison, String it) {
        return switch (comparison.asks()) {
            case NO -> phrases.denial(comparison.what(), it);
            case IS_NOT -> {
                Phrase not = FALSE.equals(comparison.wanted())
                        ? Phrase.ASKS_NOT_DENIED
                        : TRUE.equals(comparison.wanted()) ? Phrase.ASKS_NOT_SAID : Phrase.NOT_SO;
                yield phrases.say(not, Map.of("asked", positive(comparison, it)));
            }
            default -> positive(comparison, it);
        };
    }

    /** What a condition looks at, whether it asks that it is so or that it is not. */
    private String positive(ComparisonCheck comparison, String it) {
        return switch (comparison.asks()) {
            case YES, NO -> phrases.clause(comparison.what(), it);
            case IS, IS_NOT ->
                TRUE.equals(comparison.wanted()) || FALSE.equals(comparison.wanted())
                        ? phrases.clause(comparison.what(), it)
                        : is(comparison, it, Objects.requireNonNull(comparison.wanted()));
            case AT_LEAST, MORE_THAN, AT_MOST, FEWER_THAN, CONTAINS, TOLD, NOT_TOLD ->
                phrases.say(Phrase.valueOf("ASKS_" + comparison.asks()), words(comparison));
        };
    }

    private String is(ComparisonCheck comparison, String it, String value) {
        return phrases.clause(comparison.what(), phrases.word(comparison.what()), it, value(value));
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
