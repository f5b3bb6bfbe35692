package io.readiness.api.body;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads a body whole and has it bound. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader implements ServerMessageBodyReader<JsonBody<?>> {
    /** A full profile, every list and text at its limit, has well under half of this. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** Beyond this, a caller is not listened to any longer. */
    public static final int MAX_DRAINED_BYTES = 64 * MAX_BYTES;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final JsonBinder binder;

    JsonBodyReader(JsonBinder binder) {
        this.binder = binder;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody<?> readFrom(
            Class<JsonBody<?>> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return binder.bind(bytes(context), ((ParameterizedType) genericType).getActualTypeArguments()[0]);
    }

    @Override
    public JsonBody<?> readFrom(
            Class<JsonBody<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new UnsupportedOperationException("Bodies are read with their request.");
    }

    /**
     * The refusal of what is larger than one body may be.
     *
     * @param what what it is, at the beginning of a sentence
     */
    public static ProblemException tooLarge(String what) {
        return new ProblemException(Problem.of(
                ProblemKind.BODY_TOO_LARGE, what + " may have up to " + MAX_BYTES + " bytes. Send less at once."));
    }

    private static byte[] bytes(ServerRequestContext context) throws IOException {
        InputStream sent = context.getInputStream();
        byte[] body = sent.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            if (!endsWithin(MAX_DRAINED_BYTES, sent)) {
                hangUpAfterwards(context);
            }
            throw tooLarge("A body");
        }
        return body;
    }

    /** Hears the caller out: many clients read no answer before they have sent all of their request. */
    private static boolean endsWithin(int bytes, InputStream sent) throws IOException {
        byte[] unread = new byte[64 * 1024];
        for (int heard = 0; heard < bytes; ) {
            int more = sent.read(unread);
            if (more < 0) {
                return true;
            }
            heard += more;
        }
        return false;
    }

    /** Not at once: closing resets the connection, and the answer on its way could be lost. */
    private static void hangUpAfterwards(ServerRequestContext context) {
        RoutingContext routing =
                ((ResteasyReactiveRequestContext) context).serverRequest().unwrap(RoutingContext.class);
        routing.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        routing.addEndHandler(answered -> routing.vertx()
                .setTimer(
                        PATIENCE.toMillis(),
                        late -> routing.request().connection().close()));
    }
}
