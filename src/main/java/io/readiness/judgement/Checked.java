package io.readiness.judgement;

import io.readiness.guide.Cited;
import java.util.List;

/**
 * One thing that a row of the rulebook asks for, held against the profile.
 *
 * @param says what is asked for
 * @param truth whether it holds; open where it depends on what is unknown
 * @param wanted what is asked for, in words for machines
 * @param found what the profile shows; the reasons stand at the rating or circumstance named here
 * @param claims the claims it rests on
 */
public record Checked(String says, Truth truth, String wanted, String found, List<String> claims) implements Cited {
    public static Checked of(Need need, Standing standing) {
        return new Checked(
                need.says(),
                need.that().truth(standing),
                need.that().wanted(),
                need.that().found(standing),
                need.claims());
    }

    public boolean holds() {
        return truth == Truth.HOLDS;
    }
}
