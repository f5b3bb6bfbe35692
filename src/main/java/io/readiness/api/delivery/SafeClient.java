package io.readiness.api.delivery;

import io.readiness.screening.delivery.Hosts;
import io.readiness.screening.delivery.OutgoingPolicy;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of the service. A name is looked up once, and what is connected to is the address that was found to be
 * allowed, whatever the name means a moment later; certificates are those of the name. No redirect is followed, no proxy is used,
 * and nothing is sent over a connection that was used before. Waits for the receiver, so it belongs on a thread that may.
 */
@Singleton
public final class SafeClient {
    private static final int MOST_AT_ONCE = 64;

    private final Vertx vertx;
    private final OutgoingPolicy policy;
    private final Duration time;
    private final int mostAnswer;
    private final Resolver resolver;
    private final HttpClientOptions options;
    private @Nullable HttpClient client;

    @Inject
    SafeClient(Vertx vertx, OutgoingConfig config) {
        this(
                vertx,
                config.policy(),
                config.time(),
                Math.toIntExact(config.answer().asLongValue()),
                name -> List.of(InetAddress.getAllByName(name)),
                new HttpClientOptions());
    }

    /** For whoever looks names up in another way, or trusts others. */
    SafeClient(
            Vertx vertx,
            OutgoingPolicy policy,
            Duration time,
            int mostAnswer,
            Resolver resolver,
            HttpClientOptions options) {
        this.vertx = vertx;
        this.policy = policy;
        this.time = time;
        this.mostAnswer = mostAnswer;
        this.resolver = resolver;
        this.options = options;
    }

    /** Finds the addresses of a name. */
    interface Resolver {
        List<InetAddress> addresses(String name) throws UnknownHostException;
    }

    /**
     * What is sent.
     *
     * @param method for example {@code POST}
     * @param target where to
     * @param hosts where anything may be sent to by whoever sends it
     * @param headers Host and the length are added
     * @param body may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    public record Call(String method, URI target, Hosts hosts, Map<String, String> headers, byte[] body) {}

    /** What came of it. */
    public sealed interface Reply {}

    /**
     * The receiver answered.
     *
     * @param status the status, also one that redirects
     * @param headers by their names in lower case, the first of each
     * @param body as much as is read of it
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    public record Answered(int status, Map<String, String> headers, byte[] body) implements Reply {
        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Nothing was sent, since nothing may be sent there. */
    public record Forbidden(String why) implements Reply {}

    /** There was no answer, and nobody knows what the receiver makes of it. */
    public record Unanswered(String why) implements Reply {}

    /** Why nothing may be sent to an address, as far as it tells by itself; nothing: it may. */
    public Optional<String> refusal(URI target, Hosts hosts) {
        return policy.refusal(target, hosts);
    }

    /** Sends it, and waits for what comes of it. */
    public Reply send(Call call) {
        Optional<String> refusal = policy.refusal(call.target(), call.hosts());
        if (refusal.isPresent()) {
            return new Forbidden("Nothing was sent: the address " + refusal.get() + ".");
        }
        long until = System.nanoTime() + time.toNanos();
        InetAddress address;
        try {
            List<InetAddress> all = resolver.addresses(call.target().getHost());
            if (all.isEmpty() || !all.stream().allMatch(policy::allows)) {
                // Which address it is would tell a stranger about the network that this machine stands in.
                return new Forbidden("Nothing was sent: the host has an address that is not of the public network.");
            }
            address = all.get(0);
        } catch (UnknownHostException unknown) {
            return new Unanswered("Nothing was sent: the host has no address.");
        }
        return sent(call, address, until);
    }

    private Reply sent(Call call, InetAddress address, long until) {
        Promise<Reply> reply = Promise.promise();
        client().request(options(call, address)).onFailure(reply::tryFail).onSuccess(request -> {
            reply.future().onComplete(known -> request.reset());
            request.send(Buffer.buffer(call.body()))
                    .onFailure(reply::tryFail)
                    .onSuccess(response -> read(response, reply));
        });
        try {
            return reply.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            reply.tryFail(slow);
            return new Unanswered("There was no whole answer within " + time.toMillis() + " ms.");
        } catch (ExecutionException failed) {
            return new Unanswered(
                    "There was no answer: " + (failed.getCause() == null ? failed : failed.getCause()).getMessage());
        } catch (InterruptedException stopped) {
            reply.tryFail(stopped);
            Thread.currentThread().interrupt();
            return new Unanswered("The service was stopped before there was an answer.");
        }
    }

    private RequestOptions options(Call call, InetAddress address) {
        URI target = call.target();
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        int port = OutgoingPolicy.port(target);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(target.getHost())
                .setPort(port)
                .setSsl("https".equalsIgnoreCase(target.getScheme()))
                .setURI(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(time.toMillis());
        call.headers().forEach(request::putHeader);
        return request;
    }

    private void read(HttpClientResponse response, Promise<Reply> reply) {
        Map<String, String> headers = headers(response.headers());
        Buffer body = Buffer.buffer();
        response.exceptionHandler(reply::tryFail)
                .handler(some -> {
                    body.appendBuffer(some, 0, Math.min(some.length(), mostAnswer - body.length()));
                    if (body.length() >= mostAnswer) {
                        reply.tryComplete(new Answered(response.statusCode(), headers, body.getBytes()));
                    }
                })
                .endHandler(end -> reply.tryComplete(new Answered(response.statusCode(), headers, body.getBytes())));
    }

    private static Map<String, String> headers(MultiMap all) {
        Map<String, String> headers = new java.util.TreeMap<>();
        all.forEach(
                header -> headers.putIfAbsent(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        return headers;
    }

    /** Made when something is sent first, since a start need not wait for it. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.createHttpClient(
                    options.setKeepAlive(false).setVerifyHost(true),
                    new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE).setHttp2MaxSize(1));
        }
        return client;
    }
}
