package io.readiness.intake.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.DocumentReader;
import io.readiness.intake.document.GivenFile;
import io.readiness.intake.document.Mutilated;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Samples with bytes changed, cut, repeated and joined, from a seed: each is read or refused with a sentence, and takes no more
 * memory than the bounds allow. {@code -Dintake.fuzz=10000} makes a long round of it, {@code -Dintake.fuzz.seed=2} another one.
 */
class DocumentFuzzTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int COUNT = Integer.getInteger("intake.fuzz", 500);
    private static final long SEED = Long.getLong("intake.fuzz.seed", 1);

    /** All that is taken from first to last for one document, a multiple of what there is at once. */
    private static final long MOST_BYTES = 1L << 30;

    @Test
    void a_mutilated_document_is_read_or_refused_and_nothing_else() throws IOException {
        DocumentReader documents = new DocumentReader(DocumentLimits.USUAL.within(Duration.ofMinutes(2)));
        ResumeReader resumes = new ResumeReader(SampleTest.words());
        List<byte[]> samples = samples();
        int read = 0;
        for (int i = 0; i < COUNT; i++) {
            Random chance = new Random(SEED * 1_000_003 + i);
            byte[] bytes = Mutilated.one(samples, chance);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            try {
                Allowance allowance = documents.allowance(1);
                resumes.read(documents.read(new GivenFile(bytes, null, null), allowance), allowance);
                read++;
            } catch (UnreadableDocument e) {
                assertThat(e).hasMessageStartingWith("document 1");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("Mutation " + i + " of seed " + SEED + " is neither read nor refused.", e);
            }
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .describedAs("mutation %s of seed %s", i, SEED)
                    .isLessThan(MOST_BYTES);
        }
        assertThat(read).isBetween(COUNT / 10, COUNT);
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SampleTest.SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        return samples;
    }
}
