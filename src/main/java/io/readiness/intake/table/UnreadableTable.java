package io.readiness.intake.table;

/** What was sent is no table at all. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableTable(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why it is none, and what to try. */
    public String reason() {
        return reason;
    }
}
