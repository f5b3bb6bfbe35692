package io.readiness.judgement;

import io.readiness.guide.Cited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row of the rulebook asks for, held against the profile.
 *
 * @param says what is asked for
 * @param truth whether it holds; open where it depends on what is unknown
 * @param wanted what is asked for, in the words of the condition; absent: it holds
 * @param found what the profile shows there; the reasons stand at the rating or circumstance
 * @param claims the claims it rests on
 */
public record Checked(String says, Truth truth, @Nullable String wanted, String found, List<String> claims)
        implements Cited {
    public boolean holds() {
        return truth == Truth.HOLDS;
    }
}
