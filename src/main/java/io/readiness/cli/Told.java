package io.readiness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.body.JsonConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Tells what a command came to: in a line for people, or as JSON. */
final class Told {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    private final ObjectMapper json = JsonConfig.mapper();

    void tell(boolean asJson, Object told, String line) {
        try {
            spec.commandLine().getOut().println(asJson ? json.writeValueAsString(told) : line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside what goes to the standard output, for people. */
    void remark(String line) {
        spec.commandLine().getErr().println(line);
    }
}
