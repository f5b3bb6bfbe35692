package io.readiness.api.rulebook;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.Threshold.Amount;
import io.readiness.profile.Records;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition. Its kind tells which of the other fields it has. What was not said leaves it open, which is neither yes nor no.
 *
 * @param kind what it asks for
 * @param field what of a profile it looks at, as a path, or what the table names besides
 * @param words the words of which one is asked for
 * @param said whether something has to be told there
 * @param signal the signal it looks at
 * @param level the level it asks for
 * @param part the part of the score it looks at
 * @param circumstance the circumstance it asks for
 * @param atLeast the least number it asks for
 * @param atMost the largest number it asks for
 * @param conditions the conditions it is made of
 */
public record TableCondition(
        ConditionKind kind,
        @Nullable String field,
        @Nullable List<String> words,
        @Nullable Boolean said,
        @Nullable Signal signal,
        @Nullable Rating level,
        @Nullable Part part,
        @Nullable Circumstance circumstance,
        @Nullable Amount atLeast,
        @Nullable Amount atMost,
        @Nullable List<TableCondition> conditions) {

    /** What a condition asks for. */
    public enum ConditionKind {
        /** What was told at the field is one of the words. */
        TOLD_IS,
        /** The list that was told at the field has one of the words. */
        TOLD_HAS,
        /** What was told at the field, or how many entries a list there has, is at least the number. */
        TOLD_AT_LEAST,
        /** What was told at the field, or how many entries a list there has, is at most the number. */
        TOLD_AT_MOST,
        /** Something was told at the field, or nothing was; always decided. */
        TOLD_SAID,
        /** The signal stands at the level or above. */
        SIGNAL_AT_LEAST,
        /** The signal stands at the level or below. */
        SIGNAL_AT_MOST,
        /** So many gates are passed at the level or above. */
        GATES_AT_LEAST,
        /** Nothing at all is known of so many gates. */
        GATES_UNKNOWN,
        /** The score of the part, 0 to 100, is at least the number. */
        PART_SCORE,
        /** Nothing at all is known of no more than so many signals of the part. */
        UNKNOWN_IN,
        /** The circumstance was concluded. */
        IN_CIRCUMSTANCE,
        /** The condition, of which there is one, does not hold. */
        NOT,
        /** All of the conditions hold. */
        ALL_OF,
        /** Any one of the conditions holds. */
        ANY_OF
    }

    /** A condition as it is told. */
    static TableCondition of(Condition condition) {
        if (condition instanceof Condition.Told asked) {
            return told(asked);
        } else if (condition instanceof Condition.SignalAtLeast asked) {
            return asking(ConditionKind.SIGNAL_AT_LEAST, Map.of("signal", asked.signal(), "level", asked.atLeast()));
        } else if (condition instanceof Condition.SignalAtMost asked) {
            return asking(ConditionKind.SIGNAL_AT_MOST, Map.of("signal", asked.signal(), "level", asked.atMost()));
        } else if (condition instanceof Condition.GatesAtLeast asked) {
            return asking(ConditionKind.GATES_AT_LEAST, Map.of("level", asked.at(), "atLeast", plain(asked.gates())));
        } else if (condition instanceof Condition.GatesUnknown asked) {
            return asking(ConditionKind.GATES_UNKNOWN, Map.of("atLeast", plain(asked.gatesUnknown())));
        } else if (condition instanceof Condition.PartScore asked) {
            return asking(ConditionKind.PART_SCORE, Map.of("part", asked.part(), "atLeast", asked.atLeast()));
        } else if (condition instanceof Condition.UnknownIn asked) {
            return asking(ConditionKind.UNKNOWN_IN, Map.of("part", asked.unknownIn(), "atMost", plain(asked.atMost())));
        } else if (condition instanceof Condition.InCircumstance asked) {
            return asking(ConditionKind.IN_CIRCUMSTANCE, Map.of("circumstance", asked.circumstance()));
        } else if (condition instanceof Condition.Not) {
            return made(ConditionKind.NOT, condition);
        }
        return made(condition instanceof Condition.AllOf ? ConditionKind.ALL_OF : ConditionKind.ANY_OF, condition);
    }

    private static TableCondition told(Condition.Told asked) {
        if (asked.is() != null) {
            return asking(ConditionKind.TOLD_IS, Map.of("field", asked.told(), "words", asked.is()));
        } else if (asked.has() != null) {
            return asking(ConditionKind.TOLD_HAS, Map.of("field", asked.told(), "words", asked.has()));
        } else if (asked.atLeast() != null) {
            return asking(ConditionKind.TOLD_AT_LEAST, Map.of("field", asked.told(), "atLeast", asked.atLeast()));
        } else if (asked.atMost() != null) {
            return asking(ConditionKind.TOLD_AT_MOST, Map.of("field", asked.told(), "atMost", asked.atMost()));
        }
        return asking(
                ConditionKind.TOLD_SAID, Map.of("field", asked.told(), "said", Boolean.TRUE.equals(asked.said())));
    }

    private static TableCondition made(ConditionKind kind, Condition of) {
        return asking(
                kind,
                Map.of("conditions", of.parts().stream().map(TableCondition::of).toList()));
    }

    /** A condition of this kind with these of the other fields. */
    private static TableCondition asking(ConditionKind kind, Map<String, ?> fields) {
        TableCondition condition = new TableCondition(kind, null, null, null, null, null, null, null, null, null, null);
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            condition = Records.with(condition, field.getKey(), field.getValue());
        }
        return condition;
    }

    private static Amount plain(int number) {
        return new Amount(number, null);
    }
}
