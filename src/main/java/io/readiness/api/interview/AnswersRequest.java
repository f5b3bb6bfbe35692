package io.readiness.api.interview;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.interview.Interview.Silence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questions of an interview. An answer that was given before is changed, and the same one sent again changes nothing.
 *
 * @param answers one for each question that is answered, 1 to 100; required
 */
public record AnswersRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid SentAnswer> answers) {

    /**
     * An answer, or why there is none. One of the two is given.
     *
     * @param question the id of the question; required
     * @param answer what is answered, in the form that the question names
     * @param silence that the question is left out: it stays unknown, counts neither for nor against, and is not asked again
     */
    public record SentAnswer(
            @NotNull @Size(min = 1, max = 200) String question,
            @Nullable JsonNode answer,
            @Nullable Silence silence) {}
}
