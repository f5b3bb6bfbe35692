package io.readiness.api.exchange;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/** What there is to be asked, as the resources themselves say it: addresses, their methods, and what each of these takes. */
@Singleton
final class Endpoints {
    /** What operators ask, which is answered without a resource and takes whatever query a probe puts there. */
    private static final List<String> MANAGEMENT = List.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/health/well",
            "/q/health/group",
            "/q/health/group/{name}",
            "/q/metrics");

    private @Nullable RequestMapper<Endpoint> byPath;

    /**
     * An address and what is done there.
     *
     * @param template the address, with names in braces for its parts that vary
     * @param operations what is done, by method
     * @param management whether it is for those who run the service
     */
    record Endpoint(String template, SortedMap<String, Operation> operations, boolean management) {
        /** What is done for a method; HEAD is what GET is, without the body. */
        @Nullable
        Operation operation(String method) {
            return operations.get(method.equals("HEAD") ? "GET" : method);
        }

        /** The methods by which it can be asked, as {@code Allow} lists them. */
        String allowed() {
            SortedSet<String> methods = new TreeSet<>(operations.keySet());
            methods.add("OPTIONS");
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return String.join(", ", methods);
        }

        /** The forms of a body that are read here, as {@code Accept-Post} lists them; empty: none is. */
        Optional<String> accepted() {
            return Optional.ofNullable(operations.get("POST"))
                    .filter(post -> !post.consumes().isEmpty())
                    .map(Operation::accepted);
        }
    }

    /**
     * What is done at an address for one method.
     *
     * @param consumes the forms of a body that are read; empty: no body is
     * @param produces the forms of an answer; empty: the operation looks at what is accepted itself
     * @param query the parameters of the query, and whether each is a list; null: any will do
     * @param open whether it is for everybody
     * @param needs what its caller has to be allowed; null: nothing, or it does not say
     */
    record Operation(
            List<MediaType> consumes,
            List<MediaType> produces,
            @Nullable SortedMap<String, Boolean> query,
            boolean open,
            @Nullable Scope needs) {
        /** Forms of which any page can have a browser send one, to any site and without asking it. */
        private static final List<MediaType> FORMS =
                List.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE);

        /** Whether it is for the forms of our own pages. */
        boolean isForm() {
            return !consumes.isEmpty() && FORMS.containsAll(consumes);
        }

        /** Whether somebody in front of a page is answered. */
        boolean isPage() {
            return produces.stream().anyMatch(MediaType.TEXT_HTML_TYPE::isCompatible)
                    && !produces.contains(MediaType.WILDCARD_TYPE);
        }

        String accepted() {
            return String.join(
                    ", ",
                    consumes.stream()
                            .map(type -> type.getType() + "/" + type.getSubtype())
                            .toList());
        }

        private static Operation of(RuntimeResource resource) {
            Method method = resource.getLazyMethod().getMethod();
            Needs needs = said(method, Needs.class);
            boolean open = said(method, Open.class) != null;
            return new Operation(
                    resource.getConsumes(),
                    resource.getProduces() == null
                            ? List.of()
                            : List.of(resource.getProduces().getSortedOriginalMediaTypes()),
                    query(method),
                    open,
                    open || needs == null ? null : needs.value());
        }

        /** What a method says of itself, or else what its resource says of all of them. */
        private static <A extends Annotation> @Nullable A said(Method method, Class<A> what) {
            boolean ofItself = method.isAnnotationPresent(Needs.class) || method.isAnnotationPresent(Open.class);
            return ofItself
                    ? method.getAnnotation(what)
                    : method.getDeclaringClass().getAnnotation(what);
        }

        private static @Nullable SortedMap<String, Boolean> query(Method method) {
            if (method.isAnnotationPresent(AnyQuery.class)) {
                return null;
            }
            SortedMap<String, Boolean> query = new TreeMap<>();
            for (Parameter parameter : method.getParameters()) {
                RestQuery named = parameter.getAnnotation(RestQuery.class);
                if (named != null) {
                    query.put(
                            named.value().isEmpty() ? parameter.getName() : named.value(),
                            Collection.class.isAssignableFrom(parameter.getType()));
                }
            }
            return query;
        }
    }

    /** What is at a path; null: nothing is. */
    @Nullable
    Endpoint at(String path) {
        RequestMatch<Endpoint> match = byPath().map(path);
        return match == null ? null : match.value;
    }

    /** Every address that has no part that varies. */
    List<String> paths() {
        return byPath().getTemplates().stream()
                .map(path -> path.value.template())
                .filter(template -> template.indexOf('{') < 0)
                .toList();
    }

    /** Gathered when it is asked for first: the resources are known then, and the start need not wait for it. */
    private synchronized RequestMapper<Endpoint> byPath() {
        if (byPath == null) {
            SortedMap<String, SortedMap<String, Operation>> found = new TreeMap<>();
            RuntimeResourceVisitor.visitRuntimeResources(
                    null,
                    ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
                    new RuntimeResourceVisitor() {
                        @Override
                        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                            found.computeIfAbsent(path, first -> new TreeMap<>())
                                    .put(method, Operation.of(resource));
                        }
                    });
            ArrayList<RequestPath<Endpoint>> paths = new ArrayList<>();
            found.forEach((path, operations) -> paths.add(path(new Endpoint(path, operations, false))));
            SortedMap<String, Operation> read =
                    new TreeMap<>(Map.of("GET", new Operation(List.of(), List.of(), null, true, null)));
            MANAGEMENT.forEach(path -> paths.add(path(new Endpoint(path, read, true))));
            byPath = new RequestMapper<>(paths);
        }
        return byPath;
    }

    private static RequestPath<Endpoint> path(Endpoint endpoint) {
        return new RequestPath<>(false, new URITemplate(endpoint.template(), false), endpoint);
    }
}
