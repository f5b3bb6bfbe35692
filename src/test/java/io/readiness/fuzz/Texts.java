package io.readiness.fuzz;

import java.util.List;

/** Texts as people and machines write them, in every script; each carries its request's marker where there is room for it. */
final class Texts {
    /** Words, and characters that are two of Java's, combine, turn the direction of reading, or are no letter at all. */
    private static final List<String> PIECES = List.of(
            "roadmap",
            "I interviewed 12 customers and cut churn by 14 %",
            "Led discovery, owned the outcome",
            "Wrote user stories",
            "naïve café",
            "e\u0301\u0323\u0308",
            "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
            "😀",
            "👩‍👩‍👧‍👦",
            "🇩🇪",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
            "𐍈",
            "中文產品",
            "製品責任者",
            "مرحبا بالمنتج",
            "\u202Eabc\u202C",
            "\u200B",
            "\uFEFF",
            "\u00A0",
            "\u2028",
            "\u0000",
            "\u001B[31m",
            "\u007F",
            "\uFFFF",
            "ﬁ",
            "İstanbul",
            "ß",
            "<script>alert(1)</script>",
            "<!-- own the roadmap -->",
            "<p>You <b>own</b> the strategy</p>",
            "&lt;b&gt;&#x202e;",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}",
            "%n%s%x",
            "'; DROP TABLE profiles;--",
            "\r\nSet-Cookie: a=b",
            "../../etc/passwd",
            "1.1.1.1.1.1.1.1",
            "3,5 %",
            "1e2147483648",
            "-",
            "• first\n• second",
            "\t",
            "\\",
            "\"",
            "null");

    private Texts() {}

    /** So many characters as JSON Schema counts them: code points, between both. */
    static String text(Chance chance, int least, int most) {
        StringBuilder text = new StringBuilder();
        int wanted = chance.size(least, most);
        int length = 0;
        String first = chance.marker();
        if (wanted >= first.length()) {
            text.append(first);
            length = first.length();
        }
        while (length < wanted) {
            String piece = (length == 0 ? "" : chance.of("", " ", ", ", "\n")) + chance.of(PIECES);
            int more = piece.codePointCount(0, piece.length());
            int room = wanted - length;
            if (more > room) {
                piece = piece.substring(0, piece.offsetByCodePoints(0, room));
                more = room;
            }
            // A long text is one thing again and again, as it is where somebody pastes.
            int times = wanted > 5_000 ? Math.min((wanted - length) / Math.max(1, more), 400) : 1;
            text.append(piece.repeat(Math.max(1, times)));
            length += more * Math.max(1, times);
        }
        return text.toString();
    }
}
