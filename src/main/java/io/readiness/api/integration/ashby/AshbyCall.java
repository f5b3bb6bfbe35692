package io.readiness.api.integration.ashby;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a call to Ashby until it is made. All else is read from the order then, so that it is gone with the order.
 *
 * @param what what is told
 * @param candidate whom Ashby is to add a result to; absent: it asked for it, and knows
 */
@JsonIgnoreProperties("profile") // Until 0.9.0 the address of the report was kept as well.
record AshbyCall(What what, @Nullable String candidate) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is told. */
    enum What {
        STARTED,
        COMPLETED,
        CANCELLED,
        ADDED
    }

    static AshbyCall read(byte[] payload) {
        try {
            return JSON.readValue(payload, AshbyCall.class);
        } catch (IOException e) {
            throw new IllegalStateException("A kept call cannot be read.", e);
        }
    }

    byte[] payload() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A call cannot be written.", e);
        }
    }
}
