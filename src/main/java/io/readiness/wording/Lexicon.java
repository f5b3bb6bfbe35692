package io.readiness.wording;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which words say what, as data. A word finds all its forms: {@code churn} as a noun and as a verb, {@code lead/v} "led" and
 * "leading" only as a verb, {@code plan/n} only as a noun, {@code =chosen} this form alone. {@code ^decide} is a deed of the
 * writer, {@code ^^help} the leading one of a line; {@code @person} is any word for people, {@code @comparative} any
 * "slower" or "more", {@code @verb} any verb that is done,
 * {@code @deed} any deed, and {@code own|define/v} either of two verbs. A phrase is
 * several words of one sentence in a row; {@code ...} in it stands for up to three words of one clause, and {@code ....} for up
 * to eight of the sentence.
 *
 * @param classes what words can say
 * @param negations what says that something is not so
 * @param clauses words with which a new clause begins, so that a negation reaches no further
 * @param endings endings that are spelled in two ways: one, and the one it is read as where that is a word as well
 */
public record Lexicon(
        List<WordClass> classes, List<Negation> negations, List<String> clauses, Map<String, String> endings) {
    /** Up to three words of one clause, in a phrase; a fourth stop makes it wide. */
    public static final String GAP = "...";

    /** The names of all that a reader can find. */
    public List<String> names() {
        return Stream.concat(
                        classes.stream().map(WordClass::name),
                        negations.stream().map(Negation::name))
                .toList();
    }

    /**
     * Words and phrases that say the same kind of thing.
     *
     * @param name what they say
     * @param words the words and phrases; none where patterns say it all
     * @param except phrases within which they say something else
     * @param patterns regular expressions over the text as written, for figures and the like
     */
    public record WordClass(
            String name,
            @Nullable List<String> words,
            @Nullable List<String> except,
            @Nullable List<String> patterns) {

        public WordClass {
            words = wordsOf(name, words);
            except = wordsOf(name, except);
            patterns = patterns == null ? List.of() : List.copyOf(patterns);
            patterns.forEach(WordClass::refuseUnreadable);
        }

        private static void refuseUnreadable(String pattern) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "\"" + pattern + "\" is no regular expression: " + e.getDescription() + ".", e);
            }
        }
    }

    /**
     * Words that say of others that it is not so.
     *
     * @param name what they are called
     * @param words the words and phrases
     * @param before how many words before them they reach
     * @param after how many words after them they reach
     * @param except phrases within which they deny nothing
     */
    public record Negation(
            String name,
            List<String> words,
            int before,
            int after,
            @Nullable List<String> except) {

        public Negation {
            words = wordsOf(name, words);
            except = wordsOf(name, except);
            if (before < 0 || after < 0) {
                throw new IllegalArgumentException(
                        "A negation reaches " + before + " words back and " + after + " ahead. Maybe 0 or more?");
            }
        }
    }

    private static List<String> wordsOf(String name, @Nullable List<String> words) {
        if (words == null) {
            return List.of();
        }
        for (String word : words) {
            if (word.replace("...", "").codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new IllegalArgumentException(
                        "\"" + word + "\" of " + name + " has no letters. Maybe write it as a pattern?");
            }
            if (word.startsWith("...") || word.endsWith("...")) {
                throw new IllegalArgumentException("\"" + word + "\" of " + name
                        + " has nothing on one side of its gap. Maybe leave the gap out?");
            }
        }
        return List.copyOf(words);
    }
}
