package io.readiness.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends of a form without files.
 *
 * @param fields what each field has; one that was left empty has a blank text or is not there
 */
public record SentForm(Map<String, List<String>> fields) {
    /** More fields than any page asks for; the rest is not read. */
    private static final int MOST = 1_000;

    public SentForm {
        fields = Map.copyOf(fields);
    }

    /** The form in a body. */
    public static SentForm in(SentBody body) {
        try {
            return new SentForm(new QueryStringDecoder(
                            new String(body.bytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST, true)
                    .parameters());
        } catch (IllegalArgumentException broken) {
            throw new ProblemException(
                    Problem.of(
                            ProblemKind.REFUSED,
                            "The form cannot be read: it has a % without two hexadecimal digits. Load the page again, and send it from there."));
        }
    }

    /** What a field has, without the blanks around it; null: nothing. */
    public @Nullable String text(String field) {
        return texts(field).stream().findFirst().orElse(null);
    }

    /** What a field has, to be shown again; empty: nothing. */
    public String written(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    /** All that a field has, without blanks around it. */
    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
