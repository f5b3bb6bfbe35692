package io.readiness.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.api.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promises to strangers: nothing fails, everything is answered, every error says what it is, and the document tells the
 * truth. A short round is part of every build; {@code ./mvnw -Pfuzz verify} tries 20,000 requests. {@code -Dfuzz.seed=7} makes
 * others, and {@code -Dfuzz.only=123,456} tries those alone.
 */
@Tag("packaged")
class FuzzIT {
    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_500);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** Whether loads are measured as well, which a short round beside other tests has no calm for. */
    private static final boolean WITH_LOADS = Boolean.getBoolean("fuzz.loads");

    private static final String ONLY = System.getProperty("fuzz.only", "");

    /** In place of a number: the inputs of the trial by themselves; one of them by its name. */
    private static final String TRIAL = "trial";

    private static final Pattern NUMBERS = Pattern.compile("\\d+(,\\d+)*");

    @Test
    void strangers_requests_find_the_promises_kept() throws IOException, InterruptedException {
        // The day is an argument of the requests as well: a service answers for the one it lives in.
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Document document = new Document(Path.of("docs", "openapi.yaml"));
        Report report = new Report("./mvnw -Pfuzz verify -Dfuzz.seed=" + SEED + " -Dfuzz.only='%s'");
        Files.createDirectories(FOLDER);
        try (ServiceProcess service = new ServiceProcess(FOLDER)) {
            Seeds seeds = new Seeds(Path.of("rules"), document, service.uri().getPort());
            Requests requests = new Requests(document, seeds, today, SEED);
            Fuzz fuzz = new Fuzz(service, document, seeds, today, report);
            fuzz.warmUp(requests.sound());
            long start = System.nanoTime();
            if (ONLY.isEmpty() || ONLY.equals(TRIAL)) {
                fuzz.tryTrial(seeds, WITH_LOADS);
            } else if (!NUMBERS.matcher(ONLY).matches()) {
                fuzz.tryTrial(ONLY);
            }
            List<Integer> numbers = numbers();
            fuzz.tryAll(numbers.size(), one -> requests.number(numbers.get(one)));
            fuzz.concludeWith(requests::number);
            String text = report.text(Duration.ofNanos(System.nanoTime() - start), service.processorTime());
            report.write(FOLDER.resolve("report.md"), text);
            System.out.println(text);
        }
        assertThat(report.findings())
                .as("Findings; target/fuzz/report.md has each with its smallest request")
                .isZero();
    }

    /** With a store, which may have what is asked for: ids of all kinds are known, and more is kept meanwhile. */
    @Test
    void strangers_requests_about_what_is_kept_find_the_promises_kept() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Document document = Document.ofTheStore(Path.of("docs", "openapi.yaml"));
        Report report = new Report("./mvnw -Pfuzz verify -Dfuzz.seed=" + SEED + " -Dfuzz.only='%s'");
        Path folder = Files.createTempDirectory(Files.createDirectories(FOLDER), "kept");
        try (ServiceProcess service = new ServiceProcess(
                folder,
                "-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("readiness.db"),
                // Events are sent nowhere, whatever address a request makes up.
                "-Dreadiness.outgoing.ports=9")) {
            int port = service.uri().getPort();
            Seeds seeds = new Seeds(Path.of("rules"), document, port, Things.in(port));
            Requests requests = new Requests(document, seeds, today, SEED);
            Fuzz fuzz = new Fuzz(service, document, seeds, today, report);
            long start = System.nanoTime();
            List<Integer> numbers = numbers().stream().limit(REQUESTS / 3).toList();
            fuzz.tryAll(numbers.size(), one -> requests.number(numbers.get(one)));
            fuzz.concludeWith(requests::number);
            String text = report.text(Duration.ofNanos(System.nanoTime() - start), service.processorTime());
            report.write(FOLDER.resolve("report-kept.md"), text);
            System.out.println(text);
        }
        assertThat(report.findings())
                .as("Findings; target/fuzz/report-kept.md has each with its smallest request")
                .isZero();
    }

    private static List<Integer> numbers() {
        if (ONLY.isEmpty()) {
            return IntStream.range(0, REQUESTS).boxed().toList();
        }
        return NUMBERS.matcher(ONLY).matches()
                ? Stream.of(ONLY.split(",")).map(Integer::valueOf).toList()
                : List.of();
    }
}
