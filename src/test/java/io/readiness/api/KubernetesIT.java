package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manifest for Kubernetes says is true of the packaged service. No cluster is asked. */
@Tag("packaged")
class KubernetesIT {
    private static final Path MANIFEST = Path.of("src", "main", "deploy", "kubernetes.yaml");

    private final Map<String, JsonNode> objects = objects();
    private final JsonNode pod = objects.get("Deployment").at("/spec/template");
    private final JsonNode container = pod.at("/spec/containers/0");

    @Test
    void the_service_does_what_its_settings_there_promise(@TempDir Path folder) throws Exception {
        Map<String, String> settings = settings();
        int management = freePort();
        settings.put("READINESS_MANAGEMENT_PORT", String.valueOf(management));
        settings.put("QUARKUS_HTTP_HOST", "localhost");
        settings.compute("READINESS_STORE_URL", (name, url) -> inFolder(url, folder));
        List<String> environment = new ArrayList<>(List.of("env"));
        settings.forEach((name, value) -> environment.add(name + "=" + value));

        try (ServiceProcess service = new ServiceProcess(environment, folder, "-Dreadiness.store.enabled=true")) {
            assertThat(service.get("/api/v1/decisions").statusCode()).isEqualTo(401);
            assertThat(folder.resolve("readiness.db")).exists();
            assertThat(service.log().lines())
                    .allSatisfy(line -> assertThat(new ObjectMapper()
                                    .readTree(line)
                                    .path("level")
                                    .asText())
                            .isNotEmpty());
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                assertThat(status(management, path(probe))).as(probe).isEqualTo(200);
            }

            service.terminate();

            assertThat(status(management, path("readinessProbe"))).isEqualTo(503);
            assertThat(service.status()).isIn(0, 143);
        }
    }

    @Test
    void ports_volumes_and_labels_are_those_that_are_asked_for() {
        List<String> ports = texts(container.path("ports"), "name");
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(ports).contains(container.path(probe).at("/httpGet/port").asText());
        }
        assertThat(ports)
                .contains(objects.get("Service").at("/spec/ports/0/targetPort").asText());
        // What the service listens to unless it is told otherwise.
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(8080);
        assertThat(container.at("/ports/1/containerPort").asText())
                .isEqualTo(settings().get("READINESS_MANAGEMENT_PORT"));
        assertThat(texts(container.path("volumeMounts"), "name"))
                .containsExactlyElementsOf(texts(pod.at("/spec/volumes"), "name"));
        assertThat(pod.at("/spec/volumes/0/persistentVolumeClaim/claimName"))
                .isEqualTo(objects.get("PersistentVolumeClaim").at("/metadata/name"));
        assertThat(settings().get("READINESS_STORE_URL"))
                .startsWith("jdbc:sqlite:"
                        + container.at("/volumeMounts/0/mountPath").asText() + "/");
        assertThat(objects.get("Deployment").at("/spec/selector/matchLabels"))
                .isEqualTo(pod.at("/metadata/labels"))
                .isEqualTo(objects.get("Service").at("/spec/selector"));
    }

    private static Map<String, JsonNode> objects() {
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> documents =
                yaml.readerFor(JsonNode.class).readValues(MANIFEST.toFile())) {
            Map<String, JsonNode> objects = new TreeMap<>();
            documents.forEachRemaining(one -> objects.put(one.path("kind").asText(), one));
            return objects;
        } catch (IOException e) {
            throw new AssertionError(MANIFEST + " cannot be read", e);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        container
                .path("env")
                .forEach(one -> settings.put(
                        one.path("name").asText(), one.path("value").asText()));
        return settings;
    }

    private String path(String probe) {
        return container.path(probe).at("/httpGet/path").asText();
    }

    private static List<String> texts(JsonNode list, String field) {
        Stream<JsonNode> entries = StreamSupport.stream(list.spliterator(), false);
        return entries.map(one -> one.path(field).asText()).toList();
    }

    private static String inFolder(String url, Path folder) {
        return "jdbc:sqlite:"
                + folder.resolve(Path.of(url.replace("jdbc:sqlite:", "")).getFileName());
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
