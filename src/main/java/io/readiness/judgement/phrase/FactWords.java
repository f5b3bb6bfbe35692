package io.readiness.judgement.phrase;

/**
 * Puts one fact into words: fields, constants, yes, no and none. What somebody wrote stays as it is. It goes through the fact once,
 * since a trace tells dozens of them.
 */
public final class FactWords {
    private static final String NONE = "[]";

    private final Phrases phrases;
    private final String fact;
    private final StringBuilder words;
    private int at;

    FactWords(Phrases phrases, String fact) {
        this.phrases = phrases;
        this.fact = fact;
        this.words = new StringBuilder(2 * fact.length());
    }

    /** Asked once. */
    String all() {
        while (at < fact.length()) {
            char next = fact.charAt(at);
            if (isOfWord(next)) {
                name();
            } else if (next == '\'') {
                copy(endOfQuoted(fact, at));
            } else if (fact.startsWith(NONE, at)) {
                put(phrases.text(Phrase.NONE_OF_THEM), at + NONE.length());
            } else {
                copy(at + 1);
            }
        }
        return words.toString();
    }

    /** The names of a program are of these characters alone. */
    private static boolean isOfWord(char character) {
        return isCapital(character) || isSmall(character) || isDigit(character) || character == '_';
    }

    static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }

    static boolean isSmall(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private void put(String better, int end) {
        words.append(better);
        at = end;
    }

    private void copy(int end) {
        words.append(fact, at, end);
        at = end;
    }

    /**
     * Where what somebody wrote ends. That is before what may come next in a fact, so that an apostrophe within it ends nothing.
     *
     * @param at the place of the apostrophe that begins it; of one that begins nothing, the place after it is the end
     */
    public static int endOfQuoted(String fact, int at) {
        for (int quote = fact.indexOf('\'', at + 1); quote >= 0; quote = fact.indexOf('\'', quote + 1)) {
            int after = quote + 1;
            if (after == fact.length()
                    || fact.charAt(after) == ','
                    || fact.charAt(after) == ']'
                    || fact.startsWith(" |", after)) {
                return after;
            }
        }
        return at + 1;
    }

    private void name() {
        int end = at + 1;
        while (end < fact.length() && isOfWord(fact.charAt(end))) {
            end++;
        }
        String name = fact.substring(at, end);
        if (isSmall(name.charAt(0)) && end < fact.length() && fact.charAt(end) == '=') {
            at = end + 1;
            field(Phrases.spaced(name));
        } else if (isConstant(name)) {
            put(phrases.value(name), end);
        } else if (name.equals("true")) {
            put(phrases.text(Phrase.YES), end);
        } else if (name.equals("false")) {
            put(phrases.text(Phrase.NO), end);
        } else {
            copy(end);
        }
    }

    private static boolean isConstant(String name) {
        if (name.length() < 2 || !isCapital(name.charAt(0)) || name.charAt(1) == '_') {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            boolean parts = name.charAt(i) == '_' && i + 1 < name.length() && name.charAt(i + 1) != '_';
            if (!parts && !isCapital(name.charAt(i)) && !isDigit(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A field before what stands there; or all of it, where that is a clause. */
    private void field(String name) {
        boolean so = is("true");
        if (so || is("false")) {
            put(phrases.soOrNot(name, so), at + String.valueOf(so).length());
        } else {
            words.append(phrases.word(name)).append(' ');
        }
    }

    /** Whether this whole word comes next. */
    private boolean is(String word) {
        int end = at + word.length();
        return fact.startsWith(word, at) && (end == fact.length() || !isOfWord(fact.charAt(end)));
    }
}
