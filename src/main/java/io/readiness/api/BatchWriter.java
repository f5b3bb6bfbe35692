package io.readiness.api;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the answers to a batch while its lines arrive. */
@Provider
@Produces(BatchResource.NDJSON)
final class BatchWriter implements ServerMessageBodyWriter<Batch> {
    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType form) {
        return type == Batch.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType form) {
        return type == Batch.class;
    }

    @Override
    public void writeResponse(Batch batch, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext exchange = (ResteasyReactiveRequestContext) context;
        exchange.suspend();
        RoutingContext routing = exchange.serverRequest().unwrap(RoutingContext.class);
        if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(
                routing.request().headers().get(HttpHeaderNames.EXPECT))) {
            routing.response().writeContinue();
        }
        batch.answer(routing).onComplete(over -> exchange.resume());
    }

    @Override
    public void writeTo(
            Batch batch,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType form,
            MultivaluedMap<String, Object> headers,
            OutputStream answer) {
        throw new UnsupportedOperationException("Batches are answered with their request.");
    }
}
