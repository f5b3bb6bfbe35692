package io.readiness.api.body;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Hands on a body that is here already, as it is. */
@Provider
public final class SentBodyReader implements ServerMessageBodyReader<SentBody> {
    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type == SentBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentBody.class;
    }

    @Override
    public SentBody readFrom(Class<SentBody> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return new SentBody(context.getInputStream().readAllBytes(), mediaType);
    }

    @Override
    public SentBody readFrom(
            Class<SentBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new SentBody(body.readAllBytes(), mediaType);
    }
}
