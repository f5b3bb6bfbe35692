package io.readiness.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is alike wherever a list is told page by page. */
final class Pages {
    static final String SAYS_LIMIT = "How many at most, 1 to 100; 20 unless given.";
    static final String SAYS_CURSOR =
            "Where to go on, as next of the page before told it, with all else as it was asked there; at the first unless given.";

    private static final int USUALLY = 20;
    private static final int MOST = 100;
    private static final String CURSOR = "cursor";

    private Pages() {}

    static int limit(@Nullable String told) {
        return QueryReader.whole("limit", told, USUALLY, MOST);
    }

    /** The pages around the one that was asked for, as {@code Link} names them (RFC 8288). */
    static String links(UriInfo asked, @Nullable String next) {
        String first = link(asked, null, "first");
        return next == null ? first : link(asked, next, "next") + ", " + first;
    }

    private static String link(UriInfo asked, @Nullable String cursor, String relation) {
        Stream<String> same = asked.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CURSOR))
                .map(parameter ->
                        parameter(parameter.getKey(), parameter.getValue().get(0)))
                .sorted();
        String query = Stream.concat(same, Stream.ofNullable(cursor).map(place -> parameter(CURSOR, place)))
                .collect(Collectors.joining("&"));
        return "<" + asked.getRequestUri().getRawPath() + (query.isEmpty() ? "" : "?" + query) + ">; rel=\"" + relation
                + "\"";
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
