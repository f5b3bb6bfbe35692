package io.readiness.api;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
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
final class SubmittedReader implements ServerMessageBodyReader<Submitted<?>> {
    /** A full profile, every list and text at its limit, has well under half of this. */
    static final int MOST_BYTES = 1024 * 1024;

    /** Beyond this, a caller is not listened to any longer. */
    static final int MOST_BYTES_LISTENED_TO = 64 * MOST_BYTES;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Binding binding;

    SubmittedReader(Binding binding) {
        this.binding = binding;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type == Submitted.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Submitted.class;
    }

    @Override
    public Submitted<?> readFrom(
            Class<Submitted<?>> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        refuseCompressed(context.getRequestHeaders());
        return binding.bind(bytes(context), ((ParameterizedType) genericType).getActualTypeArguments()[0]);
    }

    @Override
    public Submitted<?> readFrom(
            Class<Submitted<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new UnsupportedOperationException("Bodies are read with their request.");
    }

    /** What is compressed could be small here and endless once it is read. */
    static void refuseCompressed(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new NotSupportedException("Content-Encoding " + encoding);
        }
    }

    /**
     * The refusal of what is larger than one body may be.
     *
     * @param what what it is, at the beginning of a sentence
     */
    static Refused tooLarge(String what) {
        return new Refused(new Problem(
                "body-too-large",
                "The body is too large",
                413,
                what + " may have up to " + MOST_BYTES + " bytes. Send less at once."));
    }

    private static byte[] bytes(ServerRequestContext context) throws IOException {
        InputStream sent = context.getInputStream();
        byte[] body = sent.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            if (!endsWithin(MOST_BYTES_LISTENED_TO, sent)) {
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
