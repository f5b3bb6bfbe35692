package io.readiness.explanation.whynot;

import io.readiness.archetype.Archetype;
import io.readiness.archetype.ArchetypeTables.ArchetypeRow;
import io.readiness.archetype.ArchetypeTables.ArchetypeTable;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.RuleWords;
import io.readiness.explanation.RuleWords.ExplainedRule;
import io.readiness.explanation.whynot.WhyNotAnswer.ArchetypeNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.BandNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.CircumstanceNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.GateNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.LevelNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.PathNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.RatingNotHeld;
import io.readiness.explanation.whynot.WhyNotAnswer.SignalFound;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.Scorecard.BandRow;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells why something does not hold: which of its conditions hold, which do not, and by how much. */
public final class WhyNotFinder {
    private final Rulebook rulebook;
    private final Set<String> about;
    private final Judgement judgement;
    private final Standing standing;
    private final RuleChecks checks;
    private final SortedMap<String, String> facts = new TreeMap<>();
    private final RuleWords words;

    /** What was asked about, and what the rows that do not hold would need. */
    private final Set<Circumstance> wanted = EnumSet.noneOf(Circumstance.class);

    private WhyNotFinder(Assessor assessor, Profile profile, LocalDate asOf, Set<String> about) {
        this.rulebook = assessor.rulebook();
        this.about = about;
        JudgedTexts read = assessor.read(profile);
        this.judgement = assessor.judge(profile, asOf, read);
        this.standing = judgement.standing();
        this.checks = assessor.evaluator(profile, read).checks();
        this.words = new RuleWords(rulebook.phrases(), facts);
    }

    /** What may be asked about: signals, gates, bands, archetypes, paths and circumstances, by their constants. */
    public static SortedSet<String> subjects(Rulebook rulebook) {
        SortedSet<String> subjects = new TreeSet<>();
        Stream.of(Signal.values(), Band.values(), Archetype.values(), Path.values(), Circumstance.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> subjects.add(constant.name()));
        rulebook.criteria().scorecard().gates().forEach(gate -> subjects.add(gate.key()));
        return subjects;
    }

    /**
     * Explains what does not hold.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     * @param about what is asked about, out of {@link #subjects}; nothing: of all but circumstances
     */
    public static WhyNotAnswer find(Assessor assessor, Profile profile, LocalDate asOf, Set<String> about) {
        return new WhyNotFinder(assessor, profile, asOf, about).answer();
    }

    private WhyNotAnswer answer() {
        List<RatingNotHeld> ratings = ratings();
        List<GateNotHeld> gates = gates();
        List<BandNotHeld> bands = bands();
        List<ArchetypeNotHeld> archetypes = archetypes();
        List<PathNotHeld> paths = paths();
        List<CircumstanceNotHeld> circumstances = circumstances();
        CitationCollector sources = new CitationCollector(judgement::fact, rulebook.claims());
        Set<String> holds = new TreeSet<>(about);
        ratings.forEach(one -> holds.remove(one.signal().name()));
        gates.forEach(one -> holds.remove(one.gate()));
        bands.forEach(one -> holds.remove(one.band().name()));
        archetypes.forEach(one -> holds.remove(one.archetype().name()));
        paths.forEach(one -> holds.remove(one.path().name()));
        circumstances.forEach(one -> holds.remove(one.circumstance().name()));
        return new WhyNotAnswer(
                judgement.profile().reference(),
                judgement.asOf(),
                rulebook.edition(),
                sources.every(ratings),
                sources.every(gates),
                sources.every(bands),
                sources.every(archetypes),
                sources.every(paths),
                sources.every(circumstances),
                List.copyOf(holds),
                facts,
                sources.citations());
    }

    private boolean isAsked(String subject) {
        return about.isEmpty() || about.contains(subject);
    }

    private List<RatingNotHeld> ratings() {
        return rulebook.criteria().signals().keySet().stream()
                .filter(signal -> isAsked(signal.name()))
                .map(this::rating)
                .filter(rating -> !rating.levels().isEmpty())
                .toList();
    }

    private RatingNotHeld rating(Signal signal) {
        Rating rating = standing.rating(signal);
        Rating best = standing.best(signal);
        List<LevelNotHeld> levels = new ArrayList<>();
        for (Rating level : Rating.values()) {
            List<ExplainedRule> rules =
                    level.compareTo(rating.atWorst()) > 0 ? words.explain(checks(signal, level)) : List.of();
            if (!rules.isEmpty()) {
                levels.add(new LevelNotHeld(level, standing.reaches(signal, level), rules));
            }
        }
        return new RatingNotHeld(signal, rating, best == rating ? null : best, levels);
    }

