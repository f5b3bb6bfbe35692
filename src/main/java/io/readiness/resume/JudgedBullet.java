package io.readiness.resume;

import io.readiness.guide.Cited;
import java.util.List;

/**
 * A bullet and what it shows. Nothing is made up for it: what is missing is asked for.
 *
 * @param bullet the bullet as it was sent
 * @param verdict what it is worth to whoever looks for broader product ownership
 * @param reason the row of the rulebook that decided
 * @param because that row's sentence
 * @param present the parts that are there, from left to right
 * @param missing the parts that are not, each with what to ask oneself
 * @param warnings the words that weaken it, from left to right
 * @param claims the claims that the verdict rests on
 */
public record JudgedBullet(
        String bullet,
        BulletStrength verdict,
        String reason,
        String because,
        List<Present> present,
        List<Missing> missing,
        List<Raised> warnings,
        List<String> claims)
        implements Cited {

    /**
     * A part that is there.
     *
     * @param part the part
     * @param start the place of its first character in the bullet, from 0
     * @param end the place after its last character
     */
    public record Present(BulletPart part, int start, int end) {}

    /**
     * A part that is not there.
     *
     * @param part the part
     * @param ask what to ask oneself in order to fill it
     */
    public record Missing(BulletPart part, String ask) {}

    /**
     * Words that weaken a bullet.
     *
     * @param warning what they do
     * @param start the place of the first character in the bullet, from 0
     * @param end the place after the last character
     */
    public record Raised(Warning warning, int start, int end) {}
}
