package io.readiness.judgement.phrase;

import io.readiness.judgement.scale.Scales;
import java.util.Locale;
import java.util.Map;

/**
 * The sentences that the service says in its own name, in one language.
 *
 * @param texts the text of each, words in braces to be filled in
 * @param words better words for names that rules and tables use
 */
public record Phrases(Map<Phrase, String> texts, Map<String, String> words) {
    /** What begins the name of a clause among the words. */
    private static final String CLAUSE = "that ";

    private static final String DENIAL = "not ";

    /** What begins the name of an answer that may be chosen, where the word alone would not say what it means. */
    private static final String OPTION = "option ";

    /** What a clause is about, and what is asked for or found there. */
    private static final String IT = "{it}";

    private static final String WANTED = "{wanted}";

    /** What a rule or a table calls something, in better words where there are some. */
    public String word(String name) {
        return words.getOrDefault(name, name);
    }

    /** A constant in the words it is made of, or in better ones. */
    public String word(Enum<?> constant) {
        return value(constant.name());
    }

    /** A constant as an answer that may be chosen; its kind comes first where another kind has the same name. */
    public String option(Enum<?> constant) {
        String word = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String kind = spaced(constant.getDeclaringClass().getSimpleName());
        String better = words.getOrDefault(OPTION + kind + " " + word, words.get(OPTION + word));
        return better == null ? word(constant) : better;
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
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && FactWords.isSmall(name.charAt(i - 1)) && FactWords.isCapital(name.charAt(i))) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(name.charAt(i)));
        }
        return words.toString();
    }

    /**
     * What is so where that is so which rules or tables call by a name: a clause.
     *
     * @param name what they call it
     * @param it what the clause is about
     */
    public String clause(String name, String it) {
        String better = words.get(CLAUSE + name);
        return better == null ? say(Phrase.IS_SO, Map.of("what", word(name))) : better.replace(IT, it);
    }

    /** Whether there is a clause for what is so or not so, and not for one of several things. */
    public boolean isSoOrNot(String name) {
        String clause = words.get(CLAUSE + name);
        return clause != null && !clause.contains(WANTED);
    }

    /** What is so where that is not so: a clause. */
    public String denial(String name, String it) {
        String better = words.get(DENIAL + name);
        return better == null ? say(Phrase.NOT_SO, Map.of("asked", clause(name, it))) : better.replace(IT, it);
    }

    /**
     * What is so where one of several things stands somewhere: a clause.
     *
     * @param name what rules or tables call the place
     * @param noun the word for it, where it has no clause
     * @param it what the clause is about
     * @param wanted what stands there
     */
    public String clause(String name, String noun, String it, String wanted) {
        String better = words.get(CLAUSE + name);
        return better == null || !better.contains(WANTED)
                ? say(Phrase.ASKS_IS, Map.of("what", noun, "wanted", wanted))
                : better.replace(IT, it).replace(WANTED, wanted);
    }

    /** A clause as a whole sentence. */
    public String whole(String clause) {
        return say(Phrase.WHOLE, Map.of("clause", capital(clause)));
    }

    /** The same words with a capital in front. */
    static String capital(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    /** What was told, in words in place of the names that the profile has for it. */
    public String told(String fact) {
        return new FactWords(this, fact).all();
    }

    /** Something that is so or not, as a fact tells it. */
    String soOrNot(String name, boolean so) {
        if (isSoOrNot(name)) {
            return so ? clause(name, text(Phrase.IT)) : denial(name, text(Phrase.IT));
        }
        return word(name) + " " + text(so ? Phrase.YES : Phrase.NO);
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
        if (words.size() != phrase.words().size() || !words.keySet().containsAll(phrase.words())) {
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
