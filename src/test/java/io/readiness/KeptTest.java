package io.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeptTest {
    private static final Path FILE = Path.of("rules/golden/somebody/assessment.json");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static String edition(String version) {
        return "{\"name\":\"Moves\",\"version\":\"" + version + "\",\"effective\":\"2026-11-23\",\"hash\":\"" + HASH
                + "\"}";
    }

    @Test
    void an_answer_is_kept_without_its_edition_in_whatever_layout() {
        assertThat(Kept.masked("{\"asOf\":\"2026-11-22\",\"rulebook\":" + edition("1.0.0") + ",\"total\":84.60}"))
                .isEqualTo("{\"asOf\":\"2026-11-22\",\"rulebook\":\"…\",\"total\":84.60}");
        assertThat(Kept.masked("""
                {
                  "rulebook" : {
                    "name" : "All \\"moves\\"",
                    "version" : "1.0.0",
                    "effective" : "2026-11-23",
                    "hash" : "%s"
                  },
                  "total" : 84.60
                }
                """.formatted(HASH))).isEqualTo("""
                {
                  "rulebook" : "…",
                  "total" : 84.60
                }
                """);
    }

    @Test
    void an_edition_that_answers_several_times_is_left_out_each_time() {
        String line = "{\"line\":1,\"assessment\":{\"rulebook\":" + edition("1.0.0") + "}}\n";
        assertThat(Kept.masked(line + line)).isEqualTo("{\"line\":1,\"assessment\":{\"rulebook\":\"…\"}}\n".repeat(2));
    }

    @Test
    void two_editions_are_told_apart_without_their_hashes() {
        assertThat(Kept.masked("{\"first\":{\"rulebook\":" + edition("1.0.0") + "},\"second\":{\"rulebook\":"
                        + edition("2.0.0") + "}}"))
                .isEqualTo("{\"first\":{\"rulebook\":\"Moves 1.0.0\"},\"second\":{\"rulebook\":\"Moves 2.0.0\"}}");
    }

    @Test
    void what_is_no_edition_is_kept_as_it_is() {
        String said = "{\"says\":\"\\\"rulebook\\\":" + edition("1.0.0").replace("\"", "\\\"")
                + "\",\"rulebook\":\"1.0.0\",\"rules\":{\"hash\":\"" + HASH + "\"}}";
        assertThat(Kept.masked(said)).isEqualTo(said);
    }

    @Test
    void a_difference_is_told_with_its_file_its_place_and_the_one_command_that_keeps_it() {
        assertThatThrownBy(() -> Kept.refuseDifference(
                        FILE,
                        "{\n  \"total\" : {\n    \"point\" : 84.6\n  }\n}\n",
                        "{\n  \"total\" : {\n    \"point\" : 84.7\n  }\n}\n"))
                .hasMessage("""
                        rules/golden/somebody/assessment.json differs from line 3 on:
                                {
                                  "total" : {
                          kept:     "point" : 84.6
                           now:     "point" : 84.7
                        If that is meant, write all that is kept anew and read the difference:
                        ./mvnw -q test -Dgroups=rules -Dkeep=true""");
    }

    @Test
    void of_a_long_line_only_the_words_around_the_difference_are_shown() {
        String before = "word ".repeat(100);
        assertThatThrownBy(() -> Kept.refuseDifference(FILE, before + "old" + before, before + "new" + before))
                .message()
                .contains("kept: …word", "word old", " now: …word", "word new")
                .hasSizeLessThan(700);
    }

    @Test
    void what_is_new_or_gone_at_the_end_is_a_difference_too() {
        assertThatThrownBy(() -> Kept.refuseDifference(FILE, "", "one\n")).hasMessageContaining("kept: (nothing)");
        assertThatThrownBy(() -> Kept.refuseDifference(FILE, "one\ntwo", "one"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("now: (nothing)");
        assertThatThrownBy(() -> Kept.refuseDifference(FILE, "one", "one\n")).hasMessageContaining("kept: (nothing)");
        assertThatCode(() -> Kept.refuseDifference(FILE, "one\n", "one\n")).doesNotThrowAnyException();
    }
}
