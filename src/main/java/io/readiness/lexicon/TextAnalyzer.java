package io.readiness.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a text apart into its words. Safe to share between threads. */
final class TextAnalyzer {
    /** These make one word with what follows their hyphen: "re-priced" is not "re" and "priced". */
    private static final Set<String> PREFIXES = Set.of("re", "de", "pre", "co", "un", "over", "under");

    /** Nobody writes a longer word; what has none of the spaces of a text is cut, so that it costs no more. */
    private static final int LONGEST = 60;

    private static final char HYPHEN = '-';

    private final EnglishDictionary dictionary = EnglishDictionary.get();
    private final List<Map.Entry<String, String>> endings;

    /**
     * Learns in which ways words are spelled.
     *
     * @param endings endings that are spelled in two ways: one, and the one it is read as
     */
    TextAnalyzer(Map<String, String> endings) {
        this.endings = endings.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey(Comparator.comparingInt(String::length))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** The words of a text. */
    AnalyzedText analyze(String text) {
        List<WordForm> words = new ArrayList<>(text.length() / 6 + 1);
        int[] spans = new int[text.length() / 3 + 4];
        int at = 0;
        while (at < text.length()) {
            if (!isOfWord(text.charAt(at))) {
                at = afterTag(text, at);
                continue;
            }
            int end = end(text, at);
            if (spans.length < 2 * words.size() + 2) {
                spans = Arrays.copyOf(spans, 2 * spans.length);
            }
            spans[2 * words.size()] = at;
            spans[2 * words.size() + 1] = end;
            words.add(word(text, at, end));
            at = end;
        }
        return new AnalyzedText(text, words, spans);
    }

    /**
     * What a text calls each word of a piece of a phrase: {@code =form} this form, {@code lemma/v} any form of a verb,
     * {@code lemma/n} of a noun, {@code ^lemma} a deed of the writer, {@code ^^lemma} the leading one, {@code @person} and
     * {@code @deed} any of them, and everything else any form of the word; {@code own|define/v} is either of the two.
     */
    List<List<String>> alternatives(String piece) {
        if (piece.startsWith(WordForm.CLASS)) {
            return List.of(List.of(piece));
        }
        String before = mark(piece, true);
        String after = mark(piece, false);
        String plain = piece.substring(before.length(), piece.length() - after.length());
        return Stream.of(plain.split("\\|"))
                .map(one -> keys(before, one, after))
                .toList();
    }

    private List<String> keys(String before, String plain, String after) {
        List<String> keys = new ArrayList<>();
        AnalyzedText words = analyze(plain);
        for (int i = 0; i < words.size(); i++) {
            WordForm word = words.word(i);
            boolean asWritten = before.equals(WordForm.FORM) || word.form().indexOf('\'') >= 0;
            keys.add(asWritten ? WordForm.FORM + word.form() : before + word.named() + after);
        }
        return keys;
    }

    private static String mark(String piece, boolean before) {
        for (String mark : before ? WordForm.MARKS_BEFORE : WordForm.MARKS_AFTER) {
            if (before ? piece.startsWith(mark) : piece.endsWith(mark)) {
                return mark;
            }
        }
        return "";
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character);
    }

    /** The names in a tag of HTML are no words. */
    private static int afterTag(String text, int from) {
        boolean mayBegin = text.charAt(from) == '<' && from + 1 < text.length();
        if (!mayBegin || !(text.charAt(from + 1) == '/' || Character.isLetter(text.charAt(from + 1)))) {
            return from + 1;
        }
        int end = text.indexOf('>', from);
        return end < 0 || end - from > LONGEST ? from + 1 : end + 1;
    }

    private static int end(String text, int from) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST);
        while (end < most && (isOfWord(text.charAt(end)) || isWithin(text, from, end))) {
            end++;
        }
        return end;
    }

    /** An apostrophe between letters, a stop or comma between digits, and the hyphen of a prefix are part of a word. */
    private static boolean isWithin(String text, int from, int at) {
        if (at + 1 >= text.length() || at == from) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            case HYPHEN ->
                Character.isLetter(after)
                        && PREFIXES.contains(text.substring(from, at).toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    /** The word as the dictionary knows it, without what only says whose something is. */
    private WordForm word(String text, int from, int to) {
        int end = to;
        if (end - from > 2 && isPossessive(text, end)) {
            end -= 2;
        }
        String written = text.substring(from, end);
        if (written.indexOf('\u2019') >= 0) {
            written = written.replace('\u2019', '\'');
        }
        int hyphen = written.indexOf(HYPHEN);
        if (hyphen > 0) {
            written = written.substring(0, hyphen) + written.substring(hyphen + 1);
        }
        return respelled(written);
    }

    private static boolean isPossessive(String text, int end) {
        char apostrophe = text.charAt(end - 2);
        return (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (apostrophe == '\'' || apostrophe == '\u2019');
    }

    /** A word in the one spelling in which it is compared, where that is a word as well: "raised" is not "raized". */
    private WordForm respelled(String written) {
        for (Map.Entry<String, String> ending : endings) {
            if (written.endsWith(ending.getKey())) {
                String other =
                        written.substring(0, written.length() - ending.getKey().length()) + ending.getValue();
                WordForm word = dictionary.word(other);
                if (word.isKnown()) {
                    return word;
                }
            }
        }
        return dictionary.word(written);
    }
}
