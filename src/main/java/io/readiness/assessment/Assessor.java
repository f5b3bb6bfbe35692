package io.readiness.assessment;

import io.readiness.assessment.Assessment.Headline;
import io.readiness.assessment.Assessment.Notice;
import io.readiness.assessment.Assessment.Rated;
import io.readiness.assessment.Assessment.Situation;
import io.readiness.assessment.Rulebook.NoticeKind;
import io.readiness.guide.Claim;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Assesses a profile: facts into one rule session, what survives onto the scorecard, and from there the recommendation.
 * Pure: the same profile, day and rulebook always give the same assessment.
 */
public final class Assessor {
    private final Rulebook rulebook;
    private final Rules rules;
    private final Facts facts;
    private final Recommender recommender;

    public Assessor(Rulebook rulebook, Rules rules) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.facts = new Facts(rulebook);
        this.recommender = new Recommender(rulebook);
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
        Conclusions conclusions = rules.conclude(facts.of(profile));
        Standing standing = standing(conclusions, best(profile, conclusions));
        Target target = target(standing);
        Headline headline = headline(standing);
        Recommendation recommendation = recommender.recommend(standing);
        List<Rated> ratings = ratings(standing, conclusions);
        List<Gap> gaps = gaps(standing, target);
        List<Situation> situations = situations(conclusions);
        List<Notice> notices = notices(profile);
        return new Assessment(
                profile.reference(),
                asOf,
                rulebook.edition(),
                headline,
                standing.band(),
                bandSays(standing.band().point()),
                standing.total(),
                parts(standing),
                recommendation,
                ratings,
                target.path(),
                gaps,
                situations,
                notices,
                new Citations()
                        .add(headline.claims())
                        .add(recommendation)
                        .addRatings(ratings)
                        .addGaps(gaps)
                        .addSituations(situations)
                        .addNotices(notices)
                        .from(rulebook.claims()));
    }

    /**
     * What each signal could be at best: the same rules asked once more, of the same profile with what was not said taken
     * at its best. Rules can only raise, so no answer leads higher. A signal of which nothing was said is left out.
     */
    private Map<Signal, Rating> best(Profile profile, Conclusions conclusions) {
        Map<Signal, Rating> shown = conclusions.ratings();
        Profile atBest = profile.atBest(facts.bestPieces());
        if (atBest.equals(profile)) {
            return shown;
        }
        Map<Signal, Rating> best = rules.rate(facts.of(atBest));
        best.keySet().retainAll(shown.keySet());
        return best;
    }

    private Standing standing(Conclusions conclusions, Map<Signal, Rating> best) {
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        concluded.addAll(conclusions.circumstances().keySet());
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        for (Question question : rulebook.questions()) {
            if (question.answers().stream().noneMatch(concluded::contains)) {
                open.addAll(question.answers());
            }
        }
        return rulebook.scorecard().standing(conclusions.ratings(), best, concluded, open);
    }

    private String bandSays(Band band) {
        return rulebook.scorecard().bands().stream()
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

    private List<Rated> ratings(Standing standing, Conclusions conclusions) {
        Scorecard scorecard = rulebook.scorecard();
        List<Rated> ratings = new ArrayList<>();
        for (SignalScale scale : rulebook.signals().values()) {
            Rating rating = standing.rating(scale.signal());
            List<Reason> because = conclusions.findings().getOrDefault(new Finding(scale.signal(), rating), List.of());
            ratings.add(new Rated(
                    scale.signal(),
                    scale.name(),
                    scale.part(),
                    rating,
                    standing.best(scale.signal()),
                    scale.words(rating),
                    scorecard.weightOf(scale.signal()),
                    scorecard.pointsOf(rating.atWorst()),
                    sorted(because),
                    scale.claims()));
        }
        return ratings;
    }

    private Target target(Standing standing) {
        return rulebook.targets().stream()
                .filter(target -> target.isWanted(standing))
                .findFirst()
                .orElseThrow();
    }

    private List<Gap> gaps(Standing standing, Target target) {
        List<Gap> gaps = new ArrayList<>();
        target.wants().forEach((signal, wanted) -> {
            if (standing.reaches(signal, wanted) != Truth.HOLDS) {
                gaps.add(gap(signal, standing, wanted));
            }
        });
        gaps.sort(Comparator.comparing(Gap::opensGate)
                .thenComparingDouble(Gap::worth)
                .reversed()
                .thenComparing(Gap::signal));
        return gaps;
    }

    private Gap gap(Signal signal, Standing standing, Rating wanted) {
        SignalScale scale = Rulebook.required(rulebook.signals(), signal);
        Rating rating = standing.rating(signal);
        double worth = rulebook.scorecard().worth(signal, rating, wanted);
        boolean opensGate = rulebook.scorecard().opensGate(signal, standing, wanted);
        return rating == Rating.UNKNOWN
                ? new Gap.Unevidenced(signal, wanted, worth, opensGate, scale.question(), scale.claims())
                : new Gap.Short(
                        signal,
                        rating,
                        wanted,
                        worth,
                        opensGate,
                        scale.words(rating),
                        scale.words(wanted),
                        scale.claims());
    }

    private static List<Situation> situations(Conclusions conclusions) {
        return conclusions.circumstances().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(concluded -> new Situation(concluded.getKey(), sorted(concluded.getValue())))
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
                    .flatMap(piece -> facts.leftAside(piece).stream().map(signal -> leftAside(piece, signal)))
                    .distinct()
                    .sorted(Comparator.comparing(Notice::path).thenComparing(Notice::because))
                    .forEach(notices::add);
        }
        return notices;
    }

    private Notice leftAside(Evidence piece, Signal signal) {
        ArtefactKind kind = Rulebook.required(rulebook.artefacts(), piece.kind());
        String because = Rulebook.required(rulebook.notices(), NoticeKind.SIGNAL_NOT_SHOWN_BY_KIND)
                .replace("{kind}", kind.name())
                .replace(
                        "{signal}",
                        Rulebook.required(rulebook.signals(), signal).name());
        return new Notice(JsonPaths.of(piece) + ".signals", because, kind.claims());
    }

    private static List<Reason> sorted(List<Reason> reasons) {
        return reasons.stream().distinct().sorted(Reason.ORDER).toList();
    }

    /** Gathers the claims that a response cites, so that each is told once. */
    private static final class Citations {
        private final Set<String> ids = new HashSet<>();

        @SafeVarargs
        final Citations add(Collection<String>... claims) {
            for (Collection<String> some : claims) {
                ids.addAll(some);
            }
            return this;
        }

        Citations add(Recommendation recommendation) {
            add(recommendation.primary());
            recommendation.alternatives().forEach(this::add);
            Recommendation.Settling settle = recommendation.settle();
            return settle == null ? this : add(settle.claims());
        }

        private void add(Recommendation.Advice advice) {
            add(advice.claims());
            advice.holds().forEach(checked -> add(checked.claims()));
            advice.missing().forEach(checked -> add(checked.claims()));
        }

        Citations addRatings(List<Rated> ratings) {
            ratings.forEach(rated -> {
                add(rated.claims());
                addReasons(rated.because());
            });
            return this;
        }

        Citations addGaps(List<Gap> gaps) {
            gaps.forEach(gap -> add(gap.claims()));
            return this;
        }

        Citations addSituations(List<Situation> situations) {
            situations.forEach(situation -> addReasons(situation.because()));
            return this;
        }

        Citations addNotices(List<Notice> notices) {
            notices.forEach(notice -> add(notice.claims()));
            return this;
        }

        private void addReasons(List<Reason> reasons) {
            reasons.forEach(reason -> add(reason.claims()));
        }

        SortedMap<String, Claim> from(SortedMap<String, Claim> claims) {
            SortedMap<String, Claim> cited = new TreeMap<>(claims.comparator());
            ids.forEach(id -> cited.put(id, Rulebook.required(claims, id)));
            return cited;
        }
    }
}
