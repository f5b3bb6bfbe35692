package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.RuleFact;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the free texts of a profile come to as facts for the rules, which do not read texts themselves.
 *
 * @param told what they say
 * @param atBest what they could say, with what was not said taken at its best
 */
public record TextFacts(List<Object> told, List<Object> atBest) {
    /** The same, with other facts besides that are as they were told. */
    public TextFacts and(List<Object> others) {
        return others.isEmpty() ? this : new TextFacts(joined(told, others), joined(atBest, others));
    }

    private static List<Object> joined(List<Object> some, List<Object> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** No text was told, and none is looked at. */
    public static final TextFacts NONE = new TextFacts(List.of(), List.of());

    /**
     * A fact for the rules: what the bullets of the resume show (T8).
     *
     * @param bullets how many there are that could be read
     * @param strong how many of them are strong
     * @param some how many tell a decision or an outcome that stands alone
     * @param showsDiscovery whether a strong one shows discovery
     * @param showsPrioritisation whether a strong one shows prioritisation
     * @param showsOutcome whether a strong one shows an outcome
     */
    public record ResumeResult(
            int bullets,
            int strong,
            int some,
            boolean showsDiscovery,
            boolean showsPrioritisation,
            boolean showsOutcome)
            implements RuleFact {
        @Override
        public Fact fact() {
            return new Fact("$.resumeBullets", "strong=" + strong + ", some=" + some + ", bullets=" + bullets);
        }
    }

    /**
     * A fact for the rules: how the practical test went (C2).
     *
     * @param answered how many of its five questions were answered whole
     * @param given how many got any answer
     */
    public record TestResult(int answered, int given) implements RuleFact {
        @Override
        public Fact fact() {
            return new Fact("$.practicalTest", JsonPaths.words(this));
        }
    }
}
