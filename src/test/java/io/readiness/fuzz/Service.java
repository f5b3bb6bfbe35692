package io.readiness.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on a free port of this machine. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LIVE = "/q/health/ready";

    private final Process process;
    private final Path log;
    final int port;

    /**
     * Starts it and waits until it is ready.
     *
     * @param app the folder with quarkus-run.jar
     * @param log where its words go
     */
    Service(Path app, Path log) throws IOException, InterruptedException {
        this.log = log;
        this.port = freePort();
        Files.createDirectories(log.toAbsolutePath().getParent());
        this.process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        app.resolve("quarkus-run.jar").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Whoever breaks a round off leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroy();
                throw new IllegalStateException("The service is not ready; " + log + " says why: " + log());
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether it answers on a connection of its own that it is ready. */
    boolean ready() {
        try (Connection connection = new Connection(port)) {
            return connection.ask(Request.get(LIVE)).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** What it has used of its processors so far, all threads. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory it holds, in MiB; 0 where the system does not tell. */
    long residentMiB() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .sum();
    }

    /** How many time series its metrics have for requests. */
    int timeSeries() throws IOException {
        try (Connection connection = new Connection(port)) {
            return (int) connection
                    .ask(Request.get("/q/metrics"))
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
                    .count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The service does not stop; see " + log);
        }
    }
}
