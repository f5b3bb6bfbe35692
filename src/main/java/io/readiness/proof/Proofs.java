package io.readiness.proof;

import io.readiness.judgement.Criteria;
import io.readiness.judgement.Gap;
import io.readiness.judgement.JsonPaths;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Path;
import io.readiness.judgement.Truth;
import io.readiness.profile.Evidence;
import io.readiness.profile.Signal;
import io.readiness.proof.Proof.JudgedPiece;
import io.readiness.proof.Proof.NextPiece;
import io.readiness.proof.Proof.ProofCriterion;
import io.readiness.proof.Proof.ProofStrength;
import io.readiness.proof.ProofTable.Criterion;
import io.readiness.proof.ProofTable.PieceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges each piece of work by the rulebook's table, and names the one to build next. */
public final class Proofs {
    private static final Comparator<JudgedPiece> ORDER = Comparator.comparing(JudgedPiece::strength)
            .thenComparing(JudgedPiece::path)
            .thenComparing(JudgedPiece::toString);

    private final ProofTable table;
    private final Criteria criteria;

    public Proofs(ProofTable table, Criteria criteria) {
        this.table = table;
        this.criteria = criteria;
    }

    public Proof of(Judgement judgement) {
        List<Evidence> evidence = judgement.profile().evidence();
        List<JudgedPiece> pieces = evidence == null
                ? List.of()
                : evidence.stream().map(this::judged).distinct().sorted(ORDER).toList();
        return new Proof(pieces, spokenOf(pieces), next(judgement));
    }

    private JudgedPiece judged(Evidence piece) {
        Truth strong = table.strong().stream()
                .map(criterion -> criterion.that().truth(piece))
                .reduce(Truth.HOLDS, Truth::and);
        ProofStrength strength = switch (strong) {
            case HOLDS -> ProofStrength.STRONG;
            case OPEN -> ProofStrength.NOT_KNOWN_YET;
            case FAILS -> ProofStrength.WEAK;
        };
        List<String> unsaid = keys(wanted(), piece, Truth.OPEN);
        return new JudgedPiece(
                JsonPaths.of(piece),
                strength,
                keys((strength == ProofStrength.WEAK ? table.weak() : table.strong()).stream(), piece, Truth.HOLDS),
                keys(wanted(), piece, Truth.FAILS),
                unsaid.isEmpty() ? null : unsaid,
                Criteria.row(criteria.artefacts(), piece.kind()).claims());
    }

    private Stream<Criterion> wanted() {
        return Stream.concat(table.strong().stream(), table.complete().stream());
    }

    private static List<String> keys(Stream<Criterion> criteria, Evidence piece, Truth truth) {
        return criteria.filter(criterion -> criterion.that().truth(piece) == truth)
                .map(Criterion::key)
                .toList();
    }

    /** What the keys mean that are used, each once. */
    private List<ProofCriterion> spokenOf(List<JudgedPiece> pieces) {
        Set<String> used = new HashSet<>();
        for (JudgedPiece piece : pieces) {
            used.addAll(piece.because());
            used.addAll(piece.missing());
            used.addAll(piece.unsaid() == null ? List.of() : piece.unsaid());
        }
        return Stream.concat(table.weak().stream(), wanted())
                .filter(criterion -> used.contains(criterion.key()))
                .map(criterion -> new ProofCriterion(criterion.key(), criterion.says(), criterion.claims()))
                .toList();
    }

    /** The piece for the first gap that a piece can close; on some paths one in any case. */
    private @Nullable NextPiece next(Judgement judgement) {
        Path path = judgement.recommendation().primary().path();
        if (table.notOn().contains(path)) {
            return null;
        }
        for (Gap gap : judgement.gaps()) {
            for (PieceRow row : table.pieces()) {
                if (row.closes().contains(gap.signal())) {
                    return next(row, gap.signal());
                }
            }
        }
        return table.alwaysOn().contains(path)
                ? table.pieces().stream()
                        .filter(row -> row.kind() == table.otherwise())
                        .findFirst()
                        .map(row -> next(row, null))
                        .orElse(null)
                : null;
    }

    private NextPiece next(PieceRow row, @Nullable Signal closes) {
        List<String> claims = new ArrayList<>(row.claims());
        claims.addAll(table.claims());
        String why = closes == null
                ? table.whyOtherwise()
                : table.why().replace("{signal}", criteria.scale(closes).name());
        return new NextPiece(
                row.kind(),
                closes,
                why.replace(
                        "{kind}", Criteria.row(criteria.artefacts(), row.kind()).name()),
                row.contains(),
                table.strongWhen(),
                claims);
    }
}
