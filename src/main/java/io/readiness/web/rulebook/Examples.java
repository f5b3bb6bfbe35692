package io.readiness.web.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.judgement.rule.RuleText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The examples that stand beside the rules: one that each rule speaks of, and one that it just misses. */
@Singleton
final class Examples {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private final Optional<Path> folder;

    Examples(@ConfigProperty(name = "readiness.rulebook.folder") Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * An example.
     *
     * @param name what it shows
     * @param given what is told, as its author wrote it
     * @param expected what comes out
     */
    record Example(String name, String given, String expected) {}

    /**
     * The examples of a rule.
     *
     * @param fires where it speaks
     * @param misses where it just does not
     */
    record OfRule(List<Example> fires, List<Example> misses) {}

    /** The examples of a rule; none where its folder has none. */
    OfRule of(RuleText rule) {
        List<Example> fires = new ArrayList<>();
        List<Example> misses = new ArrayList<>();
        try {
            for (JsonNode entry : YAML.readTree(text(rule.file().replaceFirst("\\.drl$", ".scenarios.yaml")))) {
                if (entry.path("rule").asText().equals(rule.id())) {
                    entry.path("fires").forEach(one -> fires.add(example(one)));
                    entry.path("misses").forEach(one -> misses.add(example(one)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The examples beside " + rule.file() + " cannot be read.", e);
        }
        return new OfRule(fires, misses);
    }

    private static Example example(JsonNode one) {
        return new Example(one.path("name").asText(), yaml(one.path("given")), yaml(one.path("expect")));
    }

    private static String yaml(JsonNode part) {
        try {
            return YAML.writeValueAsString(part).strip();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) throws IOException {
        if (folder.isPresent()) {
            Path beside = folder.get().resolve(file);
            return Files.isRegularFile(beside) ? Files.readString(beside) : "[]";
        }
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("rulebook/" + file)) {
            return in == null ? "[]" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