    private List<RuleCheck> checks(Signal signal, Rating level) {
        List<RuleCheck> held = checks.of(new Finding(signal, level));
        return standing.rating(signal) == Rating.UNKNOWN
                ? held.stream().map(RuleCheck::ofTheUnsaid).toList()
                : held;
    }

    /** The gates at every level at which a band or a path asks for them. */
    private List<GateNotHeld> gates() {
        Set<Rating> levels = rulebook.criteria()
                .asked()
                .flatMap(WhyNotFinder::withParts)
                .filter(Condition.GatesAtLeast.class::isInstance)
                .map(condition -> ((Condition.GatesAtLeast) condition).at())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rating.class)));
        List<GateNotHeld> gates = new ArrayList<>();
        for (Gate gate : standing.gates()) {
            for (Rating at : levels) {
                Truth truth = gate.reaches(at, standing);
                if (isAsked(gate.key()) && truth != Truth.HOLDS) {
                    gates.add(new GateNotHeld(gate.key(), gate.name(), at, truth, found(gate), gate.claims()));
                }
            }
        }
        return gates;
    }

    /** A condition and those that it is made of. */
    private static Stream<Condition> withParts(Condition condition) {
        return Stream.concat(Stream.of(condition), condition.parts().stream().flatMap(WhyNotFinder::withParts));
    }

    private List<SignalFound> found(Gate gate) {
        return gate.anyOf().stream()
                .sorted()
                .map(signal -> new SignalFound(signal, standing.rating(signal)))
                .toList();
    }

    private List<BandNotHeld> bands() {
        Band reached = standing.band().point();
        return rulebook.criteria().scorecard().bands().rows().stream()
                .filter(row -> isAsked(row.band().name()) && row.band().compareTo(reached) > 0)
                .sorted(Comparator.comparing(BandRow::band))
                .map(row ->
                        new BandNotHeld(row.band(), row.truth(standing), judgement.check(row.needs()), row.claims()))
                .toList();
    }

    private List<ArchetypeNotHeld> archetypes() {
        ArchetypeTable table = rulebook.archetypes().archetypes();
        List<ArchetypeNotHeld> archetypes = new ArrayList<>();
        for (ArchetypeRow row : table.archetypes().rows()) {
            List<Need> needs =
                    Stream.concat(table.needs().stream(), row.needs().stream()).toList();
            Truth truth = judgement.truth(needs);
            if (isAsked(row.archetype().name()) && truth != Truth.HOLDS) {
                archetypes.add(new ArchetypeNotHeld(
                        row.archetype(), row.title(), truth, judgement.holding(needs), missing(needs), row.claims()));
            }
        }
        return archetypes;
    }

    private List<PathNotHeld> paths() {
        List<PathRow> rows = rulebook.criteria().paths().rows();
        var primary = judgement.recommendation().primary();
        int at = rows.indexOf(rows.stream()
                .filter(row -> row.path() == primary.path() && row.way() == primary.way())
                .findFirst()
                .orElseThrow());
        List<PathNotHeld> paths = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PathRow row = rows.get(i);
            if (i != at && isAsked(row.path().name())) {
                paths.add(new PathNotHeld(
                        row.path(),
                        row.way(),
                        row.title(),
                        row.truth(standing),
                        judgement.holding(row.needs()),
                        missing(row.needs()),
                        i > at ? new Possible(primary.path(), primary.way()) : null,
                        row.claims()));
            }
        }
        return paths;
    }

    /** What of these fails or is open; its circumstances then are asked about as well. */
    private List<Checked> missing(List<Need> needs) {
        needs.stream()
                .map(Need::that)
                .filter(condition -> condition.truth(standing) != Truth.HOLDS)
                .forEach(condition -> wanted.addAll(condition.circumstances()));
        return judgement.missing(needs);
    }

    private List<CircumstanceNotHeld> circumstances() {
        Arrays.stream(Circumstance.values())
                .filter(circumstance -> about.contains(circumstance.name()))
                .forEach(wanted::add);
        return wanted.stream()
                .filter(circumstance -> standing.holds(circumstance) != Truth.HOLDS)
                .map(circumstance -> new CircumstanceNotHeld(
                        circumstance, standing.holds(circumstance), words.explain(checks.of(circumstance))))
                .toList();
    }
}
