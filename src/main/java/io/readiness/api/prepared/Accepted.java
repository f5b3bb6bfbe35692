package io.readiness.api.prepared;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller accepts, and how much it is liked, as one of the {@code Accept} headers says (RFC 9110, 12.4). */
public final class Accepted {
    static final String GZIP = "gzip";
    static final String IDENTITY = "identity";

    private static final Pattern WEIGHT = Pattern.compile("(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");

    /** Below every weight that can be written. */
    private static final double LAST_OF_ALL = 0.0001;

    /** More specific ranges say more of what they match. */
    private static final int EXACT = 3;

    private static final int ANY_OF_ITS_KIND = 2;
    private static final int ANYTHING = 1;

    private final String header;
    private final List<Range> ranges;
    private final double otherwise;

    private Accepted(String header, List<Range> ranges, double otherwise) {
        this.header = header;
        this.ranges = ranges;
        this.otherwise = otherwise;
    }

    private record Range(String name, double weight) {
        int matches(String offered) {
            if (name.equals(offered)) {
                return EXACT;
            }
            if (name.endsWith("/*") && offered.startsWith(name.substring(0, name.length() - 1))) {
                return ANY_OF_ITS_KIND;
            }
            return name.equals("*") || name.equals("*/*") ? ANYTHING : 0;
        }
    }

    /** How well something that is offered is liked: its weight, and how specific the range was that says so. */
    private record Liking(double weight, int specific) {
        boolean isMoreThan(Liking other) {
            return weight > other.weight || (weight == other.weight && specific > other.specific);
        }
    }

    /** The media types that a caller accepts; who says nothing accepts each. */
    public static Accepted mediaTypes(HttpHeaders headers) {
        return mediaTypes(headers.getRequestHeader(HttpHeaders.ACCEPT));
    }

    /** The same, of the lines of the header. */
    public static Accepted mediaTypes(@Nullable List<String> lines) {
        List<Range> ranges = ranges(lines);
        return new Accepted(HttpHeaders.ACCEPT, ranges.isEmpty() ? List.of(new Range("*/*", 1)) : ranges, 0);
    }

    /**
     * The content codings that a caller accepts. No coding at all is accepted unless it is ruled out; who says nothing gets
     * that.
     */
    static Accepted encodings(HttpHeaders headers) {
        return new Accepted(
                HttpHeaders.ACCEPT_ENCODING,
                ranges(headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING)),
                LAST_OF_ALL);
    }

    private static List<Range> ranges(@Nullable List<String> lines) {
        List<Range> ranges = new ArrayList<>();
        for (String line : lines == null ? List.<String>of() : lines) {
            for (String range : line.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = range.split(";");
                Double weight = weight(parts);
                if (weight != null && parts.length > 0 && !parts[0].isBlank()) {
                    ranges.add(new Range(parts[0].strip(), weight));
                }
            }
        }
        return ranges;
    }

    /** Its weight, 0 to 1; null: what is written for it is none, and so is the range. */
    private static @Nullable Double weight(String... parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("q=")) {
                Matcher weight = WEIGHT.matcher(part.substring(2));
                return weight.matches() ? Double.valueOf(weight.group()) : null;
            }
        }
        return 1.0;
    }

    /**
     * Of what is offered, from the best, what the caller likes best.
     *
     * @throws ProblemException where none of it is accepted
     */
    public String preferred(String... offered) {
        String preferred = null;
        Liking most = new Liking(0, EXACT);
        for (String one : offered) {
            Liking liking = liking(one);
            if (liking.isMoreThan(most)) {
                most = liking;
                preferred = one;
            }
        }
        if (preferred == null) {
            throw new ProblemException(Problem.of(
                    ProblemKind.NOT_ACCEPTABLE,
                    "The answer is " + String.join(" or ", offered) + ". Name one of them in " + header
                            + ", or leave it out."));
        }
        return preferred;
    }

    /** The weight of the range that names a media type itself; null: none does. */
    public @Nullable Double weightOf(String mediaType) {
        return ranges.stream()
                .filter(range -> range.name().equals(mediaType))
                .map(Range::weight)
                .findFirst()
                .orElse(null);
    }

    private Liking liking(String offered) {
        Liking liking = null;
        for (Range range : ranges) {
            int specific = range.matches(offered);
            if (specific > 0 && (liking == null || specific > liking.specific())) {
                liking = new Liking(range.weight(), specific);
            }
        }
        return liking == null ? new Liking(offered.equals(IDENTITY) ? otherwise : 0, 0) : liking;
    }
}
