import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on a free port of this machine. */
final class Server implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What the kernel counts a process's time in: sysconf(_SC_CLK_TCK), 100 on every Linux. */
    private static final double TICKS_A_SECOND = 100;

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private static final String WITHOUT_STORE = "-Dreadiness.store.enabled=false";

    final int port = freePort();
    private final Path log;
    private final Process process;
    private final long started;

    /**
     * A service that starts, without a store unless the flags name one.
     *
     * @param before what its command begins with, such as taskset
     * @param flags options of the virtual machine
     */
    Server(Path app, List<String> before, List<String> flags, Path log) {
        this.log = log;
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        if (flags.stream().noneMatch(flag -> flag.startsWith("-Dreadiness.store.url="))) {
            command.add(WITHOUT_STORE);
        }
        command.add("-Dquarkus.http.port=" + port);
        command.add("-jar");
        // As training names it; an archive fits no other name.
        command.add(app.resolve("quarkus-run.jar").toAbsolutePath().normalize().toString());
        this.started = System.nanoTime();
        this.process = start(app, command, log);
    }

    /** A service without a store, by the start script of the package and its flags. */
    Server(Path app, Path log) {
        this.log = log;
        String script = app.resolve("bin/readiness").toAbsolutePath().toString();
        this.started = System.nanoTime();
        this.process = start(app, List.of(script, WITHOUT_STORE, "-Dquarkus.http.port=" + port), log);
    }

    private static Process start(Path app, List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    // Where the archive is looked for, and whatever the service writes beside it.
                    .directory(app.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it is ready; the milliseconds since the process was started. */
    double ready() {
        URI health = URI.create("http://localhost:" + port + "/q/health/ready");
        while (System.nanoTime() - started < PATIENCE_NANOS && process.isAlive()) {
            try {
                if (CLIENT.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return (System.nanoTime() - started) / 1e6;
                }
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        process.destroy();
        throw new IllegalStateException("The service is not ready; see " + log);
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] post(String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer.body();
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build())
                .statusCode();
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has used of its processors so far, user and system, all threads, in seconds. */
    double cpuSeconds() {
        return cpuSeconds(process.pid());
    }

    static double cpuSeconds(long pid) {
        String stat = read("stat", pid);
        // The name in brackets may hold anything; user and system time are the 12th and 13th fields behind it.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** A line of its status that is counted in kB, in MiB. */
    double mebibytes(String line) {
        return read("status", process.pid())
                .lines()
                .filter(one -> one.startsWith(line + ":"))
                .mapToDouble(one -> Double.parseDouble(one.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static String read(String file, long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, and patience: an archive of classes is written now. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The service does not stop; see " + log);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
