package io.readiness.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.readiness.api.delivery.SafeClient.Answered;
import io.readiness.api.delivery.SafeClient.Call;
import io.readiness.api.delivery.SafeClient.Forbidden;
import io.readiness.api.delivery.SafeClient.Reply;
import io.readiness.api.delivery.SafeClient.Resolver;
import io.readiness.api.delivery.SafeClient.Unanswered;
import io.readiness.screening.delivery.Hosts;
import io.readiness.screening.delivery.OutgoingPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out, tried on real receivers. */
class SafeClientTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int MOST = 1024;
    private static final String NAME = "hooks.example.com";

    private static Vertx vertx;

    @TempDir
    static Path folder;

    private final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answers(String path, int status, String body, String... headers) {
        server.createContext(path, exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            answer(exchange, status, body);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private SafeClient client(Duration time, Resolver resolver) {
        return new SafeClient(
                vertx, new OutgoingPolicy(true, true, Set.of(port())), time, MOST, resolver, new HttpClientOptions());
    }

    private static List<InetAddress> loopback(String name) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1}));
    }

    private Reply send(SafeClient client, String path) {
        return send(client, URI.create("http://" + NAME + ":" + port() + path));
    }

    private static Reply send(SafeClient client, URI target) {
        return client.send(new Call(
                "POST",
                target,
                Hosts.ANY,
                Map.of("Content-Type", "text/plain"),
                "hello".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_sent_arrives_under_the_name_at_the_address_that_was_found() {
        answers("/in", 202, "thanks", "X-Told", "yes");
        Reply reply = send(client(LONG, SafeClientTest::loopback), "/in?a=b%20c");
        assertThat(reply).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(202);
            assertThat(answered.text()).isEqualTo("thanks");
            assertThat(answered.headers()).containsEntry("x-told", "yes");
        });
        assertThat(received).containsExactly("POST /in?a=b%20c " + NAME + ":" + port() + " hello");
    }

    @Test
    void a_patch_without_a_body_arrives() {
        answers("/in", 200, "");
        Reply reply = client(LONG, SafeClientTest::loopback)
                .send(new Call(
                        "PATCH",
                        URI.create("http://" + NAME + ":" + port() + "/in"),
                        Hosts.ANY,
                        Map.of("Authorization", "Basic x"),
                        new byte[0]));
        assertThat(reply).isInstanceOf(Answered.class);
        assertThat(received.element()).startsWith("PATCH /in");
    }

    @Test
    void a_redirect_is_told_and_not_followed() {
        answers("/in", 307, "", "Location", "http://" + NAME + ":" + port() + "/secret");
        answers("/secret", 200, "secret");
        assertThat(send(client(LONG, SafeClientTest::loopback), "/in"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(307));
        assertThat(received).hasSize(1);
    }

    @Test
    void a_name_that_means_a_private_address_is_not_asked_also_where_it_means_a_public_one_as_well() throws Exception {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress closed = InetAddress.getByName("169.254.169.254");
        for (List<InetAddress> all : List.of(List.of(closed), List.of(open, closed), List.<InetAddress>of())) {
            assertThat(send(client(LONG, name -> all), "/in")).isInstanceOf(Forbidden.class);
        }
    }

    /** What rebinding of DNS does: an allowed address when it is checked, another one when it is connected to. */
    @Test
    void a_name_is_looked_up_once_and_what_was_found_is_connected_to() throws Exception {
        answers("/in", 200, "");
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding =
                name -> asked.incrementAndGet() == 1 ? loopback(name) : List.of(InetAddress.getByName("10.0.0.1"));
        SafeClient client = client(LONG, rebinding);
        assertThat(send(client, "/in")).isInstanceOf(Answered.class);
        assertThat(asked).hasValue(1);
        // It is looked up and checked anew each time: no connection of before is used.
        assertThat(send(client, "/in")).isInstanceOf(Forbidden.class);
        assertThat(received).hasSize(1);
    }

    @Test
    void an_address_that_is_not_allowed_is_not_even_looked_up() {
        Resolver never = name -> {
            throw new AssertionError("asked for " + name);
        };
        assertThat(send(client(LONG, never), URI.create("http://" + NAME + ":" + (port() == 22 ? 23 : 22) + "/")))
                .isInstanceOf(Forbidden.class);
        assertThat(client(LONG, never)
                        .send(new Call(
                                "POST",
                                URI.create("http://" + NAME + ":" + port() + "/"),
                                new Hosts(List.of("*.greenhouse.io")),
                                Map.of(),
                                new byte[0])))
                .isInstanceOf(Forbidden.class);
    }

    /** Whatever the machine makes of a spelling, what it makes of it is looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "017700000001",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "localhost.",
                "LOCALHOST"
            })
    void loopback_is_not_reached_by_any_spelling(String host) {
        answers("/in", 200, "");
        SafeClient strict = new SafeClient(
                vertx,
                new OutgoingPolicy(false, true, Set.of(port())),
                LONG,
                MOST,
                name -> List.of(InetAddress.getAllByName(name)),
                new HttpClientOptions());
        assertThat(send(strict, URI.create("http://" + host + ":" + port() + "/in")))
                .isNotInstanceOf(Answered.class);
        assertThat(received).isEmpty();
    }

    @Test
    void a_name_that_means_nothing_is_told_so() {
        Resolver none = name -> {
            throw new UnknownHostException(name);
        };
        assertThat(send(client(LONG, none), "/in")).isInstanceOf(Unanswered.class);
    }

    @Test
    void of_an_endless_answer_only_so_much_is_read() {
        CountDownLatch broken = new CountDownLatch(1);
        server.createContext("/in", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(some);
                }
            } catch (IOException closed) {
                broken.countDown();
            }
        });
        Reply reply = send(client(LONG, SafeClientTest::loopback), "/in");
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).hasSize(MOST));
        assertThat(broken)
                .satisfies(latch -> assertThat(latch.await(60, java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue());
    }

    @Test
    void a_receiver_that_says_nothing_or_says_it_too_slowly_is_left() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            List<Socket> open = new ArrayList<>();
            Thread accepting = new Thread(() -> drip(silent, open));
            accepting.setDaemon(true);
            accepting.start();
            SafeClient client = new SafeClient(
                    vertx,
                    new OutgoingPolicy(true, true, Set.of(silent.getLocalPort())),
                    SHORT,
                    MOST,
                    SafeClientTest::loopback,
                    new HttpClientOptions());
            long start = System.nanoTime();
            assertThat(send(client, URI.create("http://" + NAME + ":" + silent.getLocalPort() + "/")))
                    .isInstanceOf(Unanswered.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, LONG);
            for (Socket one : open) {
                one.close();
            }
        }
    }

    /** A byte now and then, for as long as anybody listens. */
    private static void drip(ServerSocket server, List<Socket> open) {
        try {
            Socket socket = server.accept();
            open.add(socket);
            InputStream in = socket.getInputStream();
            while (in.available() == 0 && in.read() >= 0) {
                continue;
            }
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write('x');
                out.flush();
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException left) {
            assertThat(left).isNotNull();
        }
    }

    @Test
    void nobody_there_is_told_as_no_answer() throws Exception {
        int port = port();
        SafeClient client = client(LONG, SafeClientTest::loopback);
        server.stop(0);
        assertThat(send(client, URI.create("http://" + NAME + ":" + port + "/")))
                .isInstanceOf(Unanswered.class);
    }

    @Test
    void a_certificate_is_that_of_the_name_though_the_address_is_connected_to() throws Exception {
        Path keys = keys();
        HttpsServer secure = secure(keys);
        try {
            int port = secure.getAddress().getPort();
            HttpClientOptions trusting = new HttpClientOptions()
                    .setTrustOptions(new JksOptions().setPath(keys.toString()).setPassword("changeit"));
            SafeClient client = new SafeClient(
                    vertx,
                    new OutgoingPolicy(true, false, Set.of(port)),
                    LONG,
                    MOST,
                    SafeClientTest::loopback,
                    trusting);
            assertThat(send(client, URI.create("https://" + NAME + ":" + port + "/")))
                    .isInstanceOf(Answered.class);
            assertThat(send(client, URI.create("https://other.example.com:" + port + "/")))
                    .isInstanceOf(Unanswered.class);
            SafeClient strict = new SafeClient(
                    vertx,
                    new OutgoingPolicy(true, false, Set.of(port)),
                    LONG,
                    MOST,
                    SafeClientTest::loopback,
                    new HttpClientOptions());
            assertThat(send(strict, URI.create("https://" + NAME + ":" + port + "/")))
                    .isInstanceOf(Unanswered.class);
        } finally {
            secure.stop(0);
        }
    }

    private static Path keys() throws Exception {
        Path keys = folder.resolve("keys.jks");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-storetype",
                        "JKS",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "changeit",
                        "-keypass",
                        "changeit",
                        "-alias",
                        "one",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "SAN=dns:" + NAME,
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return keys;
    }

    private static HttpsServer secure(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("JKS");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", exchange -> answer(exchange, 200, ""));
        secure.start();
        return secure;
    }
}
