package io.readiness.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a regular expression takes. It knows as much of the language as documents of APIs use: letters, classes, groups,
 * alternatives, how often, and the ends.
 */
final class PatternText {
    /** Where there is no limit. */
    private static final int OFTEN = 5;

    private final String pattern;
    private final Chance chance;
    private int at;

    private PatternText(String pattern, Chance chance) {
        this.pattern = pattern;
        this.chance = chance;
    }

    /** A text by the pattern, which the caller checks: what is said by looking ahead is passed over here. */
    static String of(String pattern, Chance chance) {
        return new PatternText(pattern, chance).alternatives();
    }

    private boolean more() {
        return at < pattern.length();
    }

    private String alternatives() {
        List<String> all = new ArrayList<>();
        all.add(sequence());
        while (more() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return chance.of(all);
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int start = at;
            String once = atom();
            int afterAtom = at;
            int[] times = quantifier();
            int afterAll = at;
            int wanted = chance.size(times[0], times[1]);
            for (int i = 0; i < wanted; i++) {
                if (i == 0) {
                    text.append(once);
                } else {
                    at = start;
                    text.append(atom());
                }
            }
            at = Math.max(afterAtom, afterAll);
        }
        return text.toString();
    }

    private int[] quantifier() {
        if (!more()) {
            return new int[] {1, 1};
        }
        int[] times = switch (pattern.charAt(at)) {
            case '*' -> new int[] {0, OFTEN};
            case '+' -> new int[] {1, OFTEN};
            case '?' -> new int[] {0, 1};
            case '{' -> counted();
            default -> null;
        };
        if (times == null) {
            return new int[] {1, 1};
        }
        at++;
        if (more() && pattern.charAt(at) == '?') {
            at++;
        }
        return times;
    }

    /** Ends at the closing brace. */
    private int[] counted() {
        int close = pattern.indexOf('}', at);
        String[] limits = pattern.substring(at + 1, close).split(",", -1);
        at = close;
        int least = Integer.parseInt(limits[0]);
        int most = limits.length == 1 ? least : limits[1].isEmpty() ? least + OFTEN : Integer.parseInt(limits[1]);
        return new int[] {least, most};
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> character();
            case '.' -> chance.of("a", "7", " ", "é", "😀");
            case '\\' -> escaped(pattern.charAt(at++));
            default -> String.valueOf(c);
        };
    }

    private String group() {
        boolean looksAhead =
                pattern.startsWith("?!", at) || pattern.startsWith("?=", at) || pattern.startsWith("?<", at);
        if (pattern.startsWith("?:", at) || pattern.startsWith("?!", at) || pattern.startsWith("?=", at)) {
            at += 2;
        }
        String inside = alternatives();
        at++;
        return looksAhead ? "" : inside;
    }

    private String escaped(char c) {
        return switch (c) {
            case 'd' -> String.valueOf(chance.below(10));
            case 'w' -> chance.of("a", "Z", "_", "0");
            case 's' -> chance.of(" ", "\t", "\n");
            case 'S', 'W', 'D' -> chance.of("x", "é", "中");
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'x' -> coded(2);
            case 'u' -> coded(4);
            default -> String.valueOf(c);
        };
    }

    /** One character of a class, however it is written. */
    private char one() {
        char c = pattern.charAt(at++);
        return c == '\\' ? escaped(pattern.charAt(at++)).charAt(0) : c;
    }

    private String coded(int digits) {
        at += digits;
        return Character.toString(Integer.parseInt(pattern.substring(at - digits, at), 16));
    }

    private String character() {
        boolean not = pattern.charAt(at) == '^';
        if (not) {
            at++;
        }
        StringBuilder known = new StringBuilder();
        for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
            char c = one();
            if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                char last = one();
                known.append((char) chance.between(c, last)).append(c).append(last);
            } else {
                known.append(c);
            }
        }
        at++;
        if (!not) {
            return String.valueOf(known.charAt(chance.below(known.length())));
        }
        for (String other : List.of("a", "7", "é", "中", "-", " ")) {
            if (known.indexOf(other) < 0 && chance.below(2) == 0) {
                return other;
            }
        }
        return known.indexOf("k") < 0 ? "k" : "9";
    }
}
