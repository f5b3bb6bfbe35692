package io.readiness.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells on which thread an answer was made. */
final class ThreadOfAnswer {
    static final String HEADER = "X-Thread";

    @ServerResponseFilter
    public void tell(ContainerResponseContext answer) {
        answer.getHeaders().putSingle(HEADER, Thread.currentThread().getName());
    }
}
