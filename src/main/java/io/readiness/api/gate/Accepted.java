package io.readiness.api.gate;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller accepts as an answer (RFC 9110, 12.5.1). Parameters of a range other than its weight are not looked at: each
 * form that is answered here comes in one kind only.
 */
public final class Accepted {
    private static final Pattern RANGE =
            Pattern.compile("\\s*+([\\w!#$%&'*+.^`|~-]++)/([\\w!#$%&'*+.^`|~-]++)((?:\\s*+;[^;]*+)*+)");

    private static final Pattern WEIGHT = Pattern.compile(";\\s*+[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*+(?:;|$)");

    private final List<Range> ranges;

    private record Range(String type, String subtype, double weight) {
        /** How exactly it names a form: 2 by its name, 1 by its family, 0 as anything; negative: it does not. */
        int names(MediaType form) {
            if (type.equals("*")) {
                return subtype.equals("*") ? 0 : -1;
            }
            if (!type.equalsIgnoreCase(form.getType())) {
                return -1;
            }
            return subtype.equals("*") ? 1 : subtype.equalsIgnoreCase(form.getSubtype()) ? 2 : -1;
        }
    }

    private Accepted(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * What a header says.
     *
     * @param header as it was sent, several of them joined by commas; null: none was, and anything is accepted
     */
    public static Accepted in(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Accepted(List.of(new Range("*", "*", 1)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String range : header.split(",")) {
            Matcher read = RANGE.matcher(range);
            if (read.matches()) {
                ranges.add(new Range(
                        read.group(1).toLowerCase(Locale.ROOT),
                        read.group(2).toLowerCase(Locale.ROOT),
                        weight(read.group(3))));
            }
        }
        return new Accepted(ranges);
    }

    private static double weight(String parameters) {
        Matcher weight = WEIGHT.matcher(parameters);
        return weight.find() ? Double.parseDouble(weight.group(1)) : 1;
    }

    /** How much a form is wanted, by the range that names it most exactly: 0 to 1; null: none names it. */
    public @Nullable Double weight(MediaType form) {
        int most = -1;
        Double weight = null;
        for (Range range : ranges) {
            int exactly = range.names(form);
            if (exactly > most) {
                most = exactly;
                weight = range.weight();
            }
        }
        return weight;
    }

    /** Whether a form is accepted by its own name. */
    boolean names(MediaType form) {
        return ranges.stream().anyMatch(range -> range.names(form) == 2 && range.weight() > 0);
    }
}
