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

    /** What rules look at, as far as it is more than a part of a profile: it tells what was told behind it. */
    public interface RuleFact {
        Fact fact();
    }

    /** A fact of which a profile lists as many as there are, so that where there is none it was said that there is none. */
    public interface ListedFact extends RuleFact {}

    @Override
    public int compareTo(Fact other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : value.compareTo(other.value);
    }
}
