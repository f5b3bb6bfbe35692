package io.readiness.resume;

import java.util.List;

/**
 * One of the three things that the top bullets have to show, and by which words it is known in a strong one (T7.5).
 *
 * @param scope the thing
 * @param shownBy ways in which words show it; one is enough
 * @param claims the claims it rests on
 */
public record ScopeRow(Scope scope, List<Wording> shownBy, List<String> claims) {
    /** What the top bullets have to show. */
    public enum Scope {
        DISCOVERY,
        PRIORITISATION,
        OUTCOME
    }
}
