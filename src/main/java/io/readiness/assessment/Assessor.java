package io.readiness.assessment;

import io.readiness.assessment.Assessment.Headline;
import io.readiness.assessment.Assessment.Notice;
import io.readiness.assessment.Assessment.Rated;
import io.readiness.assessment.Assessment.Situation;
import io.readiness.assessment.Rulebook.NoticeKind;
import io.readiness.judgement.ArtefactKind;
import io.readiness.judgement.Band;
import io.readiness.judgement.BandRow;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.Gate;
import io.readiness.judgement.JsonPaths;
import io.readiness.judgement.Judge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Part;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Rules;
import io.readiness.judgement.Score;
import io.readiness.judgement.Scorecard;
import io.readiness.judgement.SignalScale;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assesses a profile: facts into one rule session, what survives onto the scorecard, and from there the recommendation.
 * Pure: the same profile, day and rulebook always give the same assessment.
 */
public final class Assessor {
    private final Rulebook rulebook;
    private final Judge judge;

    public Assessor(Rulebook rulebook, Rules rules) {
        this.rulebook = rulebook;
        this.judge = new Judge(rulebook.criteria(), rules);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Assesses a profile.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public Assessment assess(Profile profile, LocalDate asOf) {
        Judgement judgement = judge(profile, asOf);
        Standing standing = judgement.standing();
        Headline headline = headline(standing);
        List<Rated> ratings = ratings(judgement);
        List<Situation> situations = situations(judgement);
        List<Notice> notices = notices(profile);
        Sources sources = new Sources(rulebook.claims())
                .of(Stream.of(headline, judgement.recommendation()))
                .of(ratings.stream())
                .of(judgement.gaps().stream())
                .of(situations.stream())
                .of(notices.stream());
        return new Assessment(
                profile.reference(),
                asOf,
                rulebook.edition(),
                headline,
                standing.band(),
                bandSays(standing.band().point()),
                standing.total(),
                parts(standing),
                judgement.recommendation(),
                ratings,
                judgement.target().path(),
                judgement.gaps(),
                situations,
                notices,
                sources.facts(),
                sources.citations());
    }

    /** Judges a profile, for whoever goes on from there. */
    Judgement judge(Profile profile, LocalDate asOf) {
        return judge.judge(profile, asOf);
    }

    private String bandSays(Band band) {
        return rulebook.criteria().scorecard().bands().stream()
                .filter(row -> row.band() == band)
                .map(BandRow::meaning)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Part, Score> parts(Standing standing) {
        Map<Part, Score> parts = new EnumMap<>(Part.class);
        for (Part part : Part.SCORED) {
            parts.put(part, standing.score(part));
        }
        return parts;
    }

    private Headline headline(Standing standing) {
        HeadlineRow row = rulebook.headlines().stream()
                .filter(candidate -> candidate.needs().stream().allMatch(need -> need.truth(standing) == Truth.HOLDS))
                .findFirst()
                .orElseThrow();
        return new Headline(
                row.answer(),
                row.says()
                        .replace(
                                "{owned}", gates(standing, gate -> gate.reaches(Rating.OWNED, standing) == Truth.HOLDS))
                        .replace("{unknown}", gates(standing, gate -> gate.isUnknown(standing))),
                row.claims());
    }

    private static String gates(Standing standing, Predicate<Gate> of) {
        return standing.gates().stream().filter(of).map(Gate::name).collect(Collectors.joining(", "));
    }

    List<Rated> ratings(Judgement judgement) {
        Standing standing = judgement.standing();
        Scorecard scorecard = rulebook.criteria().scorecard();
        List<Rated> ratings = new ArrayList<>();
        for (SignalScale scale : rulebook.criteria().signals().values()) {
            Rating rating = standing.rating(scale.signal());
            ratings.add(new Rated(
                    scale.signal(),
                    scale.name(),
                    scale.part(),
                    rating,
                    standing.best(scale.signal()),
                    scale.words(rating),
                    scorecard.weightOf(scale.signal()),
                    scorecard.pointsOf(rating.atWorst()),
                    judgement.because(scale.signal()),
                    scale.claims()));
        }
        return ratings;
    }

    private static List<Situation> situations(Judgement judgement) {
        return judgement.conclusions().circumstances().keySet().stream()
                .sorted()
                .map(circumstance -> new Situation(circumstance, judgement.because(circumstance)))
                .toList();
    }

    private List<Notice> notices(Profile profile) {
        List<Notice> notices = new ArrayList<>();
        for (Unused unused : rulebook.unused()) {
            if (unused.section().toldIn(profile)) {
                notices.add(new Notice(unused.section().path(), unused.because(), unused.claims()));
            }
        }
        List<Evidence> evidence = profile.evidence();
        if (evidence != null) {
            evidence.stream()
                    .flatMap(piece -> judge.leftAside(piece).stream().map(signal -> leftAside(piece, signal)))
                    .distinct()
                    .sorted(Comparator.comparing(Notice::path).thenComparing(Notice::because))
                    .forEach(notices::add);
        }
        return notices;
    }

    private Notice leftAside(Evidence piece, Signal signal) {
        ArtefactKind kind = Criteria.row(rulebook.criteria().artefacts(), piece.kind());
        String because = Criteria.row(rulebook.notices(), NoticeKind.SIGNAL_NOT_SHOWN_BY_KIND)
                .replace("{kind}", kind.name())
                .replace("{signal}", rulebook.criteria().scale(signal).name());
        return new Notice(JsonPaths.of(piece) + ".signals", because, kind.claims());
    }
}
