package io.readiness.intake.document;

import io.readiness.intake.document.Refusal.Bound;
import io.readiness.intake.document.Refusal.TooMuch;
import io.readiness.intake.document.Refusal.TooSlow;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the limits while one document is read. Whoever reads asks for time and room before each piece of work, so
 * reading really stops and needs no other thread. A library may swallow the refusal, so it is kept and thrown again at the end.
 */
public final class Allowance {
    private static final long NANOS = 1_000_000_000L;

    private final String document;
    private final DocumentLimits limits;
    private final long until;
    private long unpacked;
    private long characters;
    private int elements;
    private @Nullable UnreadableDocument exceeded;

    /**
     * All of the limits, from now on.
     *
     * @param document what is read, as a refusal calls it
     */
    public Allowance(String document, DocumentLimits limits) {
        this(document, limits, System.nanoTime() + limits.time().toNanos());
    }

    private Allowance(String document, DocumentLimits limits, long until) {
        this.document = document;
        this.limits = limits;
        this.until = until;
    }

    /** What is left, for the same document by the name that says more of it. */
    public Allowance of(String named) {
        return new Allowance(named, limits, until);
    }

    String document() {
        return document;
    }

    DocumentLimits limits() {
        return limits;
    }

    /**
     * Stops when the time is over.
     *
     * @throws UnreadableDocument when it is
     */
    public void time() {
        if (System.nanoTime() - until > 0) {
            throw refuse(new TooSlow(document, limits.time().toNanos() / NANOS));
        }
    }

    /** Takes room for bytes that were unpacked. */
    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw tooMuch(Bound.UNPACKED, limits.unpacked());
        }
        time();
    }

    /** Takes room for characters of text. */
    void characters(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw tooMuch(Bound.CHARACTERS, limits.characters());
        }
    }

    /** Takes room for one element of markup. */
    void element() {
        elements++;
        elements(elements);
    }

    void elements(int found) {
        if (found > limits.elements()) {
            throw tooMuch(Bound.ELEMENTS, limits.elements());
        }
        time();
    }

    void depth(int depth) {
        if (depth > limits.depth()) {
            throw tooMuch(Bound.DEPTH, limits.depth());
        }
    }

    UnreadableDocument tooMuch(Bound bound, long limit) {
        return refuse(new TooMuch(document, bound, limit));
    }

    UnreadableDocument refuse(Refusal refusal) {
        exceeded = new UnreadableDocument(refusal);
        return exceeded;
    }

    /** Throws again what somebody in between may have swallowed. */
    void hold() {
        if (exceeded != null) {
            throw exceeded;
        }
        time();
    }

    /** A stream whose bytes are paid for as they are read. */
    InputStream paid(InputStream packed) {
        return new FilterInputStream(packed) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                unpacked(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                int read = super.read(into, start, length);
                unpacked(Math.max(0, read));
                return read;
            }

            @Override
            public long skip(long bytes) throws IOException {
                byte[] read = new byte[(int) Math.min(bytes, 1 << 13)];
                return Math.max(0, read(read, 0, read.length));
            }

            @Override
            public void close() {
                // What it is taken from goes on.
            }
        };
    }
}
