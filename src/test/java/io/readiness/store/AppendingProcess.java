package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;

import io.readiness.store.chain.Receipt;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that appends as fast as it can and tells each record once it is acknowledged. */
final class AppendingProcess {
    private AppendingProcess() {}

    /**
     * Appends.
     *
     * @param args the store, how many threads, and how many records each of them appends
     */
    public static void main(String[] args) throws InterruptedException {
        int each = Integer.parseInt(args[2]);
        AtomicInteger commits = new AtomicInteger();
        StoreMeter meter = new StoreMeter() {
            @Override
            public void committed(int records, Duration took) {
                commits.incrementAndGet();
            }
        };
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (DecisionStore store = Samples.open(Samples.patient(args[0]), meter)) {
            out.println("ready");
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                Thread thread = new Thread(() -> {
                    for (int n = 0; n < each; n++) {
                        Receipt receipt = got(store.append(decision(store, "ada")));
                        // One write, so that no two lines mix and none is half of two.
                        out.println("kept " + receipt.sequence() + " " + receipt.id() + " " + receipt.hash());
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        out.println("commits " + commits);
    }

    /** Starts it; standard error goes where this process's goes. */
    static Running start(List<String> before, StoreSettings settings, int threads, int each) throws IOException {
        return start(before, settings, threads, each, List.of());
    }

    /**
     * Starts it.
     *
     * @param before a command that runs it
     * @param options for its Java
     */
    static Running start(List<String> before, StoreSettings settings, int threads, int each, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                settings.url(),
                Integer.toString(threads),
                Integer.toString(each)));
        Process process =
                new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
        return new Running(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** One that runs. */
    record Running(Process process, BufferedReader out) {
        /** Its next lines, until one begins so; or all there are. */
        List<String> until(String word) throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith(word)) {
                    break;
                }
            }
            return lines;
        }
    }

    /** What was acknowledged, by a line that came whole. */
    record Kept(long sequence, String id, String hash) {
        static List<Kept> in(List<String> lines) {
            return lines.stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 4 && words[0].equals("kept") && words[3].length() == 64)
                    .map(words -> new Kept(Long.parseLong(words[1]), words[2], words[3]))
                    .toList();
        }
    }
}
