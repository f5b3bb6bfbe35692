package io.readiness.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service in a process of its own, with the memory and the settings that a test wants. */
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^\\s\"]+)");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** By its whole name, which its archive of classes goes by. */
    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    /** Has it start from its archive of classes, which does not go together with an agent. */
    static final String ARCHIVE = "-XX:SharedArchiveFile=" + JAR.resolveSibling("readiness.jsa");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final URI service;

    /** Starts it, without a store and at a free port unless the options say otherwise, and returns when it listens. */
    public ServiceProcess(Path folder, String... options) throws IOException, InterruptedException {
        this(List.of(), folder, options);
    }

    /**
     * Starts it, and returns when it listens.
     *
     * @param before a command that runs it
     */
    ServiceProcess(List<String> before, Path folder, String... options) throws IOException, InterruptedException {
        log = folder.resolve("service.log");
        process = start(before, log, options);
        service = listening();
    }

    /**
     * What runs a packaged jar for as long as a test.
     *
     * @param options those of the virtual machine
     * @param words what the command line is told; none: the service starts
     */
    static List<String> java(Path jar, List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What lives as long as a test never earns back what the better compiler costs.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static Process start(List<String> before, Path log, String... told) throws IOException {
        List<String> options = new ArrayList<>(List.of(told));
        if (Arrays.stream(told).noneMatch(option -> option.startsWith("-javaagent:"))) {
            options.add(ARCHIVE);
        }
        if (Arrays.stream(told).noneMatch(option -> option.startsWith("-Dreadiness.store."))) {
            options.add("-Dreadiness.store.enabled=false");
        }
        if (Arrays.stream(told).noneMatch(option -> option.startsWith("-Dquarkus.http.port="))) {
            options.add("-Dquarkus.http.port=0");
        }
        List<String> command = new ArrayList<>(before);
        command.addAll(java(JAR, options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Whoever breaks a test off leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /**
     * A start that comes to nothing.
     *
     * @param status with which it ended
     * @param log what it said
     */
    record Refused(int status, String log) {}

    /** Starts it where it cannot, and waits for its end. */
    static Refused refused(Path folder, String... options) throws IOException, InterruptedException {
        Path log = folder.resolve("refused.log");
        Process process = start(List.of(), log, options);
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The service starts:\n" + Files.readString(log));
            }
            return new Refused(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private URI listening() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
            Matcher told = LISTENING.matcher(log());
            if (told.find()) {
                return URI.create(told.group(1));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("The service does not start:\n" + log());
    }

    public URI uri() {
        return service;
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return send(request(target).build());
    }

    /**
     * Sends a body of JSON.
     *
     * @param headers further ones, each followed by its value
     */
    HttpResponse<String> post(String target, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(target).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(service.resolve(target));
    }

    /** The client's own time limit goes by the date of the machine, which may be set meanwhile; this one does not. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(request + " is not answered.\n" + threads() + log(), e);
        } catch (ExecutionException e) {
            throw new IOException(request + " failed.", e.getCause());
        }
    }

    /** What each of its threads does. */
    private String threads() throws IOException {
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What it tells of itself in its metrics: the sum of all lines with that name. */
    double metric(String name) throws IOException, InterruptedException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Returns when a metric has come to that. */
    void until(String name, DoublePredicate reached) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        double last = metric(name);
        while (!reached.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " is still " + last);
            }
            last = metric(name);
        }
    }

    /** The memory it has of the machine, in MiB. */
    public long mebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** What it has used of its processors so far, all threads. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Tells it to stop; where another command runs it, that ends with it. */
    public void terminate() {
        process.descendants().findFirst().orElse(process.toHandle()).destroy();
    }

    /** Ends it as a loss of power would: nothing in it has another word. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The status with which it ends. */
    public int status() throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The service does not end.");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
