package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;

/**
 * What shapes an answer beside profile, day and rulebook.
 *
 * @param audience who reads
 * @param view how much of it
 * @param language the language it is in
 */
public record AnswerShape(Viewer audience, View.Detail view, String language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a record keeps it. */
    String kept() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a record has kept it. */
    static AnswerShape of(String kept) {
        try {
            return JSON.readValue(kept, AnswerShape.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept query cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
