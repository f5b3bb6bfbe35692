package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first key to the first assessment, with the packaged service and its command line. */
class AccessIT {
    private static final String PROFILE = "{\"reference\":\"c-1\"}";

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void nameTheStore() {
        url = "jdbc:sqlite:" + folder.resolve("data/readiness.db");
    }

    /** How a process ended, with what it said. */
    private record Ended(int status, String out, String err) {}

    private Ended run(String... words) throws Exception {
        return told("", words);
    }

    /** What a command comes to that is told something on its standard input. */
    private Ended told(String input, String... words) throws Exception {
        List<String> command =
                ServiceProcess.java(ServiceProcess.JAR, List.of(ServiceProcess.ARCHIVE, "-Xmx256m"), words);
        command.addAll(List.of("--store", url));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
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

    private static HttpResponse<String> delete(URI address, String key) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .method("DELETE", BodyPublishers.noBody())
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        BodyHandlers.ofString());
    }

    @AlsoPackaged
    @Test
    void the_first_key_is_made_by_a_command_and_lets_its_holder_assess() throws Exception {
        Ended made = run("key", "create", "first", "--scope", "assess,READ,administer");
        assertThat(made.err()).contains("not told again");
        assertThat(made.status()).isZero();
        String key = made.out().strip();
        assertThat(key).matches("rdn_[A-Za-z0-9_-]{43}");
        assertThat(run("key", "create", "first", "--scope", "read"))
                .isEqualTo(
                        new Ended(
                                2,
                                "",
                                "There is a key \"first\" already, and records tell by this name who asked. Choose another one, also where that one was ended.\n"));
        assertThat(run("tenant", "create", "acme").status()).isZero();
        assertThat(run("key", "create", "orders", "--tenant", "acme", "--scope", "order")
                        .status())
                .isZero();
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-Dreadiness.store.url=" + url, "-Dreadiness.access.required=true")) {
            assertThat(service.log()).contains("Callers are asked who they are").doesNotContain("There is no key yet");
            assertThat(service.post("/api/v1/assessments", PROFILE).statusCode())
                    .isEqualTo(401);
            assertThat(service.post("/api/v1/assessments", PROFILE, "Authorization", "Bearer " + key)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(run("key", "list", "--tenant", "acme").out())
                    .contains("orders")
                    .contains("ORDER");
            assertThat(run("tenant", "list").out()).contains("acme").contains("default");
            Ended late = run("key", "create", "late", "--scope", "read");
            assertThat(late.status()).isEqualTo(2);
            assertThat(late.err()).contains("is in use by process").contains("/api/v1/keys");
            HttpResponse<String> erased = delete(service.uri().resolve("/api/v1/candidates/c-1"), key);
            assertThat(erased.statusCode()).isEqualTo(200);
            assertThat(erased.body()).contains("\"records\":1");
        }
        assertThat(run("hold", "c-1", "--reason", "A case.").status()).isZero();
        Ended held = run("erase", "c-1");
        assertThat(held.status()).isEqualTo(2);
        assertThat(held.err()).contains("legal hold");
        assertThat(run("release", "c-1", "--reason", "It is over.").status()).isZero();
        assertThat(run("erase", "c-1").out()).contains("Erased 2 records");
        String id = run("key", "list").out().split(" ")[0];
        assertThat(run("key", "revoke", id).out()).contains("first is revoked");
        assertThat(run("tenant", "close", "acme").out()).contains("acme is closed");
        assertThat(run("readings").status()).isZero();
    }

    @AlsoPackaged
    @Test
    void who_is_told_is_said_by_commands_that_know_the_settings_of_the_service() throws Exception {
        Path settings = Files.createDirectories(folder.resolve("config")).resolve("application.properties");
        Files.writeString(
                settings,
                "readiness.webhooks.hosts=*.example.com\n"
                        + "readiness.public-url=https://readiness.example.com\n"
                        + "readiness.secrets.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n");
        Ended made = run("endpoint", "create", "https://hooks.example.com/");
        assertThat(made.err()).contains("not told again").doesNotContain("readable");
        assertThat(made.out().strip()).matches("whsec_[A-Za-z0-9+/]{43}=");
        Ended elsewhere = run("endpoint", "create", "https://hooks.example.org/");
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("$.url ").hasLineCount(1);
        Ended set = told("{\"apiKey\":\"a-key\"}", "integration", "set", "ashby");
        assertThat(set.out())
                .contains("ashby  key", "https://readiness.example.com/integrations/ashby/assessment.start")
                .doesNotContain("a-key");
        String id = run("endpoint", "list").out().split(" ")[0];
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-Dreadiness.store.url=" + url)) {
            HttpResponse<String> ping = service.post("/api/v1/webhook-endpoints/" + id + "/test", "");
            assertThat(ping.statusCode()).isEqualTo(202);
            assertThat(run("deliveries", "--endpoint", id).out()).contains("ping");
            Ended late = run("endpoint", "rotate", id);
            assertThat(late.status()).isEqualTo(2);
            assertThat(late.err()).contains("is in use by process").contains("/api/v1/webhook-endpoints");
        }
    }

    @AlsoPackaged
    @Test
    void beyond_this_machine_nobody_is_listened_to_who_is_not_asked() throws Exception {
        ServiceProcess.Refused refused = ServiceProcess.refused(folder, "-Xmx256m", "-Dquarkus.http.host=0.0.0.0");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.log())
                .contains(
                        "quarkus.http.host is 0.0.0.0", "readiness.access.required=true", "readiness.access.open=true")
                .doesNotContain("Listening on");
        ServiceProcess.Refused keyless = ServiceProcess.refused(folder, "-Xmx256m", "-Dreadiness.access.required=true");
        assertThat(keyless.status()).isNotZero();
        assertThat(keyless.log()).contains("no key that could be good");
        ServiceProcess.Refused mistyped = ServiceProcess.refused(folder, "-Xmx256m", "-Dreadiness.access.required=tru");
        assertThat(mistyped.log()).contains("neither true nor false");
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-Dreadiness.store.url=" + url, "-Dreadiness.access.required=true")) {
            assertThat(service.log()).contains("There is no key yet", "key create");
        }
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m")) {
            assertThat(service.log()).contains("only this machine is listened to");
        }
    }
}
