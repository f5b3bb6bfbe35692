package io.readiness.api.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a vendor sent, read for what is known of it. Whatever else is there does not matter: vendors add fields without
 * notice. All that is wrong is told together, once everything was read.
 */
public final class SentJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AS_PUBLISHED = "Send it as the published text of the API has it.";
    private static final int REPLACEMENT = '\uFFFD';

    private final JsonNode node;
    private final String path;
    private final List<Fault> faults;

    private SentJson(JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /**
     * The object in a body.
     *
     * @throws ProblemException where there is none
     */
    public static SentJson of(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node != null && node.isObject()) {
                return new SentJson(node, "$", new ArrayList<>());
            }
        } catch (JsonProcessingException broken) {
            // Told below, in our own words.
        } catch (IOException e) {
            throw new UncheckedIOException("JSON in memory could not be read.", e);
        }
        throw new ProblemException(
                Problem.of(ProblemKind.UNREADABLE_BODY, "The body is no JSON object. Send one, in UTF-8."));
    }

    /** An object within it, which has to be there. */
    public SentJson object(String name) {
        JsonNode found = node.path(name);
        if (!found.isObject()) {
            fault(name, "has to be an object", AS_PUBLISHED);
        }
        return new SentJson(found, path + "." + name, faults);
    }

    /** An object within it; without anything in it where it is not there. */
    public SentJson optionalObject(String name) {
        return node.path(name).isObject() || !node.hasNonNull(name)
                ? new SentJson(node.path(name), path + "." + name, faults)
                : object(name);
    }

    /** A text that has to be there; empty where it is not, which is told by {@link #check}. */
    public String text(String name, int most) {
        int before = faults.size();
        String text = optional(name, most);
        if (text == null && faults.size() == before) {
            fault(name, "has to be a text that is not empty", "Fill it in and send it again.");
        }
        return text == null ? "" : text;
    }

    /** A text; null: there is none, or an empty one. */
    public @Nullable String optional(String name, int most) {
        JsonNode found = node.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isTextual()) {
            fault(name, "has to be a text", AS_PUBLISHED);
            return null;
        }
        String text = plain(found.asText());
        if (text.length() > most) {
            fault(name, "has more than " + most + " characters", "Shorten it and send it again.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** Something of whatever kind; a missing node where there is nothing. */
    public JsonNode any(String name) {
        return node.path(name);
    }

    /** The id of somebody or something, a number or a text; null: there is none. */
    public @Nullable String id(String name) {
        JsonNode found = node.path(name);
        return found.isIntegralNumber() || found.isTextual() ? plain(found.asText()) : null;
    }

    private void fault(String name, String message, String hint) {
        JsonNode found = node.path(name);
        faults.add(new Fault(
                path + "." + name, found.isValueNode() && !found.isNull() ? found.asText() : null, message, hint));
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidRequest with all that was wrong
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** Without what breaks lines or is no character. */
    private static String plain(String text) {
        return text.codePoints()
                .map(one -> Character.getType(one) == Character.SURROGATE ? REPLACEMENT : one)
                .filter(one -> !Character.isISOControl(one))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
