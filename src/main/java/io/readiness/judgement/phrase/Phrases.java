package io.readiness.judgement.phrase;

import io.readiness.judgement.scale.Scales;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sentences that the service says in its own name, in one language.
 *
 * @param texts the text of each, words in braces to be filled in
 * @param words better words for names that rules and tables use
 */
public record Phrases(Map<Phrase, String> texts, Map<String, String> words) {
    /** What a rule or a table calls something, in better words where there are some. */
    public String word(String name) {
        return words.getOrDefault(name, name);
    }

    /** A constant in the words it is made of, or in better ones. */
    public String word(Enum<?> constant) {
        return value(constant.name());
    }

    /** What stands at a field, in the words it is made of, or in better ones. */
    public String value(String value) {
        return word(value.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '));
    }

    /** What a field is called: in better words for its path, or else in those that its last name is made of. */
    public String field(String path) {
        String better = words.get(path);
        return better != null ? better : word(spaced(path.substring(path.lastIndexOf('.') + 1)));
    }

    /** A name of a program in the words it is made of. */
    public static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    public String text(Phrase phrase) {
        return Scales.row(texts, phrase);
    }

    /**
     * A sentence with its words filled in.
     *
     * @param phrase which one
     * @param words what each of its words stands for
     */
    public String say(Phrase phrase, Map<String, ?> words) {
        if (!words.keySet().equals(Set.copyOf(phrase.words()))) {
            throw new IllegalArgumentException(
                    phrase + " leaves room for " + phrase.words() + ", and got " + words.keySet() + ".");
        }
        String said = text(phrase);
        for (Map.Entry<String, ?> word : words.entrySet()) {
            said = said.replace("{" + word.getKey() + "}", String.valueOf(word.getValue()));
        }
        return said;
    }
}
