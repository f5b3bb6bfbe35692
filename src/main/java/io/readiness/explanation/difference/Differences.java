package io.readiness.explanation.difference;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.View.Topic;
import io.readiness.guide.Claim;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Tells two assessments apart: two candidates, one at two times, one before and after a change, or under two rulebooks. */
public final class Differences {
    private Differences() {}

    /**
     * One of the two.
     *
     * @param assessor who assesses it
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public record Side(Assessor assessor, Profile profile, LocalDate asOf) {
        Assessment assess(Set<Topic> topics) {
            return assessor.assess(profile, asOf, topics);
        }
    }

    /**
     * Compares two profiles, days or rulebooks, called by what they differ in.
     *
     * @param topics what to show of each
     */
    public static DifferenceAnswer compare(Side first, Side second, Set<Topic> topics) {
        Phrases phrases = first.assessor.rulebook().phrases();
        if (!first.profile.reference().equals(second.profile.reference())) {
            return compare(first, first.profile.reference(), second, second.profile.reference(), true, topics);
        }
        if (!first.asOf.equals(second.asOf)) {
            return compare(
                    first,
                    phrases.say(Phrase.ON_DAY, Map.of("day", first.asOf)),
                    second,
                    phrases.say(Phrase.ON_DAY, Map.of("day", second.asOf)),
                    false,
                    topics);
        }
        String one = first.assessor.rulebook().edition().version();
        String other = second.assessor.rulebook().edition().version();
        boolean sameVersion = one.equals(other);
        return compare(
                first,
                sameVersion
                        ? phrases.say(Phrase.THE_FIRST, Map.of())
                        : phrases.say(Phrase.UNDER_RULEBOOK, Map.of("version", one)),
                second,
                sameVersion
                        ? phrases.say(Phrase.THE_SECOND, Map.of())
                        : phrases.say(Phrase.UNDER_RULEBOOK, Map.of("version", other)),
                false,
                topics);
    }

    /**
     * Compares a profile with itself after changes.
     *
     * @param before the profile as it is
     * @param after the same profile with the changes made
     * @param topics what to show of each
     */
    public static DifferenceAnswer whatIf(Side before, Side after, Set<Topic> topics) {
        Phrases phrases = before.assessor.rulebook().phrases();
        return compare(
                before,
                phrases.say(Phrase.BEFORE_CHANGES, Map.of()),
                after,
                phrases.say(Phrase.AFTER_CHANGES, Map.of()),
                false,
                topics);
    }

    private static DifferenceAnswer compare(
            Side first, String firstName, Side second, String secondName, boolean people, Set<Topic> topics) {
        AssessmentDifference difference = new DifferenceFinder(first, firstName, second, secondName, people).find();
        SortedMap<String, Claim> claims =
                new TreeMap<>(second.assessor.rulebook().claims());
        claims.putAll(first.assessor.rulebook().claims());
        CitationCollector sources = new CitationCollector(UnaryOperator.identity(), claims);
        sources.every(difference.signals());
        return new DifferenceAnswer(first.assess(topics), second.assess(topics), difference, sources.citations());
    }
}
