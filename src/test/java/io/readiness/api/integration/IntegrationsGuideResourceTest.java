package io.readiness.api.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever does what the guide says gets what it says: each of its commands is run, in its order, in one shell. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class IntegrationsGuideResourceTest {
    private static final Pattern COMMANDS = Pattern.compile("<!-- run -->\n```sh\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource("/")
    String here;

    @Test
    void every_command_of_the_guide_does_what_it_says(@TempDir Path folder) throws IOException, InterruptedException {
        String guide = Files.readString(Path.of("docs", "integrations.md"));
        List<String> commands = COMMANDS.matcher(guide)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(guide.split("curl -", -1).length - 2)
                .as("every command with curl is among those that are run, but the one that is a form")
                .isEqualTo(String.join("", commands).split("curl -", -1).length - 1);
        String script = "set -eu -o pipefail\nset -x\n"
                + String.join("\n", commands)
                        .replace("SERVICE=http://localhost:8080", "SERVICE=" + here.replaceAll("/$", ""));
        Path output = folder.resolve("output.txt");
        Process shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = shell.waitFor();
        String told = Files.readString(output);
        assertThat(status).as(told).isZero();
        assertThat(told)
                .contains("\"status\":\"COMPLETED\"")
                .contains("\"resultUrl\":\"")
                .contains("\"partner_status\":\"invited\"")
                .contains("\"assessment_id\":\"");
    }
}
