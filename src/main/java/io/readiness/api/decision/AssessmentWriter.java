package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.readiness.assessment.Assessment;
import jakarta.inject.Singleton;

/** Writes assessments: the bytes that are hashed, answered, and made again years later. */
@Singleton
public final class AssessmentWriter {
    private final ObjectWriter json;

    AssessmentWriter(ObjectMapper json) {
        this.json = json.writerFor(Assessment.class);
    }

    /** The assessment as it is told to a caller. */
    public byte[] write(Assessment assessment) {
        try {
            return json.writeValueAsBytes(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
