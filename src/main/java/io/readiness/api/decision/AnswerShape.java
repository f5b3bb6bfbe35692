package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.scale.Scales;
import java.util.Objects;
import java.util.Set;

/**
 * What shapes an answer beside profile, day and rulebook.
 *
 * @param audience who reads
 * @param view how much of it
 * @param language the language it is in
 */
public record AnswerShape(Viewer audience, View.Detail view, String language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public AnswerShape {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(language, "language");
    }

    /** As a record keeps it. */
    String kept() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a record has kept it. */
    static AnswerShape of(String kept) throws JsonProcessingException {
        return JSON.readValue(kept, AnswerShape.class);
    }

    /** What is told in this shape, by this rulebook. */
    public Set<Topic> topics(Rulebook rulebook) {
        return Scales.row(rulebook.views(), audience).topics(view);
    }
}
