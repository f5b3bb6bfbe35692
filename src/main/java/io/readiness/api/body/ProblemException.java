package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.readiness.api.body.Problem.Fault;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is refused, with the problem that says why. */
public class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), problem.status());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** A request that was understood and cannot be true, with all that is wrong with it. */
    public static final class InvalidRequest extends ProblemException {
        private static final long serialVersionUID = 1L;

        /** More would help nobody: whoever repairs these hears of the rest next time. */
        public static final int MAX_FAULTS = 50;

        /** All that is wrong, in the order in which it is told. */
        public InvalidRequest(List<Fault> faults) {
            super(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    detail(faults.size()),
                    faults.stream().limit(MAX_FAULTS).toList()));
        }

        /** One fault; its parts are those of {@link Fault}. */
        public InvalidRequest(String path, @Nullable Object value, String message, String hint) {
            this(List.of(new Fault(path, value, message, hint)));
        }

        private static String detail(int faults) {
            if (faults > MAX_FAULTS) {
                return "More than " + MAX_FAULTS
                        + " faults, of which these come first. Correct them and send it again.";
            }
            return faults == 1
                    ? "There is one fault. Correct it and send it again."
                    : "There are " + faults + " faults. Correct them and send it again.";
        }
    }

    /** A body that is no JSON document: empty, broken, or in an encoding that JSON does not have. */
    public static final class UnreadableBody extends ProblemException {
        private static final long serialVersionUID = 1L;

        private UnreadableBody(String detail) {
            super(Problem.of(ProblemKind.UNREADABLE_BODY, detail));
        }

        static UnreadableBody empty() {
            return new UnreadableBody("The body is empty. Send one JSON object.");
        }

        static UnreadableBody trailing(JsonLocation at) {
            return new UnreadableBody("The JSON ends before line " + at.getLineNr() + ", column " + at.getColumnNr()
                    + ", but the body goes on. Send one JSON object and nothing after it.");
        }

        /**
         * A body in another encoding.
         *
         * @param before what could be read
         * @param first the byte after it; null: it is UTF-8, but begins with a mark or as another encoding does
         */
        static UnreadableBody notInUtf8(CharSequence before, @Nullable Byte first) {
            if (first == null) {
                return new UnreadableBody(
                        "The body begins with a byte order mark, or is in UTF-16 or UTF-32. Send it in UTF-8, without a mark.");
            }
            String[] lines = before.toString().split("\n", -1);
            return new UnreadableBody(String.format(
                    "The body is not in UTF-8: at line %d, column %d there is the byte %02X, which is no character or only a part of one. Send it in UTF-8.",
                    lines.length, lines[lines.length - 1].length() + 1, first));
        }

        static UnreadableBody broken(IOException e, JsonLocation at) {
            if (!(e instanceof JsonProcessingException broken)) {
                throw new UncheckedIOException(e);
            }
            String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
            return e instanceof StreamConstraintsException
                    ? new UnreadableBody(
                            "The JSON is nested too deeply or has too long a name or number at " + place + ".")
                    : new UnreadableBody("The JSON breaks at " + place + ": "
                            + inUsersWords(broken.getOriginalMessage()) + ". Correct it there or just before.");
        }

        /** The parser's sentence without the names of its own classes and settings. */
        private static String inUsersWords(String message) {
            return message.lines()
                    .findFirst()
                    .orElse("it cannot be read")
                    .replaceAll("\\s*\\(start marker at .*", "")
                    .replaceAll("\\s*\\[Source: .*", "");
        }
    }
}
