package io.readiness.api.exchange;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.rulebook.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a query against what is asked for there: as strict as a body is read, since a slip of the pen would go unseen. */
final class QueryParameters {
    private QueryParameters() {}

    /**
     * Refuses what is unknown, empty, or said twice.
     *
     * @param query as it stands in the address; null: there is none
     * @param known the parameters, and whether each is a list
     */
    static void check(@Nullable String query, Map<String, Boolean> known) {
        if (query == null || query.isEmpty()) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        // The decoder passes over what has no name.
        Arrays.stream(query.split("&"))
                .filter(said -> said.startsWith("="))
                .forEach(said -> faults.add(fault(said, said.substring(1), "has no name", didYouMean("", known))));
        new QueryStringDecoder("?" + query, StandardCharsets.UTF_8, true)
                .parameters()
                .forEach((name, values) -> {
                    if (!known.containsKey(name)) {
                        faults.add(fault(
                                name, values.get(0), "is no parameter that is known here", didYouMean(name, known)));
                    } else if (values.stream().anyMatch(String::isBlank)) {
                        faults.add(fault(name, "", "is empty", "Give it a value, or leave it out."));
                    } else if (values.size() > 1 && !known.get(name)) {
                        faults.add(fault(
                                name,
                                String.join(", ", values),
                                "is given " + values.size() + " times",
                                "Give it once."));
                    }
                });
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static Fault fault(String name, String value, String message, String hint) {
        return new Fault(Fault.shortened(name), value, message, hint);
    }

    private static String didYouMean(String name, Map<String, Boolean> known) {
        return known.isEmpty()
                ? "This address takes none; leave it out."
                : "Did you mean " + Nearest.to(name, known.keySet()) + "? Known here: "
                        + String.join(", ", known.keySet()) + ".";
    }
}
