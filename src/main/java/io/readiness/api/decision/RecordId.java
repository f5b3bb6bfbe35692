package io.readiness.api.decision;

import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a record, as it stands in an address. */
public final class RecordId {
    /** A UUID in lower case. */
    public static final String FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What is said of what is none. */
    public static final String SAYS = "must be an id, as Readiness-Record of the answer told it when it was kept";

    private static final Pattern UUID_IN_LOWER_CASE = Pattern.compile(FORM);

    private RecordId() {}

    /** The id that is meant; what is no id is the id of nothing. */
    public static UUID of(String text) {
        if (!UUID_IN_LOWER_CASE.matcher(text).matches()) {
            throw unknown(Fault.shortened(text));
        }
        return UUID.fromString(text);
    }

    /** The problem where nothing has an id. */
    public static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_DECISION, "There is no decision " + id + ". GET /api/v1/decisions lists them."));
    }
}
