package io.readiness.api.body;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.NonBlockingHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Has a body bound that is here already. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader implements ServerMessageBodyReader<JsonBody<?>> {
    /** A full profile, every list and text at its limit, has well under half of this. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** Beyond this, a caller is not listened to any longer. */
    public static final int MAX_DRAINED_BYTES = 64 * MAX_BYTES;

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
        stayOnWorker((ResteasyReactiveRequestContext) context);
        return binder.bind(
                context.getInputStream().readAllBytes(), ((ParameterizedType) genericType).getActualTypeArguments()[0]);
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
     * The refusal of what is larger than it may be.
     *
     * @param what what it is, at the beginning of a sentence
     * @param most how many bytes it may have
     */
    public static ProblemException tooLarge(String what, int most) {
        return new ProblemException(Problem.of(
                ProblemKind.BODY_TOO_LARGE, what + " may have up to " + most + " bytes. Send less at once."));
    }

    /**
     * Who began on a worker stays there. The chain of handlers would bring the request back to the event loop now that its
     * body is read, but what is judged of a long body takes long as well.
     */
    private static void stayOnWorker(ResteasyReactiveRequestContext exchange) {
        ServerRestHandler next = exchange.getHandlers()[exchange.getPosition()];
        if (next == NonBlockingHandler.INSTANCE && !exchange.serverRequest().isOnIoThread()) {
            exchange.setPosition(exchange.getPosition() + 1);
        }
    }
}
