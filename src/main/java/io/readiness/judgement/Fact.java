package io.readiness.judgement;

/**
 * What was told and used. The path selects by content and not by position, so that it says the same whatever the order
 * of the list.
 *
 * @param path RFC 9535 JSON path in the profile, for example {@code $.evidence[?@.id=='brief']}
 * @param value what was told there
 */
public record Fact(String path, String value) implements Comparable<Fact> {
    @Override
    public int compareTo(Fact other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : value.compareTo(other.value);
    }
}
