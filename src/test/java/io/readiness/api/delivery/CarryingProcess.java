package io.readiness.api.delivery;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;

import io.readiness.api.delivery.Courier.Pace;
import io.readiness.api.delivery.SafeClient.Answered;
import io.readiness.api.delivery.SafeClient.Call;
import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Attempt.Failed;
import io.readiness.screening.delivery.Attempt.Taken;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.readiness.screening.delivery.Hosts;
import io.readiness.screening.delivery.OutgoingPolicy;
import io.readiness.store.DecisionStore;
import io.readiness.store.Samples;
import io.readiness.store.chain.Receipt;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A process that decides as fast as it can, tells each decision once it is acknowledged, and has all of it told to a receiver. */
final class CarryingProcess {
    private CarryingProcess() {}

    /**
     * Decides, or only has told what is left.
     *
     * @param args the store, the receiver, and how many threads decide; with none of them it ends when nothing is left
     */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Vertx vertx = Vertx.vertx();
        SafeClient client = new SafeClient(
                vertx,
                new OutgoingPolicy(true, false, Set.of()),
                Duration.ofSeconds(20),
                1024,
                name -> List.of(InetAddress.getAllByName(name)),
                new HttpClientOptions());
        try (DecisionStore store = Samples.open(Samples.patient(args[0]))) {
            Courier courier = new Courier(
                    store.outbox(),
                    List.of(new Posting(client, URI.create(args[1]))),
                    Clock.systemUTC(),
                    new Random(),
                    new Pace(4, Duration.ofSeconds(3), Duration.ofMillis(500), Period.ofDays(30)));
            courier.start();
            out.println("ready");
            int threads = Integer.parseInt(args[2]);
            List<Thread> deciding = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(() -> {
                    while (true) {
                        Receipt receipt = got(store.append(decision(store, "ada")));
                        // One write, so that no two lines mix and none is half of two.
                        out.println("kept " + receipt.id());
                    }
                });
                deciding.add(thread);
                thread.start();
            }
            for (Thread thread : deciding) {
                thread.join();
            }
            while (store.outbox().deliveries().nextDue().isPresent()) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
            courier.close(Duration.ofSeconds(10));
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
        out.println("done");
    }

    /** Sends what is due as it is, under its id. */
    private record Posting(SafeClient client, URI receiver) implements Carrier {
        @Override
        public String channel() {
            return "webhook";
        }

        @Override
        public Attempt carry(Delivery delivery) {
            Map<String, String> headers = Map.of("webhook-id", delivery.message());
            return client.send(new Call("POST", receiver, Hosts.ANY, headers, delivery.payload()))
                            instanceof Answered answered
                    ? new Taken(answered.status(), "")
                    : new Failed(null, "", null);
        }
    }

    static Running start(String store, String receiver, int threads) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CarryingProcess.class.getName(),
                        store,
                        receiver,
                        Integer.toString(threads))
                .redirectError(new File("/dev/null"))
                .start();
        return new Running(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** One that runs. */
    record Running(Process process, BufferedReader out) {
        /** What it acknowledged until so many were, or until it ended. */
        List<String> kept(int most) throws IOException {
            List<String> ids = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.length() == "kept ".length() + 36 && line.startsWith("kept ")) {
                    ids.add(line.substring("kept ".length()));
                }
                if (ids.size() == most) {
                    break;
                }
            }
            return ids;
        }

        /** Ends it as a loss of power would, and tells what else it had acknowledged. */
        List<String> kill() throws IOException, InterruptedException {
            process.destroyForcibly();
            List<String> rest = kept(Integer.MAX_VALUE);
            process.waitFor();
            return rest;
        }
    }
}
