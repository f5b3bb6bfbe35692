package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.DecisionTable.Subject.Range;
import io.readiness.judgement.standing.Standing;
import io.readiness.role.RoleAnalyzer.AnalyzedRole;
import io.readiness.role.RoleMatch.EvidenceFit;
import io.readiness.role.RoleMatch.RoleScope;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role on offer, held against a candidate.
 *
 * @param standing where the candidate stands
 * @param role the role as read
 * @param groups signs that count together, by the name of the group
 * @param scope what it really consists of; absent: that is asked
 * @param fit how much of what it asks for is shown; absent: its scope is asked first
 */
record OfferedRole(
        Standing standing,
        AnalyzedRole role,
        Map<String, List<String>> groups,
        @Nullable RoleScope scope,
        @Nullable EvidenceFit fit)
        implements Subject {
    private static final String OFFER = "offer.";
    static final String WORDS = OFFER + "words";
    static final String TITLE = OFFER + "title";
    static final String ANOTHER_LANGUAGE = OFFER + "anotherLanguage";
    static final String SCOPE = OFFER + "scope";
    static final String TECHNICAL = OFFER + "technical";
    static final String SIGNS = OFFER + "signs.";
    static final String FIT = OFFER + "fit";
    static final String UNKNOWN = OFFER + "unknown";

    /** Whether a field is one of the role and not of the candidate. */
    static boolean isOffered(String field) {
        return field.startsWith(OFFER);
    }

    OfferedRole with(RoleScope found, EvidenceFit reached) {
        return new OfferedRole(standing, role, groups, found, reached);
    }

    @Override
    public @Nullable Object told(String field) {
        return switch (field) {
            case WORDS -> role.words();
            case TITLE -> role.title();
            case ANOTHER_LANGUAGE -> role.language() == null ? null : role.anotherLanguage();
            case SCOPE -> scope;
            case TECHNICAL -> role.technical() == Truth.OPEN ? null : role.technical() == Truth.HOLDS;
            case FIT -> fit == null ? null : new Range(fit.low(), fit.high());
            case UNKNOWN -> fit == null ? null : fit.openShare();
            default -> field.startsWith(SIGNS) ? signs(field.substring(SIGNS.length())) : standing.told(field);
        };
    }

    /** How many signs of a side or of a group show, and how many could, once what is not said is said. */
    private Range signs(String counted) {
        List<String> group = groups.get(counted);
        List<Truth> truths = role.signs().entrySet().stream()
                .filter(sign -> group == null
                        ? Condition.Told.word(sign.getKey().side()).equals(counted)
                        : group.contains(sign.getKey().sign()))
                .map(sign -> sign.getValue().truth())
                .toList();
        int shown = Collections.frequency(truths, Truth.HOLDS);
        return new Range(shown, shown + Collections.frequency(truths, Truth.OPEN));
    }
}
