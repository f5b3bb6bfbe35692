package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.Kept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Facts carry over from the guides, and their sentences do not. The guides themselves are not here: what is held against is the
 * SHA-256 of each run of seven of their words, as far as 16 digits. Titles of their sections are quoted on purpose.
 */
@Tag(Kept.TAG)
class OwnWordsTest {
    private static final Path RUNS = Path.of("src/test/resources/guide-runs.txt");
    private static final Path TEXTS = BuiltIn.RULES.resolve("texts/en");
    private static final Pattern WORD = Pattern.compile("[a-z0-9']+");
    private static final int RUN = 7;

    @Test
    void no_text_has_seven_words_in_a_row_from_a_guide() throws IOException {
        Set<String> guides = guides();
        List<String> shared = new ArrayList<>();
        for (Path file : BuiltIn.files(".yaml")) {
            if (file.startsWith(TEXTS) && !file.startsWith(TEXTS.resolve("guide"))) {
                for (String text : texts(Yaml.mapper().readTree(file.toFile()))) {
                    runs(text).stream()
                            .filter(run -> guides.contains(digest(run)))
                            .forEach(run -> shared.add(file + ": " + run));
                }
            }
        }
        assertThat(guides).hasSizeGreaterThan(1_000);
        assertThat(shared).isEmpty();
    }

    @Test
    void a_run_of_a_guide_would_be_found() throws IOException {
        assertThat(digest("item your team will work on soon")).isIn(guides());
    }

    private static Set<String> guides() throws IOException {
        return Set.copyOf(Files.readAllLines(RUNS));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }

    private static List<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static String digest(String run) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
