package io.readiness.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a problem to people. Pages are made elsewhere, and know of bodies; so it is turned round here. */
public interface ProblemView {
    /**
     * The page of a problem; null: whoever asks likes it as JSON.
     *
     * @param path what was asked; null: it cannot be read
     * @param accept the lines of {@code Accept}
     */
    @Nullable
    ProblemPage of(Problem problem, @Nullable String path, List<String> accept);

    /**
     * A page.
     *
     * @param html what is shown
     * @param type its media type
     * @param policy what it may load, as {@code Content-Security-Policy} has it
     */
    record ProblemPage(String html, String type, String policy) {}
}
