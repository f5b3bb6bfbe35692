package io.readiness.interview;

import io.readiness.interview.Asked.Part;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.profile.Evidence;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import io.readiness.profile.Role.RoleKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a question that are tried so as to see what they would settle: all of them where there are few, and where
 * there are many the least and the most of what can be said.
 */
final class Trials {
    /** The answer that there is none of it. */
    static final String NONE = Asked.NONE;

    /** The answer that there is all of it. */
    static final String ALL = "ALL";

    /** An answer of which nobody knows beforehand what it will be. */
    static final String ANYTHING = "ANYTHING";

    private static final String NOBODY = "nobody";

    private final Map<String, Map<String, Profile>> tried = new LinkedHashMap<>();

    /**
     * The answers that are tried.
     *
     * @param bestPieces pieces of work that together show everything at its best
     */
    Trials(List<FieldQuestion> questions, List<Evidence> bestPieces) {
        for (FieldQuestion question : questions) {
            Map<String, Profile> told = new LinkedHashMap<>();
            answers(question, bestPieces).forEach((name, answer) -> told.put(name, question.telling(NOBODY, answer)));
            tried.put(question.id(), told);
        }
    }

    /** Profiles that each tell one answer and nothing else, by the answer; none: nobody knows beforehand what will be told. */
    Map<String, Profile> of(FieldQuestion question) {
        return tried.getOrDefault(question.id(), Map.of());
    }

    /** The same of a part of a piece. */
    static Map<String, Profile> of(Part part) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        Class<?> type = part.field().type();
        switch (part.form()) {
            case CHOICE -> put(answers, type.getEnumConstants());
            case YES_NO -> put(answers, true, false);
            case CHOICES -> {
                answers.put(NONE, Set.of());
                answers.put(ALL, new LinkedHashSet<>(Arrays.asList(type.getEnumConstants())));
            }
            default -> {
                // What somebody will write is not known before.
            }
        }
        if (part.isFirst() && Part.isList(part.whole())) {
            answers.put(NONE, null);
        }
        Map<String, Profile> told = new LinkedHashMap<>();
        answers.forEach((name, answer) -> told.put(name, part.telling(NOBODY, answer)));
        return told;
    }

    private static Map<String, Object> answers(FieldQuestion question, List<Evidence> bestPieces) {
        Map<String, Object> answers = new LinkedHashMap<>();
        switch (question.form()) {
            case OWNERSHIP -> put(answers, DutyAnswer.values());
            case CHOICE -> put(answers, type(question).getEnumConstants());
            case YES_NO -> put(answers, true, false);
            case NUMBER -> put(answers, question.tries().toArray());
            case CHOICES -> {
                answers.put(NONE, Set.of());
                answers.put(
                        ALL, new LinkedHashSet<>(Arrays.asList(type(question).getEnumConstants())));
            }
            case PIECES -> {
                if (type(question) == Evidence.class) {
                    answers.put(NONE, List.of());
                    answers.put(ALL, bestPieces);
                } else if (type(question) == EarlierRole.class) {
                    answers.put(NONE, List.of());
                    for (RoleKind kind : new RoleKind[] {RoleKind.PRODUCT_OWNER, RoleKind.PRODUCT_MANAGER}) {
                        answers.put(kind.name(), List.of(new EarlierRole(kind, Role.LONGEST, null)));
                    }
                }
            }
            case TEXTS, TEXT, PIECE, FIGURE, DATE -> {
                // What somebody will write is not known before.
            }
        }
        return answers;
    }

    private static void put(Map<String, ? super Object> answers, Object... all) {
        for (Object one : all) {
            answers.put(one.toString(), one);
        }
    }

    private static Class<?> type(FieldQuestion question) {
        return Field.of(Objects.requireNonNull(question.field())).type();
    }
}
