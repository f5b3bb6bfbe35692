package io.readiness.fuzz;

import com.networknt.schema.regex.RegularExpression;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of the document, read as JSON Schema has it: as ECMA-262 with its flag u. Java's own means less by white space, and
 * more by the end of a text.
 */
final class EcmaPattern implements RegularExpression {
    /** White space and line terminators of ECMA-262. */
    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    /** What Java reads and ECMA-262 does not: flags within, possessive quantifiers, atomic groups, ends by letter. */
    private static final Pattern FOREIGN = Pattern.compile("\\(\\?[a-zA-Z>-]|[*+?}]\\+|\\\\[AZzGQEHhRX]|\\\\x\\{");

    private static final Map<String, EcmaPattern> KNOWN = new ConcurrentHashMap<>();

    private final Pattern pattern;

    private EcmaPattern(String written) {
        this.pattern = Pattern.compile(inJava(written));
    }

    /** The pattern that is meant; one that ECMA-262 does not have is read as Java would. */
    static EcmaPattern of(String written) {
        return KNOWN.computeIfAbsent(written, EcmaPattern::new);
    }

    /** Whether it can be read by ECMA-262. */
    static boolean isOne(String written) {
        if (FOREIGN.matcher(written.replace("\\\\", "")).find()) {
            return false;
        }
        try {
            Pattern.compile(inJava(written));
            return true;
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    private static String inJava(String written) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                char next = written.charAt(++i);
                switch (next) {
                    case 's' -> java.append(inClass ? SPACE : "[" + SPACE + "]");
                    case 'S' -> java.append("[^").append(SPACE).append(']');
                    default -> java.append(c).append(next);
                }
                continue;
            }
            if (c == '[') {
                // Within a class, Java reads another bracket as the beginning of a class inside.
                java.append(inClass ? "\\[" : "[");
                inClass = true;
                continue;
            }
            inClass = inClass && c != ']';
            switch (c) {
                case '$' -> java.append(inClass ? "\\$" : "\\z");
                case '.' -> java.append(inClass ? "." : "[^\\n\\r\\u2028\\u2029]");
                case '&' -> java.append(inClass ? "\\&" : "&");
                default -> java.append(c);
            }
        }
        return java.toString();
    }

    @Override
    public boolean matches(String text) {
        return pattern.matcher(text).find();
    }
}
