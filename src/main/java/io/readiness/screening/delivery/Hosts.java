package io.readiness.screening.delivery;

import java.util.List;
import java.util.Locale;

/**
 * Where something may be sent to.
 *
 * @param patterns names of hosts, or {@code *.} and what they end in; {@code *} alone: any public host
 */
public record Hosts(List<String> patterns) {
    /** Any public host. */
    public static final Hosts ANY = new Hosts(List.of("*"));

    private static final String ANY_BELOW = "*.";

    /** Those that a setting names. */
    public Hosts {
        patterns = patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String pattern : patterns) {
            String name = pattern.startsWith(ANY_BELOW) ? pattern.substring(ANY_BELOW.length()) : pattern;
            if (!pattern.equals("*") && !name.matches("[a-z0-9.:\\[\\]-]+")) {
                throw new IllegalArgumentException("\"" + pattern
                        + "\" names no host. Write a name such as api.example.com, or *.example.com for all below it.");
            }
        }
    }

    /** Whether one is among them. */
    public boolean allow(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .anyMatch(pattern -> pattern.equals("*")
                        || (pattern.startsWith(ANY_BELOW)
                                ? name.endsWith(pattern.substring(1)) && name.length() > pattern.length() - 1
                                : name.equals(pattern)));
    }
}
