package io.readiness.api.decision;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.Archive;
import io.readiness.store.ChainVerification;
import io.readiness.store.ChainVerification.Progress;
import io.readiness.store.chain.StoredRecord.Head;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proves that the chain of decisions is what was written, a few times at once and no more: each walk reads all of it. */
@Singleton
public final class ChainProof {
    /** How many may walk along the chain at once; the store has more readers than that. */
    static final int AT_ONCE = 2;

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final Supplier<Archive> archive;
    private final Semaphore free = new Semaphore(AT_ONCE);

    @Inject
    ChainProof(DecisionLog log) {
        this(() -> log.store().archive());
    }

    private ChainProof(Supplier<Archive> archive) {
        this.archive = archive;
    }

    /** The same beside the service. */
    public static ChainProof of(Archive archive) {
        return new ChainProof(() -> archive);
    }

    /**
     * Walks along the chain; a problem where as many as may do so already.
     *
     * @param kept where the chain once ended; null: nobody kept that
     */
    public ChainVerification walk(@Nullable Head kept, Progress progress) {
        Archive chain = archive.get();
        if (!free.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.BUSY, AT_ONCE + " proofs are being made, and no more at once. Ask again in a while."));
        }
        try {
            return chain.verify(kept, files -> new RulebookSource(files).hash(), progress);
        } finally {
            free.release();
        }
    }

    /**
     * Where the chain once ended, as it was kept elsewhere.
     *
     * @param sequence the place of the last record, from 1; null: nobody kept it
     * @param hash its hash; null: nobody kept it
     */
    public static @Nullable Head kept(@Nullable String sequence, @Nullable String hash) {
        if (sequence == null && hash == null) {
            return null;
        }
        if (sequence == null || hash == null) {
            throw new InvalidRequest(
                    sequence == null ? "sequence" : "hash",
                    null,
                    "is missing",
                    "Give both, as they were kept, or neither: a place without its hash proves nothing, nor the other way round.");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new InvalidRequest(
                    "hash",
                    hash,
                    "is no SHA-256 in hex",
                    "Give the 64 digits of the hash of the last record, as verifying told it then.");
        }
        return new Head(place(sequence), hash.toLowerCase(Locale.ROOT));
    }

    private static long place(String sequence) {
        try {
            long place = Long.parseLong(sequence);
            if (place > 0) {
                return place;
            }
        } catch (NumberFormatException none) {
            throw noPlace(sequence);
        }
        throw noPlace(sequence);
    }

    private static InvalidRequest noPlace(String sequence) {
        return new InvalidRequest(
                "sequence",
                sequence,
                "is no place in the chain",
                "Give a whole number from 1, as verifying told it then.");
    }
}
