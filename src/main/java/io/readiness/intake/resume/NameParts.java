package io.readiness.intake.resume;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the person's own name, each of which is taken out of texts where it stands by itself; safe to share. */
public final class NameParts {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST = 3;
    private static final String LEFT = "\u2026";

    private final Pattern parts;

    /**
     * The parts of a name.
     *
     * @param name the whole name
     * @param ordinary whether a part is a word that means something else in the document, as "Mark" or "Grant" may
     */
    public NameParts(String name, Predicate<String> ordinary) {
        List<String> taken = BETWEEN_WORDS
                .splitAsStream(name)
                .filter(part -> part.length() >= SHORTEST && isWrittenLarge(part) && !ordinary.test(part))
                .toList();
        String one = "(?:" + WordSet.alternatives(taken) + ")";
        this.parts =
                Pattern.compile("(?iu)(?<!\\p{L})" + one + "(?:-" + one + ")*(?:['\u2019]s?|s)?(?![\\p{L}\\p{Nd}])");
    }

    /** The words of some texts that are written small in one of them at least. */
    public static Set<String> writtenSmall(Stream<String> texts) {
        return texts.flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)))
                .map(ResumeWords::plain)
                .collect(Collectors.toSet());
    }

    /** Whether a word is among some words, whatever its case. */
    public static Predicate<String> among(Set<String> plainWords) {
        return word -> plainWords.contains(ResumeWords.plain(word));
    }

    /** A text without the parts of the name; a word that is written small is no name. */
    public String without(String text) {
        return parts.matcher(text)
                .replaceAll(found -> isWrittenLarge(found.group()) ? LEFT : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isWrittenLarge(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
