package io.readiness.proof;

import io.readiness.guide.Cited;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the pieces of work prove, and the one to build next. Nothing is counted: one strong piece beats many weak ones.
 *
 * @param pieces every piece, the strong ones first
 * @param criteria what the keys in the pieces mean
 * @param next the one piece to build next; absent: no gap asks for one, something else comes first, or
 *     the reader is not the candidate
 */
public record Proof(
        List<JudgedPiece> pieces,
        List<ProofCriterion> criteria,
        @Nullable NextPiece next) implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        pieces.forEach(to);
        criteria.forEach(to);
        if (next != null) {
            to.accept(next);
        }
    }

    /** The same without the piece that the candidate is advised to build. */
    public Proof withoutAdvice() {
        return new Proof(pieces, criteria, null);
    }

    /** How much a piece of work proves. */
    public enum ProofStrength {
        STRONG,
        /** Nothing speaks against it, and not everything was said. */
        NOT_KNOWN_YET,
        WEAK
    }

    /**
     * A piece of work, judged.
     *
     * @param path where it stands, as a JSON path
     * @param strength strong, weak, or not known yet
     * @param because keys of the criteria that make it so
     * @param missing keys of the criteria that it lacks
     * @param unsaid keys of the criteria of which nothing was said; absent: none
     * @param claims the claims that its kind rests on
     */
    public record JudgedPiece(
            String path,
            ProofStrength strength,
            List<String> because,
            List<String> missing,
            @Nullable List<String> unsaid,
            List<String> claims)
            implements Cited {}

    /**
     * What a key means.
     *
     * @param key the key
     * @param says what it means
     * @param claims the claims it rests on
     */
    public record ProofCriterion(String key, String says, List<String> claims) implements Cited {}

    /**
     * The one piece to build next.
     *
     * @param kind its kind
     * @param closes the gap that it closes; absent: no single one
     * @param why why this one
     * @param contains what it must contain
     * @param strongWhen when it is strong
     * @param claims the claims it rests on
     */
    public record NextPiece(
            Artefact kind, @Nullable Signal closes, String why, String contains, String strongWhen, List<String> claims)
            implements Cited {}
}
