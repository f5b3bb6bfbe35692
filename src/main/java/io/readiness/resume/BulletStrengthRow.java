package io.readiness.resume;

import io.readiness.resume.ScopeRow.Scope;
import io.readiness.wording.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a bullet strong or weak. Rows are read from the first to the last, and the first that fits decides.
 *
 * @param row its name
 * @param verdict what it makes of a bullet
 * @param says why, in a sentence
 * @param when what has to be there, one of these; none: whatever is there
 * @param claims the claims it rests on
 * @param assumption why it holds where the claims do not say all of it
 */
public record BulletStrengthRow(
        String row,
        BulletStrength verdict,
        String says,
        List<Mixture> when,
        List<String> claims,
        @Nullable String assumption) {

    /**
     * What comes together.
     *
     * @param shows what it has to show of the three things of the top bullets, all of them
     * @param parts the parts that have to be there, all of them
     * @param withoutParts the parts that must not be there
     * @param warnings the warnings that have to be there, all of them
     * @param nothing given where no word of any class may be there
     */
    public record Mixture(
            @Nullable List<Scope> shows,
            @Nullable List<BulletPart> parts,
            @Nullable List<BulletPart> withoutParts,
            @Nullable List<Warning> warnings,
            @Nullable Boolean nothing) {
        boolean in(Reading reading, Set<Scope> shown, Set<BulletPart> present, Set<Warning> raised) {
            return (nothing == null || reading.mentions().isEmpty())
                    && (shows == null || shown.containsAll(shows))
                    && (parts == null || present.containsAll(parts))
                    && (withoutParts == null || Collections.disjoint(withoutParts, present))
                    && (warnings == null || raised.containsAll(warnings));
        }
    }

    boolean fits(Reading reading, Set<Scope> shown, Set<BulletPart> present, Set<Warning> raised) {
        for (int i = 0; i < when.size(); i++) {
            if (when.get(i).in(reading, shown, present, raised)) {
                return true;
            }
        }
        return when.isEmpty();
    }
}
