package io.readiness.judgement;

import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
 */
public record Judgement(
        Profile profile,
        LocalDate asOf,
        Conclusions conclusions,
        Standing standing,
        Recommendation recommendation,
        Target target,
        List<Gap> gaps) {

    /** Each need held against this candidate, in the order of the needs. */
    public List<Checked> check(List<Need> needs) {
        List<Checked> checked = new ArrayList<>(needs.size());
        for (Need need : needs) {
            checked.add(Checked.of(need, standing));
        }
        return checked;
    }

    /** Of these needs, those that hold, held against this candidate. */
    public List<Checked> holding(List<Need> needs) {
        List<Checked> holding = new ArrayList<>();
        for (Need need : needs) {
            if (need.that().truth(standing) == Truth.HOLDS) {
                holding.add(Checked.of(need, standing));
            }
        }
        return holding;
    }

    /** Of these needs, those that fail or are open, held against this candidate. */
    public List<Checked> missing(List<Need> needs) {
        List<Checked> missing = new ArrayList<>();
        for (Need need : needs) {
            if (need.that().truth(standing) != Truth.HOLDS) {
                missing.add(Checked.of(need, standing));
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

    /** The reasons for all that these needs look at. */
    public List<Reason> because(List<Need> needs) {
        SortedMap<String, Reason> rules = new TreeMap<>();
        for (Need need : needs) {
            need.that().signals().forEach(signal -> add(because(signal), rules));
            need.that().circumstances().forEach(circumstance -> add(because(circumstance), rules));
        }
        return List.copyOf(rules.values());
    }

    /** Each rule once, with all the facts that it matched. */
    private static void add(List<Reason> reasons, SortedMap<String, Reason> rules) {
        reasons.forEach(reason -> rules.merge(reason.rule(), reason, Reason::joined));
    }
}
