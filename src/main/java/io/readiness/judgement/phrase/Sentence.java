package io.readiness.judgement.phrase;

import java.util.List;
import java.util.regex.Pattern;

/** A sentence of the rulebook that leaves room for words, each named in braces, taken apart once and said often. */
public final class Sentence {
    /** Every other one is a text, and those between them are left for the words. */
    private final String[] parts;

    /** Which of the words that are said goes into each place that was left. */
    private final int[] words;

    /**
     * A sentence.
     *
     * @param text the sentence, {@code {name}} where a word goes; what is in braces and is no word stays as it is
     * @param names the names of its words, in the order in which they will be said
     */
    public Sentence(String text, String... names) {
        this(text, List.of(names));
    }

    public Sentence(String text, List<String> names) {
        Pattern word = Pattern.compile("\\{(" + String.join("|", names) + ")}");
        this.words = word.matcher(text)
                .results()
                .mapToInt(found -> names.indexOf(found.group(1)))
                .toArray();
        this.parts = new String[2 * words.length + 1];
        String[] texts = word.split(text, -1);
        for (int i = 0; i < texts.length; i++) {
            parts[2 * i] = texts[i];
        }
    }

    /** The sentence with these words in it, in the order of their names. */
    public String say(String... said) {
        String[] whole = parts.clone();
        for (int i = 0; i < words.length; i++) {
            whole[2 * i + 1] = said[words[i]];
        }
        return String.join("", whole);
    }
}
