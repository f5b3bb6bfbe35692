package io.readiness.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of the rulebook that leaves room for words, each named in braces, taken apart once and said often. */
public final class Sentence {
    /** The texts before, between and after the words. */
    private final List<String> texts = new ArrayList<>();

    /** Which word follows each text but the last, by its place among the words that are said. */
    private final List<Integer> words = new ArrayList<>();

    /**
     * A sentence.
     *
     * @param text the sentence, {@code {name}} where a word goes; what is in braces and is no word stays as it is
     * @param names the names of its words, in the order in which they will be said
     */
    public Sentence(String text, String... names) {
        Matcher word = Pattern.compile("\\{(" + String.join("|", names) + ")}").matcher(text);
        int from = 0;
        while (word.find()) {
            texts.add(text.substring(from, word.start()));
            words.add(List.of(names).indexOf(word.group(1)));
            from = word.end();
        }
        texts.add(text.substring(from));
    }

    /** The sentence with these words in it, in the order of their names. */
    public String say(String... said) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            sentence.append(texts.get(i)).append(said[words.get(i)]);
        }
        return sentence.append(texts.get(words.size())).toString();
    }
}
