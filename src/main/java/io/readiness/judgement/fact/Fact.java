package io.readiness.judgement.fact;

/**
 * What was told and used. The path selects by content and not by position, so that it says the same whatever the order
 * of the list.
 *
 * @param path RFC 9535 JSON path in the profile, for example {@code $.evidence[?@.id=='brief']}
 * @param value what was told there
 */
public record Fact(String path, String value) implements Comparable<Fact> {
    private static final String ROOT = "$.";

    /** The JSON path of a field of a profile. */
    public static String path(String field) {
        return ROOT + field;
    }

    /** The field of a profile that a JSON path names. */
    public static String field(String path) {
        return path.substring(ROOT.length());
    }

    @Override
    public int compareTo(Fact other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : value.compareTo(other.value);
    }
}
