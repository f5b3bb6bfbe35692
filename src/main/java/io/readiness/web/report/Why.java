package io.readiness.web.report;

import io.readiness.guide.Citation.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement rests on.
 *
 * @param rules the rules that concluded it, and what was told where no rule did
 * @param claims the claims of the guides
 */
public record Why(List<Ground> rules, List<Claim> claims) {

    /**
     * A rule that concluded, with what it matched.
     *
     * @param rule its key; absent: it rests on what was told alone
     * @param says its sentence
     * @param told what it matched
     */
    public record Ground(@Nullable String rule, String says, List<Told> told) {}

    /**
     * Something that was told.
     *
     * @param place what it is called
     * @param words what was told; absent: the reader is not to see it
     */
    public record Told(String place, @Nullable String words) {}
}
