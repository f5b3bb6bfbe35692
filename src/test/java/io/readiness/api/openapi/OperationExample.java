package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in an example of an operation, and what is answered.
 *
 * @param path the address
 * @param method the method, in lower case
 * @param form the media type of the body
 * @param answeredForm the media type of the answer
 * @param asked the body, JSON or text; absent: there is none
 * @param answered the answer to it where it is kept, if it can be, with the query whose parameters have examples
 */
public record OperationExample(
        String path,
        String method,
        String form,
        String answeredForm,
        @Nullable JsonNode asked,
        JsonNode answered) {
    /** An example whose body and answer are of one media type. */
    public OperationExample(String path, String method, String form, @Nullable JsonNode asked, JsonNode answered) {
        this(path, method, form, form, asked, answered);
    }

    void show(ObjectNode paths) {
        JsonNode operation = paths.path(path).path(method);
        if (asked != null) {
            content(operation.path("requestBody"), form).set("example", asked);
        }
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .max(Map.Entry.comparingByKey())
                .ifPresent(answer -> content(answer.getValue(), answeredForm).set("example", answered));
    }

    private static ObjectNode content(JsonNode of, String form) {
        return (ObjectNode) of.path("content").path(form);
    }
}
