package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged jar does with words behind it, each time in a process of its own. */
class CommandLineIT {
    private static final String NOWHERE = "019af0c4-0000-7000-8000-000000000000";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void nameTheStore() {
        url = "jdbc:sqlite:" + folder.resolve("data/readiness.db");
    }

    /**
     * How a process ended.
     *
     * @param out its standard output
     * @param err its standard error output
     */
    private record Ended(int status, String out, String err) {
        List<JsonNode> lines() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.split("\n")) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }

    private Ended run(String... words) throws Exception {
        return run(new ProcessBuilder(), words);
    }

    private Ended run(ProcessBuilder builder, String... words) throws Exception {
        return ended(
                builder, ServiceProcess.java(ServiceProcess.JAR, List.of(ServiceProcess.ARCHIVE, "-Xmx256m"), words));
    }

    private Ended ended(ProcessBuilder builder, List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = builder.command(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> decided(ServiceProcess service) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> golden = Files.list(Path.of("rules/golden"))) {
            for (Path candidate : golden.sorted().toList()) {
                for (String shape : List.of("view=full&audience=candidate", "view=trace&audience=recruiter")) {
                    var answer = service.post(
                            "/api/v1/assessments?" + shape, Files.readString(candidate.resolve("profile.json")));
                    assertThat(answer.statusCode()).isEqualTo(201);
                    ids.add(answer.headers().firstValue("Readiness-Record").orElseThrow());
                }
            }
        }
        return ids;
    }

    @AlsoPackaged
    @Test
    void what_a_service_decided_is_proved_beside_it_and_what_is_altered_by_hand_is_named() throws Exception {
        List<String> ids;
        JsonNode head;
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-Dreadiness.store.url=" + url)) {
            ids = decided(service);
            Ended replayed = run("replay", "--all", "--json", "--store", url);
            assertThat(replayed.err()).isEmpty();
            assertThat(replayed.status()).isZero();
            List<JsonNode> lines = replayed.lines();
            assertThat(lines).hasSize(ids.size() + 1);
            assertThat(lines.subList(0, ids.size()))
                    .extracting(line -> line.path("id").asText())
                    .isEqualTo(ids);
            assertThat(lines.subList(0, ids.size())).allSatisfy(line -> {
                assertThat(line.at("/replay/identical").asBoolean()).isTrue();
                assertThat(line.at("/replay/replayedBy").asText())
                        .isNotEmpty()
                        .isEqualTo(line.at("/replay/writtenBy").asText());
            });
            assertThat(lines.get(ids.size()).path("identical").asInt()).isEqualTo(ids.size());
            Ended verified = run("verify", "--json", "--store", url);
            assertThat(verified.status()).isZero();
            head = verified.lines().get(0).path("head");
            assertThat(head.path("sequence").asInt()).isEqualTo(ids.size());
            assertThat(service.post("/api/v1/assessments", "{\"reference\":\"later\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
        Ended through = run(
                "verify",
                "--store",
                url,
                "--sequence",
                head.path("sequence").asText(),
                "--hash",
                head.path("hash").asText());
        assertThat(through.status()).isZero();
        assertThat(through.out()).contains("The chain is whole: " + (ids.size() + 1) + " records.");
        byHand("UPDATE chain_record SET answer_hash = '" + "0".repeat(64) + "' WHERE id = '" + ids.get(3) + "'");
        Ended broken = run("verify", "--store", url);
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out())
                .contains("Record 4 (" + ids.get(3) + "): Its content is not what was written.")
                .contains("3 records before it are whole.");
        Ended altered = run("replay", NOWHERE, ids.get(3), ids.get(2), "--store", url);
        assertThat(altered.status()).isEqualTo(1);
        assertThat(altered.out())
                .contains("There is no decision " + NOWHERE)
                .contains("Decision " + ids.get(3) + ", record 4 of the chain, is not what was written")
                .contains(ids.get(2) + " comes out the same, byte for byte");
        byHand("DELETE FROM chain_record WHERE sequence >= 40");
        Ended cutOff = run(
                "verify",
                "--store",
                url,
                "--sequence",
                head.path("sequence").asText(),
                "--hash",
                head.path("hash").asText());
        assertThat(cutOff.status()).isEqualTo(1);
    }

    @AlsoPackaged
    @Test
    void the_store_is_the_one_that_the_service_would_use() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-Dreadiness.store.url=" + url)) {
            assertThat(service.post("/api/v1/assessments", "{\"reference\":\"ada\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
        Ended usual = run("verify");
        assertThat(usual.status()).isZero();
        assertThat(usual.out()).contains("1 records");
        Path moved = Files.move(folder.resolve("data"), folder.resolve("elsewhere"));
        assertThat(run("verify").status()).isEqualTo(2);
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/application.properties"),
                "readiness.store.url=jdbc:sqlite:" + moved.resolve("readiness.db"));
        assertThat(run("verify").status()).isZero();
        ProcessBuilder told = new ProcessBuilder();
        told.environment().put("READINESS_STORE_URL", url);
        Ended elsewhere = run(told, "verify");
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("There is no store " + url);
        Ended exported = run("export", "ada");
        assertThat(exported.status()).isZero();
        for (String there : List.of("config", "nowhere/ada.json")) {
            Ended refused = run("export", "ada", "--to", there);
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err()).contains("--to " + there).doesNotContain("\tat ");
        }
        assertThat(JSON.readTree(exported.out())
                        .at("/records/0/input/reference")
                        .asText())
                .isEqualTo("ada");
    }

    @AlsoPackaged
    @Test
    void a_wrong_command_is_told_with_what_would_be_right() throws Exception {
        assertThat(run("verfy").status()).isEqualTo(2);
        assertThat(run("verfy").err()).contains("verify");
        Ended half = run("verify", "--sequence", "3");
        assertThat(half.status()).isEqualTo(2);
        assertThat(half.err()).contains("--hash is missing");
        assertThat(run("replay").err()).contains("--all");
        assertThat(run("replay", NOWHERE, "--all").status()).isEqualTo(2);
        Ended help = run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("verify", "replay", "export", "all is as it was written");
    }

    /** The package, with an archive that was made for something else. */
    private Path packageWithAnotherArchive() throws IOException {
        Path app = Files.createDirectory(folder.resolve("readiness"));
        for (String part : List.of("app", "lib", "quarkus")) {
            Files.createSymbolicLink(app.resolve(part), ServiceProcess.JAR.resolveSibling(part));
        }
        Files.copy(ServiceProcess.JAR, app.resolve("quarkus-run.jar"));
        Files.writeString(app.resolve("readiness.jsa"), "made for another machine");
        return app;
    }

    @AlsoPackaged
    @Test
    void the_start_script_passes_words_settings_and_status_on_and_says_nothing_of_an_archive_that_does_not_fit()
            throws Exception {
        Path script = Files.createDirectory(packageWithAnotherArchive().resolve("bin"))
                .resolve("readiness");
        Files.copy(Path.of("src/main/scripts/readiness"), script, StandardCopyOption.COPY_ATTRIBUTES);
        String setting = "-Dreadiness.store.url=" + url;
        Ended without = ended(new ProcessBuilder(), List.of(script.toString(), setting, "verify"));
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.out()).isEmpty();
        assertThat(without.err().lines()).singleElement().asString().startsWith("There is no store " + url);
        Files.delete(folder.resolve("readiness/quarkus-run.jar"));
        Ended unpackaged = ended(new ProcessBuilder(), List.of(script.toString(), "verify"));
        assertThat(unpackaged.status()).isEqualTo(1);
        assertThat(unpackaged.err()).contains("./mvnw package");
    }

    /** Starts a package from its archive of classes or not at all, and returns the classes that come from there. */
    private List<String> fromTheArchive(Path app) throws Exception {
        Ended started = ended(
                new ProcessBuilder(),
                ServiceProcess.java(
                        app.resolve("quarkus-run.jar"),
                        List.of(
                                "-XX:SharedArchiveFile=" + app.resolve("readiness.jsa"),
                                "-Xshare:on",
                                "-Xlog:class+load"),
                        "--version"));
        assertThat(started.status()).as(started.out()).isZero();
        return started.out()
                .lines()
                .filter(line -> line.endsWith("source: shared objects file (top)"))
                .toList();
    }

    @AlsoPackaged
    @Test
    void packaging_and_training_make_an_archive_that_classes_come_from_at_the_next_start() throws Exception {
        assertThat(fromTheArchive(ServiceProcess.JAR.getParent()))
                .anyMatch(line -> line.contains("io.readiness.cli.Main "));
        Path app = packageWithAnotherArchive();
        Ended trained =
                ended(new ProcessBuilder(), ServiceProcess.java(app.resolve("quarkus-run.jar"), List.of(), "train"));
        assertThat(trained.status()).as(trained.out() + trained.err()).isZero();
        assertThat(trained.out()).contains("readiness.jsa").contains("MiB");
        assertThat(fromTheArchive(app.toRealPath())).anyMatch(line -> line.contains("io.readiness.cli.Main "));
    }

    @AlsoPackaged
    @Test
    void a_service_that_is_started_loads_nothing_of_the_command_line() throws Exception {
        Path loaded = folder.resolve("classes.log");
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-Dreadiness.store.url=" + url, "-Xlog:class+load:file=" + loaded)) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(Files.readString(loaded))
                .contains("io.readiness.cli.Main ")
                .doesNotContain("picocli", "tongfei", "io.readiness.cli.ReadinessCommand");
    }

    private void byHand(String statement) throws Exception {
        try (Connection file = DriverManager.getConnection(url);
                Statement change = file.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }
}
