package io.readiness.assessment;

import io.readiness.judgement.Criteria;
import java.util.Map;

/**
 * The sentences that the service says in its own name, in one language.
 *
 * @param texts the text of each, words in braces to be filled in
 * @param words better words for some that the rules themselves use
 */
public record Phrases(Map<Phrase, String> texts, Map<String, String> words) {
    /** What a rule calls something, in better words where there are some. */
    public String word(String ofRule) {
        return words.getOrDefault(ofRule, ofRule);
    }

    /**
     * A sentence with its words filled in.
     *
     * @param phrase which one
     * @param words what each of its words stands for
     */
    public String say(Phrase phrase, Map<String, ?> words) {
        if (!words.keySet().equals(phrase.words())) {
            throw new IllegalArgumentException(
                    phrase + " leaves room for " + phrase.words() + ", and got " + words.keySet() + ".");
        }
        String said = Criteria.row(texts, phrase);
        for (Map.Entry<String, ?> word : words.entrySet()) {
            said = said.replace("{" + word.getKey() + "}", String.valueOf(word.getValue()));
        }
        return said;
    }
}
