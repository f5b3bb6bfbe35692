package io.readiness.intake.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.DocumentReader;
import io.readiness.intake.document.GivenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Documents that strangers made, held against what a careful reader takes from each; {@code docs/intake.md} has the figures. */
class SampleTest {
    static final Path SAMPLES = Path.of("src/test/resources/io/readiness/intake/samples");
    private static final Path SECOND = SAMPLES.resolve("second");
    private static final DocumentReader DOCUMENTS =
            new DocumentReader(DocumentLimits.USUAL.within(Duration.ofMinutes(5)));
    private static final ResumeReader RESUMES = new ResumeReader(words());

    static ResumeWords words() {
        try {
            return new YAMLMapper().readValue(Files.readString(Path.of("rules/intake/words.yaml")), ResumeWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resume read(Path file) {
        try {
            String name = file.getFileName().toString();
            Allowance allowance = DOCUMENTS.allowance(1);
            return RESUMES.read(
                    DOCUMENTS.read(new GivenFile(Files.readAllBytes(file), name, null), allowance), allowance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleScore score(Path folder) throws IOException {
        SampleScore all = new SampleScore();
        for (JsonNode document : new YAMLMapper()
                .readTree(Files.readString(folder.resolve("expected.yaml")))
                .path("documents")) {
            all.add(SampleScore.of(read(folder.resolve(document.path("file").asText())), document));
        }
        return all;
    }

    @Test
    void what_a_document_states_is_never_read_wrong() throws IOException {
        assertThat(score(SAMPLES).wrongStated()).isZero();
        assertThat(score(SAMPLES.resolve("kept-apart")).wrongStated()).isZero();
        assertThat(score(SECOND).wrongStated()).isZero();
        assertThat(score(SECOND.resolve("kept-apart")).wrongStated()).isZero();
    }

    /** Made by other means than the first ones, after the reader was: what it does with layouts that it had not met. */
    @Test
    void documents_of_other_makers_are_read_as_well() throws IOException {
        SampleScore tunedOn = score(SECOND);
        SampleScore keptApart = score(SECOND.resolve("kept-apart"));

        assertThat(tunedOn.right())
                .describedAs("fields right; others: %s", tunedOn.faults())
                .isGreaterThanOrEqualTo(116);
        assertThat(tunedOn.wrong()).isLessThanOrEqualTo(1);
        assertThat(keptApart.right()).isGreaterThanOrEqualTo(73);
        assertThat(keptApart.wrong()).isLessThanOrEqualTo(5);
    }

    @Test
    void documents_that_the_reader_was_tuned_on_are_read_nearly_whole() throws IOException {
        SampleScore score = score(SAMPLES);

        assertThat(score.right())
                .describedAs("fields right; others: %s", score.faults())
                .isGreaterThanOrEqualTo(375);
        assertThat(score.wrong()).isLessThanOrEqualTo(5);
    }

    /** Nobody who tunes the reader looks at these, so only how many are right is told. */
    @Test
    void documents_that_were_kept_apart_are_mostly_read() throws IOException {
        SampleScore score = score(SAMPLES.resolve("kept-apart"));

        assertThat(score.right()).isGreaterThanOrEqualTo(330);
        assertThat(score.wrong()).isLessThanOrEqualTo(34);
    }
}
