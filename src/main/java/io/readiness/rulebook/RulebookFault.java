package io.readiness.rulebook;

/** A rulebook that cannot be used: names the file, the line and what to try. */
public final class RulebookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RulebookFault(String file, int line, String wrong, String hint) {
        super(file + ":" + line + ": " + wrong + " " + hint);
    }
}
