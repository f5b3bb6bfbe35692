package io.readiness.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Has the service assess for nobody, and keeps the classes that it loads for that in an archive beside it, which saves the next
 * starts from reading them again. An archive fits one JDK, one folder and the very files that it was made with.
 */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Starts the service for itself, lets it assess its sample candidates, and keeps the classes that it loads in readiness.jsa beside the jar, with which bin/readiness starts faster. Train again after every change of the package, its folder or the JDK.")
final class TrainCommand implements Callable<Integer> {
    private static final String ARCHIVE = "readiness.jsa";

    private static final long MIB = 1024 * 1024;

    private static final Pattern SAMPLE = Pattern.compile("rulebook/golden/[^/]+/profile\\.json");

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^\\s\"]+)");

    /** An agent among the options of the machine would keep it from making an archive, and from starting by one. */
    private static final Pattern SETTING = Pattern.compile("READINESS_|QUARKUS_|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");

    /** How each of them is assessed. */
    private static final List<String> ASSESSMENTS = List.of(
            "/api/v1/assessments", "/api/v1/assessments?view=summary", "/api/v1/assessments?audience=recruiter");

    /** Where people begin. */
    private static final List<String> PAGES =
            List.of("/q/health/ready", "/", "/samples/nearly-ready", "/desk", "/rulebook");

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jar = packaged();
        Path scratch = Files.createTempDirectory("readiness");
        try {
            Path trained = scratch.resolve(ARCHIVE);
            String said = train(jar, trained, scratch);
            if (Files.notExists(trained)) {
                return unusable("No archive was made. The service said:", said);
            }
            // An archive that cannot be used is passed over without a word by a machine that is not told to use it.
            Process start = java("-XX:SharedArchiveFile=" + trained, "-Xshare:on", "-jar", jar.toString(), "--version")
                    .start();
            String refusal = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (start.waitFor() != 0) {
                return unusable("The archive cannot be used. Java said:", refusal);
            }
            Path archive = Files.move(trained, jar.resolveSibling(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().printf("%s, %d MiB%n", archive, Files.size(archive) / MIB);
            return ReadinessCommand.WHOLE;
        } finally {
            delete(scratch);
        }
    }

    private int unusable(String what, String said) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().println(said);
        return ReadinessCommand.UNUSABLE;
    }

    /** The jar that was started, by its whole name: only so does an archive fit from wherever it is started. */
    private Path packaged() throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!jar.endsWith("quarkus-run.jar")) {
            throw new ParameterException(
                    spec.commandLine(), "Only a package can be trained. Maybe java -jar quarkus-run.jar train?");
        }
        if (!Files.isWritable(jar.getParent())) {
            throw new ParameterException(
                    spec.commandLine(),
                    jar.getParent() + " may not be written to by " + System.getProperty("user.name")
                            + ". Run this as the user who owns it.");
        }
        return jar.toRealPath();
    }

    /** Returns what the service said meanwhile; without an archive, it says why there is none. */
    private static String train(Path jar, Path archive, Path scratch) throws IOException, InterruptedException {
        Process service = service(jar, archive, scratch);
        Thread breakingOff = new Thread(service::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(breakingOff);
        StringBuilder log = new StringBuilder();
        try (BufferedReader told = service.inputReader(StandardCharsets.UTF_8)) {
            URI address = listening(told, log);
            if (address != null) {
                exercise(address);
                // By its handle, which leaves open what it goes on to say.
                service.toHandle().destroy();
            }
            told.lines().forEach(line -> log.append(line).append(System.lineSeparator()));
            service.waitFor();
        } finally {
            service.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(breakingOff);
        }
        return log.toString();
    }

    /** What it decides is nobody's, and goes with its store. */
    private static Process service(Path jar, Path archive, Path scratch) throws IOException {
        return java(
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-Dquarkus.http.port=0",
                        "-Dreadiness.store.url=jdbc:sqlite:" + scratch.resolve("readiness.db"),
                        "-jar",
                        jar.toString())
                .directory(scratch.toFile())
                .start();
    }

    /** Nothing that was set for the service of this machine is heard. */
    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> SETTING.matcher(name).lookingAt());
        return builder;
    }

    /** Where the service listens; null: it ended before. */
    private static @Nullable URI listening(BufferedReader told, StringBuilder log) throws IOException {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            log.append(line).append(System.lineSeparator());
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
        }
        return null;
    }

    /** What it will do then, it does now. */
    private static void exercise(URI service) throws IOException {
        for (String page : PAGES) {
            ask(service.resolve(page), null);
        }
        for (byte[] sample : samples()) {
            for (String assessment : ASSESSMENTS) {
                ask(service.resolve(assessment), sample);
            }
        }
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (JarFile own = new JarFile(Path.of(TrainCommand.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            for (JarEntry entry : own.stream().toList()) {
                if (SAMPLE.matcher(entry.getName()).matches()) {
                    samples.add(own.getInputStream(entry).readAllBytes());
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return samples;
    }

    private static void ask(URI address, byte @Nullable [] profile) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        if (profile != null) {
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(profile);
            }
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
