package io.readiness.api.exchange;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.exchange.Endpoints.Operation;
import io.readiness.api.prepared.Accepted;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the form in which a body is sent, and the form of the answer that is accepted, against what is there. */
final class ContentTypes {
    /** What people save may be in the charset of their machine, and says so; JSON is in UTF-8 and nothing else. */
    private static final String TEXT = "text";

    private static final String PDF = "pdf";

    private ContentTypes() {}

    /**
     * Refuses a body in a form that is not read. One that does not say its form is refused as well: a page of another site
     * can have a browser send such a body without asking, and none that is JSON.
     */
    static void checkSent(MultiMap headers, Operation operation) {
        List<String> sent = headers.getAll(HttpHeaders.CONTENT_TYPE);
        if (sent.size() != 1) {
            throw refused(
                    sent.isEmpty()
                            ? "There is no body, or it has no content type."
                            : "The body has several content types.",
                    operation);
        }
        MediaType type = read(sent.get(0));
        if (type == null || operation.consumes().stream().noneMatch(known -> isSame(known, type))) {
            throw refused("The body's content type is not read here.", operation);
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null
                && !charset.equalsIgnoreCase("utf-8")
                && !type.getType().equalsIgnoreCase(TEXT)) {
            throw refused("The body's charset is not UTF-8.", operation);
        }
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw refused("The body is compressed: what is small here could be endless once it is read.", operation);
        }
    }

    private static @Nullable MediaType read(String sent) {
        try {
            return MediaType.valueOf(sent);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isSame(MediaType known, MediaType sent) {
        return known.getType().equalsIgnoreCase(sent.getType())
                && known.getSubtype().equalsIgnoreCase(sent.getSubtype());
    }

    private static ProblemException refused(String what, Operation operation) {
        String documents = operation.consumes().stream()
                        .anyMatch(known -> known.getSubtype().equals(PDF))
                ? " A document in another form, such as DOC, Pages or a picture, is read once it is saved as PDF or DOCX."
                : "";
        return new ProblemException(Problem.of(
                ProblemKind.WRONG_CONTENT_TYPE,
                what + " Send it as " + operation.accepted() + ", in UTF-8 and not compressed." + documents));
    }

    /**
     * Refuses to answer in a form that is not accepted. Who accepts nothing but problems gets the answer in its form: typed
     * clients that take a problem for the only form of JSON here say so, and read the answer all the same.
     */
    static void checkAccepted(MultiMap headers, Operation operation) {
        List<String> lines = headers.getAll(HttpHeaders.ACCEPT);
        if (lines.isEmpty()) {
            return;
        }
        Accepted accepted = Accepted.mediaTypes(lines);
        String[] forms = operation.produces().stream().map(ContentTypes::name).toArray(String[]::new);
        Double problems = accepted.weightOf(Problem.MEDIA_TYPE);
        boolean onlyProblems = problems != null
                && problems > 0
                && Arrays.stream(forms).allMatch(form -> accepted.weightOf(form) == null);
        if (!onlyProblems) {
            accepted.preferred(forms);
        }
    }

    private static String name(MediaType form) {
        return form.getType() + "/" + form.getSubtype();
    }
}
