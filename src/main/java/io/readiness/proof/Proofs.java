package io.readiness.proof;

import io.readiness.judgement.Gap;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.fact.Facts;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Field;
import io.readiness.profile.Signal;
import io.readiness.proof.Proof.JudgedPiece;
import io.readiness.proof.Proof.NextPiece;
import io.readiness.proof.Proof.ProofCriterion;
import io.readiness.proof.Proof.ProofStrength;
import io.readiness.proof.ProofTable.Criterion;
import io.readiness.proof.ProofTable.PieceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges each piece of work by the rulebook's table, and names the one to build next. */
public final class Proofs {
    private static final Comparator<JudgedPiece> ORDER = Comparator.comparing(JudgedPiece::strength)
            .thenComparing(JudgedPiece::path)
            .thenComparing(JudgedPiece::toString);

    /** What a row on a piece of work may ask for: the fields of that piece. */
    public static final String PIECE = "piece";

    private final ProofTable table;
    private final Criteria criteria;

    /** All that is wanted of a strong piece that is complete. */
    private final List<Criterion> wanted;

    private final List<ProofCriterion> meanings;
    private final Map<Signal, NextPiece> closing = new EnumMap<>(Signal.class);
    private final @Nullable NextPiece otherwise;

    public Proofs(ProofTable table, Criteria criteria) {
        this.table = table;
        this.criteria = criteria;
        this.wanted = Stream.concat(table.strong().rows().stream(), table.complete().rows().stream())
                .toList();
        this.meanings = Stream.concat(table.weak().rows().stream(), wanted.stream())
                .map(criterion -> new ProofCriterion(criterion.key(), criterion.says(), criterion.claims()))
                .toList();
        for (PieceRow row : table.pieces()) {
            row.closes().forEach(signal -> closing.putIfAbsent(signal, next(row, signal)));
        }
        this.otherwise = table.pieces().stream()
                .filter(row -> row.kind() == table.otherwise())
                .findFirst()
                .map(row -> next(row, null))
                .orElse(null);
    }

    /** A piece of work of a candidate, or several that tell one case. */
    private record Piece(Standing standing, Evidence evidence, String path) implements Subject {
        /** What rows ask of a piece, by what they call it. */
        private static final Map<String, Field> FIELDS = new ConcurrentHashMap<>();

        private static Field field(String asked) {
            return Field.of(Evidence.class, asked.substring(PIECE.length() + 1));
        }

        @Override
        public @Nullable Object told(String field) {
            if (!field.startsWith(PIECE + ".")) {
                return standing.told(field);
            } else if (field.equals(PIECE + ".verification") && evidence.verification() == null) {
                return Verification.CLAIMED;
            } else if (field.equals(PIECE + ".qualities") && evidence.qualities() == null && evidence.lacks() != null) {
                return Set.of();
            }
            return FIELDS.computeIfAbsent(field, Piece::field).in(evidence);
        }

        /** A quality that was neither said to be there nor to be missing may be there, where a piece was told in part. */
        @Override
        public boolean mayAlsoHave(String field, List<String> words) {
            Set<Quality> lacks = evidence.lacks();
            return lacks != null
                    && field.equals(PIECE + ".qualities")
                    && !lacks.stream().map(Condition.Told::word).toList().containsAll(words);
        }
    }

    /**
     * What the pieces of a candidate prove.
     *
     * @param judgement the candidate
     * @param isStrong whether a piece by itself makes strong proof, as the rules say
     */
    public Proof of(Judgement judgement, Function<Evidence, Truth> isStrong) {
        List<Evidence> evidence = judgement.profile().evidence();
        List<Evidence> told = evidence == null ? List.of() : evidence;
        Standing standing = judgement.standing();
        List<JudgedPiece> pieces = Stream.concat(
                        told.stream().map(piece -> new Piece(standing, piece, JsonPaths.of(piece))),
                        Facts.cases(told, criteria.scales()).stream()
                                .map(Facts.Case::joined)
                                .map(joined -> new Piece(standing, joined, JsonPaths.ofCase(joined))))
                .map(piece -> judged(piece, isStrong.apply(piece.evidence())))
                .distinct()
                .sorted(ORDER)
                .toList();
        return new Proof(pieces, meaningsOf(pieces), next(judgement));
    }

    private JudgedPiece judged(Piece piece, Truth strong) {
        List<String> unsaid = keys(wanted, piece, Truth.OPEN);
        return new JudgedPiece(
                piece.path(),
                strength(strong),
                keys((strong == Truth.FAILS ? table.weak() : table.strong()).rows(), piece, Truth.HOLDS),
                keys(wanted, piece, Truth.FAILS),
                unsaid.isEmpty() ? null : unsaid,
                criteria.scales().of(piece.evidence().kind()).claims());
    }

    private static ProofStrength strength(Truth strong) {
        return switch (strong) {
            case HOLDS -> ProofStrength.STRONG;
            case OPEN -> ProofStrength.NOT_KNOWN_YET;
            case FAILS -> ProofStrength.WEAK;
        };
    }

    private static List<String> keys(List<Criterion> criteria, Piece piece, Truth truth) {
        List<String> keys = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.truth(piece) == truth) {
                keys.add(criterion.key());
            }
        }
        return keys;
    }

    /** What the keys mean that are used, each once. */
    private List<ProofCriterion> meaningsOf(List<JudgedPiece> pieces) {
        Set<String> used = new HashSet<>();
        for (JudgedPiece piece : pieces) {
            used.addAll(piece.because());
            used.addAll(piece.missing());
            used.addAll(piece.unsaid() == null ? List.of() : piece.unsaid());
        }
        List<ProofCriterion> told = new ArrayList<>();
        for (ProofCriterion criterion : meanings) {
            if (used.contains(criterion.key())) {
                told.add(criterion);
            }
        }
        return told;
    }

    /** The piece for the first gap that a piece can close; on some paths one in any case. */
    private @Nullable NextPiece next(Judgement judgement) {
        Path path = judgement.recommendation().primary().path();
        if (table.notOn().contains(path)) {
            return null;
        }
        for (Gap gap : judgement.gaps()) {
            NextPiece next = closing.get(gap.signal());
            if (next != null) {
                return next;
            }
        }
        return table.alwaysOn().contains(path) ? otherwise : null;
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
                why.replace("{kind}", criteria.scales().of(row.kind()).name()),
                row.contains(),
                table.strongWhen(),
                claims);
    }
}
