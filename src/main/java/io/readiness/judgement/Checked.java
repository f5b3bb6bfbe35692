package io.readiness.judgement;

import io.readiness.guide.Cited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row of the rulebook asks for, held against the profile.
 *
 * @param says what is asked for
 * @param truth whether it holds; open where it depends on what is unknown
 * @param wanted what is asked for, in words for machines; absent: it holds
 * @param found what the profile shows; the reasons stand at the rating or circumstance named here; absent: it holds
 * @param claims the claims it rests on
 */
public record Checked(
        String says,
        Truth truth,
        @Nullable String wanted,
        @Nullable String found,
        List<String> claims) implements Cited {
    public static Checked of(Need need, Standing standing) {
        Condition that = need.that();
        Truth truth = that.truth(standing);
        return new Checked(
                need.says(), truth, truth == Truth.HOLDS ? null : that.wanted(), that.found(standing), need.claims());
    }

    public boolean holds() {
        return truth == Truth.HOLDS;
    }
}
