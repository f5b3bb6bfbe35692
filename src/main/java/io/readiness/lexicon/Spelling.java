package io.readiness.lexicon;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads endings that are spelled in two ways as one: {@code prioritisation} as {@code prioritization}. */
final class Spelling extends TokenFilter {
    /** Shorter words only happen to end so: "rise" is not spelled "rize". */
    private static final int SHORTEST = 6;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Map.Entry<String, String>> endings;

    Spelling(TokenStream input, Map<String, String> endings) {
        super(input);
        this.endings = endings.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey(Comparator.comparingInt(String::length))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() >= SHORTEST) {
            respell();
        }
        return true;
    }

    private void respell() {
        for (int i = 0; i < endings.size(); i++) {
            String ending = endings.get(i).getKey();
            if (endsWith(ending)) {
                term.setLength(term.length() - ending.length())
                        .append(endings.get(i).getValue());
                return;
            }
        }
    }

    private boolean endsWith(String ending) {
        int from = term.length() - ending.length();
        if (from <= 0) {
            return false;
        }
        for (int i = ending.length() - 1; i >= 0; i--) {
            if (term.charAt(from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
