package io.readiness.wording;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by the small words that no sentence goes without. A few words are not enough for that, and then
 * nothing is told rather than something wrong. It takes no more than the words themselves: pure, and safe to share.
 */
public final class Languages {
    /** The code of a language that is none of those known. */
    public static final String OTHER = "und";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final BitSet NONE = new BitSet();
    private static final int WHOLE = 100;
    private static final int ASCII = 128;

    /** No text needs more characters to tell its language. */
    private static final int LOOKED_AT = 4_000;

    private final LanguageTable table;
    private final Map<String, BitSet> languagesOf = new HashMap<>();
    private final List<String> codes;

    public Languages(LanguageTable table) {
        this.table = table;
        this.codes = table.languages().keySet().stream().sorted().toList();
        table.languages()
                .forEach((code, words) -> words.forEach(word ->
                        languagesOf.computeIfAbsent(word, first -> new BitSet()).set(codes.indexOf(code))));
    }

    /**
     * The language of a text.
     *
     * @return its code by ISO 639-1, {@value #OTHER} for one that is not known; null where the text is too short to tell
     */
    public @Nullable String of(String text) {
        int[] found = new int[codes.size()];
        int[] different = new int[codes.size()];
        Set<String> seen = new HashSet<>();
        int words = 0;
        int foreign = 0;
        Matcher word = WORD.matcher(text).region(0, Math.min(text.length(), LOOKED_AT));
        while (word.find()) {
            words++;
            foreign += isLatin(text.codePointAt(word.start())) ? 0 : 1;
            String small = word.group().toLowerCase(Locale.ROOT);
            BitSet of = languagesOf.getOrDefault(small, NONE);
            boolean isNew = !of.isEmpty() && seen.add(small);
            for (int i = of.nextSetBit(0); i >= 0; i = of.nextSetBit(i + 1)) {
                found[i]++;
                different[i] += isNew ? 1 : 0;
            }
        }
        return told(found, different, words, foreign);
    }

    /** The script of a letter is looked for among a thousand ranges, and hardly ever needs to be. */
    private static boolean isLatin(int letter) {
        return letter < ASCII || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private @Nullable String told(int[] found, int[] different, int words, int foreign) {
        if (words >= table.fewest() && 2 * foreign > words) {
            return OTHER;
        }
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        int read = found[codes.indexOf(table.read())];
        boolean isRead = codes.get(best).equals(table.read());
        boolean isOften = WHOLE * found[best] >= table.share() * words && (isRead || found[best] >= 2 * read);
        if (isOften && different[best] >= table.fewest()) {
            return codes.get(best);
        }
        return words >= table.manyWords() && WHOLE * read < table.share() * words ? OTHER : null;
    }

    /**
     * Whether a text is in another language than the one that is read.
     *
     * @param around whether what stands around it is: a few words do not tell their language
     */
    public boolean isAnother(String text, boolean around) {
        String language = of(text);
        return language == null ? around : isAnother(language);
    }

    /** Whether a language, by its code, is another one than the one that is read. */
    public boolean isAnother(String language) {
        return !language.equals(table.read());
    }

    /**
     * What languages are told by.
     *
     * @param read the code of the language that is read
     * @param fewest how many different small words of a language tell it
     * @param share the share of all words that these are at least, in percent
     * @param manyWords from how many words on a text without those of any language is in another one
     * @param languages the small words of each language, by its code of ISO 639-1
     * @param claims the claims it rests on
     * @param assumption why it holds where no claim says so
     */
    public record LanguageTable(
            String read,
            int fewest,
            int share,
            int manyWords,
            Map<String, List<String>> languages,
            List<String> claims,
            @Nullable String assumption) {
        public LanguageTable {
            if (!languages.containsKey(read)) {
                throw new IllegalArgumentException("The language that is read is \"" + read
                        + "\", and there are words of " + languages.keySet() + ". Maybe add those of " + read + "?");
            }
        }
    }
}
