package io.readiness.api.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a problem is told below an address where somebody else has decided what answers look like. */
public enum ProblemForm {
    /** Only the status is in its text; the rest is for whoever looks into its log. */
    GREENHOUSE {
        @Override
        ObjectNode body(Problem problem) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("status", problem.status())
                    .put("message", sentence(problem));
        }
    },
    /** The message is what a recruiter sees. */
    ASHBY {
        @Override
        ObjectNode body(Problem problem) {
            return JsonNodeFactory.instance.objectNode().put("success", false).put("message", sentence(problem));
        }
    };

    /** What answers in any of these forms are. */
    public static final String MEDIA_TYPE = "application/json";

    private static final String VENDORS = "/integrations/";

    /** More would be read by nobody. */
    private static final int MOST_FAULTS = 3;

    /** The form of an address; null: {@link Problem#MEDIA_TYPE}. */
    public static @Nullable ProblemForm at(@Nullable String target) {
        if (target != null && target.startsWith(VENDORS)) {
            for (ProblemForm form : values()) {
                if (target.startsWith(form.path() + "/")) {
                    return form;
                }
            }
        }
        return null;
    }

    /** The address below which it is used. */
    public String path() {
        return VENDORS + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The body of an answer. */
    public byte[] told(Problem problem) {
        return body(problem).toString().getBytes(StandardCharsets.UTF_8);
    }

    abstract ObjectNode body(Problem problem);

    /** All of a problem in one line. */
    private static String sentence(Problem problem) {
        List<Problem.Fault> faults = problem.faults();
        return faults == null
                ? problem.detail()
                : faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> fault.path() + " " + fault.message() + ". " + fault.hint())
                        .collect(Collectors.joining(" "));
    }
}
