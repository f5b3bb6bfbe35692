package io.readiness.oracle;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the rules and plain Java see differently.
 *
 * @param what a signal, a circumstance, a score, the band or the path
 * @param rules what the rules conclude, and by which of them
 * @param plain what plain Java decides
 */
record Difference(String what, String rules, String plain) {

    /** All of them for one profile. */
    static List<Difference> between(Judgement rules, Decision plain, Outlook outlook) {
        List<Difference> found = new ArrayList<>();
        Standing standing = rules.standing();
        for (Signal signal : Signal.values()) {
            Rating rating = plain.ratings().getOrDefault(signal, Rating.UNKNOWN);
            compare(signal.name(), standing.rating(signal), rating, rules.because(signal), found);
            Rating best = outlook.best().getOrDefault(signal, Rating.PROVEN);
            compare(signal + " at best", standing.best(signal), best, List.of(), found);
        }
        for (Circumstance circumstance : Circumstance.values()) {
            compare(
                    circumstance.name(),
                    standing.holds(circumstance) == Truth.HOLDS,
                    plain.circumstances().contains(circumstance),
                    rules.because(circumstance),
                    found);
        }
        Points points = plain.points();
        Points most = outlook.points();
        compare(
                "points of the foundation",
                standing.score(Part.FOUNDATION),
                points.foundation(),
                most.foundation(),
                found);
        compare("points of the scope", standing.score(Part.SCOPE), points.scope(), most.scope(), found);
        compare("points of the proof", standing.score(Part.PROOF), points.proof(), most.proof(), found);
        compare("points in total", standing.total(), points.total(), most.total(), found);
        compare("band", standing.band().point(), plain.band(), List.of(), found);
        compare("band at best", standing.band().high(), outlook.band(), List.of(), found);
        var primary = rules.recommendation().primary();
        compare("path", primary.path(), plain.path(), List.of(), found);
        compare("way", primary.way(), plain.way(), List.of(), found);
        compare("firmness", rules.recommendation().firmness(), outlook.firmness(), List.of(), found);
        return found;
    }

    private static void compare(String what, Score rules, double point, double most, List<Difference> found) {
        compare(what, rules.point(), point, List.of(), found);
        compare(what + " at best", rules.high(), most, List.of(), found);
    }

    private static void compare(
            String what, @Nullable Object rules, @Nullable Object plain, List<Reason> because, List<Difference> found) {
        if (!Objects.equals(rules, plain)) {
            String reasons = because.stream().map(Reason::rule).collect(Collectors.joining("; "));
            String why = reasons.isEmpty() ? "" : " because: " + reasons;
            found.add(new Difference(what, rules + why, String.valueOf(plain)));
        }
    }

    @Override
    public String toString() {
        return what + "\n    the rules:  " + rules + "\n    plain Java: " + plain;
    }
}
