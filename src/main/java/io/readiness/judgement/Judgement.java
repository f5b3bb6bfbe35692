package io.readiness.judgement;

import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria.Target;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One candidate as judged: what was told, what was concluded from it, and where it leads. All advice starts from here.
 *
 * @param profile what was told
 * @param asOf the day of assessment
 * @param conclusions what survived the rules, with its reasons
 * @param standing ratings, circumstances and scores
 * @param recommendation where to go next
 * @param target what the wanted path asks of each signal
 * @param gaps what holds the wanted path back, most valuable first
 * @param words how conditions are put in words
 */
public record Judgement(
        Profile profile,
        LocalDate asOf,
        Conclusions conclusions,
        Standing standing,
        Recommendation recommendation,
        Target target,
        List<Gap> gaps,
        ConditionWords words) {

    /** Each need held against this candidate, in the order of the needs. */
    public List<Checked> check(List<Need> needs) {
        return check(needs, standing);
    }

    /** The same, of a candidate with what is at hand beside them. */
    public List<Checked> check(List<Need> needs, Subject subject) {
        List<Checked> checked = new ArrayList<>(needs.size());
        for (Need need : needs) {
            checked.add(words.check(need, subject));
        }
        return checked;
    }

    /** Of these needs, those that hold, held against this candidate. */
    public List<Checked> holding(List<Need> needs) {
        List<Checked> holding = new ArrayList<>();
        for (Need need : needs) {
            if (need.that().truth(standing) == Truth.HOLDS) {
                holding.add(words.check(need, standing));
            }
        }
        return holding;
    }

    /** Of these needs, those that fail or are open, held against this candidate. */
    public List<Checked> missing(List<Need> needs) {
        return missing(needs, standing);
    }

    /** The same, of a candidate with what is at hand beside them. */
    public List<Checked> missing(List<Need> needs, Subject subject) {
        List<Checked> missing = new ArrayList<>();
        for (Need need : needs) {
            if (need.that().truth(subject) != Truth.HOLDS) {
                missing.add(words.check(need, subject));
            }
        }
        return missing;
    }

    /** Whether all of them hold, as far as is known. */
    public Truth truth(List<Need> needs) {
        return Need.truth(needs, standing);
    }

    /** The reasons for a signal's rating; none where it is unknown. */
    public List<Reason> because(Signal signal) {
        return conclusions.findings().getOrDefault(new Finding(signal, standing.rating(signal)), List.of());
    }

    /** The reasons for a circumstance; none where it was not concluded. */
    public List<Reason> because(Circumstance circumstance) {
        return conclusions.circumstances().getOrDefault(circumstance, List.of());
    }

    /** The reasons for all that these needs look at: the rules, and what was told where a need looks at that itself. */
    public List<Reason> because(List<Need> needs) {
        SortedMap<String, Reason> rules = new TreeMap<>();
        List<Reason> told = new ArrayList<>();
        for (Need need : needs) {
            need.that().signals().forEach(signal -> add(because(signal), rules));
            need.that().circumstances().forEach(circumstance -> add(because(circumstance), rules));
            List<String> paths = paths(need.that());
            if (!paths.isEmpty()) {
                told.add(new Reason(null, words.check(need, standing).says(), paths, need.claims()));
            }
        }
        List<Reason> because = new ArrayList<>(rules.values());
        because.addAll(told);
        return because;
    }

    /** Each rule once, with all the facts that it matched. */
    private static void add(List<Reason> reasons, SortedMap<String, Reason> rules) {
        reasons.forEach(reason -> rules.merge(Objects.requireNonNull(reason.rule()), reason, Reason::joined));
    }

    /** Where the parts of a condition that look at what was told find what they ask for, as JSON paths. */
    private List<String> paths(Condition condition) {
        if (condition instanceof Condition.Told told) {
            return standing.told(told.told()) != null && told.truth(standing) == Truth.HOLDS
                    ? List.of(Fact.path(told.told()))
                    : List.of();
        }
        return condition.parts().stream()
                .flatMap(part -> paths(part).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was told at a path that a reason names, in words; of several things, always in the same order. */
    public String fact(String path) {
        String known = conclusions.facts().get(path);
        if (known != null) {
            return words.told(known);
        }
        Object told = standing.told(Fact.field(path));
        return told instanceof String written
                ? written
                : words.told(String.valueOf(told instanceof Set<?> several ? new TreeSet<>(several) : told));
    }
}
