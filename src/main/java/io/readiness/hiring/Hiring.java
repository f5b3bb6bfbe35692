package io.readiness.hiring;

import io.readiness.hiring.HiringView.AskedInInterview;
import io.readiness.hiring.HiringView.HiringEvidence;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Reason;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out what a recruiter looks for. It compares nobody with anybody: the same gap gets the same questions. */
public final class Hiring {
    private final HiringTables tables;

    public Hiring(HiringTables tables) {
        this.tables = tables;
    }

    /** The recruiter's view of this candidate. */
    public HiringView view(Judgement judgement) {
        return new HiringView(
                tables.decides(),
                tables.rows().stream().map(row -> shown(row, judgement)).toList(),
                tables.claims());
    }

    private HiringEvidence shown(HiringRow row, Judgement judgement) {
        Standing standing = judgement.standing();
        Optional<HiringLevelRow> level = row.levels().stream()
                .filter(one -> one.needs().stream().allMatch(need -> need.truth(standing) == Truth.HOLDS))
                .findFirst();
        HiringStrength strength = level.map(HiringLevelRow::level).orElse(HiringStrength.UNKNOWN);
        List<Circumstance> circumstances = row.circumstances().stream()
                .filter(circumstance -> standing.holds(circumstance) == Truth.HOLDS)
                .toList();
        List<InterviewQuestion> questions = questions(row, strength, standing);
        return new HiringEvidence(
                row.looksFor(),
                row.title(),
                strength,
                level.map(HiringLevelRow::says).orElse(row.unknown()),
                row.signals().isEmpty() ? null : ratings(row, standing),
                someOrNull(circumstances),
                someOrNull(evidence(row, circumstances, judgement)),
                someOrNull(questions.stream().map(Hiring::asked).toList()),
                claims(level.map(HiringLevelRow::claims).orElse(row.claims()), questions));
    }

    private static <T> @Nullable List<T> someOrNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static List<String> claims(List<String> ofLevel, List<InterviewQuestion> questions) {
        return Stream.concat(ofLevel.stream(), questions.stream().flatMap(question -> question.claims().stream()))
                .distinct()
                .toList();
    }

    private static Map<Signal, Rating> ratings(HiringRow row, Standing standing) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        row.signals().forEach(signal -> ratings.put(signal, standing.rating(signal)));
        return ratings;
    }

    private static List<String> evidence(HiringRow row, List<Circumstance> circumstances, Judgement judgement) {
        Stream<Reason> reasons = Stream.concat(
                row.signals().stream().flatMap(signal -> judgement.because(signal).stream()),
                circumstances.stream().flatMap(circumstance -> judgement.because(circumstance).stream()));
        return reasons.flatMap(reason -> reason.facts().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One question about each thing, the least known first and then the weakest, and a second one about each where these are
     * too few. Each row has its own questions, so that none is asked twice and no other row changes them.
     */
    private List<InterviewQuestion> questions(HiringRow row, HiringStrength strength, Standing standing) {
        if (strength == HiringStrength.STRONG || strength == HiringStrength.SOME) {
            return List.of();
        }
        Map<String, List<InterviewQuestion>> byTopic = new LinkedHashMap<>();
        tables.questions().stream()
                .filter(question -> question.looksFor() == row.looksFor())
                .sorted(Comparator.comparing(question -> known(question, standing)))
                .forEach(question -> byTopic.computeIfAbsent(question.about(), about -> new ArrayList<>())
                        .add(question));
        return inTurns(byTopic).limit(tables.asks()).toList();
    }

    /** How much is shown of what a question asks about: nothing said first, then from absent upwards. */
    private static Rating known(InterviewQuestion question, Standing standing) {
        if (question.signal() != null) {
            return standing.rating(question.signal());
        }
        if (question.circumstance() != null) {
            return switch (standing.holds(question.circumstance())) {
                case OPEN -> Rating.UNKNOWN;
                case FAILS -> Rating.ABSENT;
                case HOLDS -> Rating.PROVEN;
            };
        }
        return Rating.UNKNOWN;
    }

    /** The first of each topic, then the second of each, and so on. */
    private static Stream<InterviewQuestion> inTurns(Map<String, List<InterviewQuestion>> byTopic) {
        int longest = byTopic.values().stream().mapToInt(List::size).max().orElse(0);
        List<InterviewQuestion> turns = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<InterviewQuestion> questions : byTopic.values()) {
                if (turn < questions.size()) {
                    turns.add(questions.get(turn));
                }
            }
        }
        return turns.stream();
    }

    private static AskedInInterview asked(InterviewQuestion question) {
        return new AskedInInterview(question.about(), question.asks());
    }
}
