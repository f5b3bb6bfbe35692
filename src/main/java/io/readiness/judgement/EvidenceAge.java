package io.readiness.judgement;

import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with the age of what they can show. No claim gives a number for it, so it earns and costs no points: rows call it
 * out.
 *
 * @param monthsSinceLast full months since the newest piece; absent: there is none, or one of them has no day
 */
public record EvidenceAge(Standing standing, @Nullable Integer monthsSinceLast) implements Subject {
    /** What rows call it. */
    public static final String FIELD = "evidence.monthsSinceLast";

    /** What rows may ask for, besides what a profile tells. */
    public static final Map<String, Class<?>> INPUTS = Map.of(FIELD, Integer.class);

    /** The age on the day of assessment. */
    public static EvidenceAge of(Judgement judgement) {
        List<Evidence> evidence = judgement.profile().evidence();
        return new EvidenceAge(judgement.standing(), evidence == null ? null : months(evidence, judgement.asOf()));
    }

    private static @Nullable Integer months(List<Evidence> pieces, LocalDate asOf) {
        List<LocalDate> days = pieces.stream()
                .map(Evidence::date)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        return days.isEmpty() || days.size() < pieces.size()
                ? null
                : (int) Math.min(Integer.MAX_VALUE, ChronoUnit.MONTHS.between(days.get(0), asOf));
    }

    @Override
    public @Nullable Object told(String field) {
        return field.equals(FIELD) ? monthsSinceLast : standing.told(field);
    }
}
