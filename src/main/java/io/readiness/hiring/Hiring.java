package io.readiness.hiring;

import io.readiness.hiring.HiringTables.HiringLevelRow;
import io.readiness.hiring.HiringTables.HiringRow;
import io.readiness.hiring.HiringTables.HiringSignal;
import io.readiness.hiring.HiringTables.HiringStrength;
import io.readiness.hiring.HiringTables.InterviewQuestion;
import io.readiness.hiring.HiringView.AskedInInterview;
import io.readiness.hiring.HiringView.HiringEvidence;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays out what a recruiter looks for. It compares nobody with anybody: the same gap gets the same questions. */
public final class Hiring {
    private final HiringTables tables;
    private final Map<HiringSignal, List<InterviewQuestion>> questions = new EnumMap<>(HiringSignal.class);

    public Hiring(HiringTables tables) {
        this.tables = tables;
        tables.questions()
                .forEach(question -> questions
                        .computeIfAbsent(question.looksFor(), looksFor -> new ArrayList<>())
                        .add(question));
    }

    /** The recruiter's view of this candidate. */
    public HiringView view(Judgement judgement) {
        List<HiringEvidence> shown = new ArrayList<>(tables.rows().size());
        tables.rows().forEach(row -> shown.add(shown(row, judgement)));
        return new HiringView(tables.decides(), shown, tables.claims());
    }

    private HiringEvidence shown(HiringRow row, Judgement judgement) {
        Standing standing = judgement.standing();
        HiringLevelRow level = row.levels().first(EvidenceAge.of(judgement));
        HiringStrength strength = level.level();
        List<Circumstance> circumstances = new ArrayList<>();
        for (Circumstance circumstance : row.circumstances()) {
            if (standing.holds(circumstance) == Truth.HOLDS) {
                circumstances.add(circumstance);
            }
        }
        List<InterviewQuestion> asked = questions(row, strength, standing);
        return new HiringEvidence(
                row.looksFor(),
                row.title(),
                strength,
                level.says(),
                row.signals().isEmpty() ? null : ratings(row, standing),
                someOrNull(circumstances),
                someOrNull(evidence(row, circumstances, judgement)),
                someOrNull(asked.stream()
                        .map(question -> new AskedInInterview(question.about(), question.asks()))
                        .toList()),
                claims(level.claims(), asked));
    }

    private static <T> @Nullable List<T> someOrNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static List<String> claims(List<String> ofLevel, List<InterviewQuestion> questions) {
        Set<String> claims = new LinkedHashSet<>(ofLevel);
        questions.forEach(question -> claims.addAll(question.claims()));
        return List.copyOf(claims);
    }

    private static Map<Signal, Rating> ratings(HiringRow row, Standing standing) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        row.signals().forEach(signal -> ratings.put(signal, standing.rating(signal)));
        return ratings;
    }

    private static List<String> evidence(HiringRow row, List<Circumstance> circumstances, Judgement judgement) {
        SortedSet<String> facts = new TreeSet<>();
        row.signals().forEach(signal -> addFacts(judgement.because(signal), facts));
        circumstances.forEach(circumstance -> addFacts(judgement.because(circumstance), facts));
        row.told().stream()
                .filter(field -> judgement.standing().told(field) != null)
                .map(Fact::path)
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    private static void addFacts(List<Reason> reasons, Set<String> facts) {
        reasons.forEach(reason -> facts.addAll(reason.facts()));
    }

    /**
     * One question about each thing, the least known first and then the weakest, and a second one about each where these are
     * too few. Each row has its own questions, so that none is asked twice and no other row changes them.
     */
    private List<InterviewQuestion> questions(HiringRow row, HiringStrength strength, Standing standing) {
        if (strength == HiringStrength.STRONG || strength == HiringStrength.SOME) {
            return List.of();
        }
        List<InterviewQuestion> leastKnownFirst = new ArrayList<>(questions.getOrDefault(row.looksFor(), List.of()));
        leastKnownFirst.sort(Comparator.comparing(question -> known(question, standing)));
        Map<String, List<InterviewQuestion>> byTopic = new LinkedHashMap<>();
        leastKnownFirst.forEach(question -> byTopic.computeIfAbsent(question.about(), about -> new ArrayList<>())
                .add(question));
        List<InterviewQuestion> turns = inTurns(byTopic);
        return turns.subList(0, Math.min(tables.asks(), turns.size()));
    }

    /** How much is shown of what a question asks about: nothing said first, then from absent upwards. */
    private static Rating known(InterviewQuestion question, Standing standing) {
        if (question.signal() != null) {
            return standing.rating(question.signal());
        }
        return question.that() == null
                ? Rating.UNKNOWN
                : switch (question.that().truth(standing)) {
                    case OPEN -> Rating.UNKNOWN;
                    case FAILS -> Rating.ABSENT;
                    case HOLDS -> Rating.PROVEN;
                };
    }

    /** The first of each topic, then the second of each, and so on. */
    private static List<InterviewQuestion> inTurns(Map<String, List<InterviewQuestion>> byTopic) {
        int longest = byTopic.values().stream().mapToInt(List::size).max().orElse(0);
        List<InterviewQuestion> turns = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<InterviewQuestion> questions : byTopic.values()) {
                if (turn < questions.size()) {
                    turns.add(questions.get(turn));
                }
            }
        }
        return turns;
    }
}
