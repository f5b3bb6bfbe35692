package io.readiness.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of a lexicon. Hardly a place of a text begins what one of them means, so each is tried only where
 * a match may begin, as far as two characters tell: the one there and the one before. Which do is asked of the expression
 * itself when it is learned.
 */
final class Patterns {
    /** Characters below are told apart; where another one stands, every expression is tried. */
    private static final int TOLD_APART = 128;

    /**
     * An expression.
     *
     * @param number its place among all
     * @param pattern the expression
     * @param kinds what its matches say
     */
    private record Form(int number, Pattern pattern, List<Kind> kinds) {
        private static final String AFTER_SPACE = "(?<=\\s)";
        private static final String LOOKS_BACK = "(?<";

        /** Whether a match may begin with a character: it does, or what follows would tell. */
        boolean mayBegin(String before, char with) {
            Matcher matcher = matcher(before + with);
            return looksBack() || beginsAt(before.length(), matcher) || matcher.hitEnd();
        }

        /** Whether it sees more of what comes before than a word, a space or a line. */
        private boolean looksBack() {
            return pattern.pattern().replace(AFTER_SPACE, "").contains(LOOKS_BACK);
        }

        /** A matcher that sees all of the text, wherever it is to begin. */
        Matcher matcher(String text) {
            return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        }

        static boolean beginsAt(int place, Matcher matcher) {
            return matcher.region(place, matcher.regionEnd()).lookingAt();
        }
    }

    private final List<Form> all;
    private final List<List<Form>> atFirst;
    private final List<List<Form>> afterWord;
    private final List<List<Form>> elsewhere;

    /**
     * Learns expressions.
     *
     * @param kinds what each of them says; two kinds may share one
     */
    Patterns(Map<String, List<Kind>> kinds) {
        this.all = new ArrayList<>();
        kinds.forEach((expression, says) ->
                all.add(new Form(all.size(), Pattern.compile(expression, Pattern.CASE_INSENSITIVE), says)));
        this.atFirst = beginning("");
        this.afterWord = beginning("a");
        this.elsewhere = beginning(" ", "\n");
    }

    /** By character, the expressions that may begin with it after one of these. */
    private List<List<Form>> beginning(String... before) {
        return IntStream.range(0, TOLD_APART)
                .mapToObj(with -> all.stream()
                        .filter(form -> Stream.of(before).anyMatch(one -> form.mayBegin(one, (char) with)))
                        .toList())
                .toList();
    }

    /** Adds what the expressions find in a text. */
    void find(String text, Mentions mentions) {
        new Search(text, mentions).run();
    }

    /** All expressions in one text. */
    private final class Search {
        private final String text;
        private final Mentions mentions;
        private final @Nullable Matcher[] matchers = new Matcher[all.size()];

        /** Of each expression, where its next match may begin: none begins within another. */
        private final int[] next = new int[all.size()];

        Search(String text, Mentions mentions) {
            this.text = text;
            this.mentions = mentions;
        }

        void run() {
            for (int place = 0; place < text.length(); place++) {
                if (place == 0) {
                    tryAll(atFirst, place);
                } else {
                    char before = text.charAt(place - 1);
                    if (before >= TOLD_APART || isOfWord(before)) {
                        tryAll(afterWord, place);
                    }
                    if (before >= TOLD_APART || !isOfWord(before)) {
                        tryAll(elsewhere, place);
                    }
                }
            }
        }

        private static boolean isOfWord(char character) {
            return character == '_' || Character.isLetterOrDigit(character);
        }

        private void tryAll(List<List<Form>> beginning, int place) {
            char with = text.charAt(place);
            List<Form> forms = with < TOLD_APART ? beginning.get(with) : all;
            for (int i = 0; i < forms.size(); i++) {
                tryOne(forms.get(i), place);
            }
        }

        private void tryOne(Form form, int place) {
            if (place < next[form.number()]) {
                return;
            }
            Matcher matcher = matcher(form);
            if (Form.beginsAt(place, matcher)) {
                next[form.number()] = Math.max(matcher.end(), place + 1);
                for (Kind kind : form.kinds()) {
                    mentions.add(kind, place, matcher.end());
                }
            }
        }

        private Matcher matcher(Form form) {
            Matcher matcher = matchers[form.number()];
            if (matcher == null) {
                matcher = form.matcher(text);
                matchers[form.number()] = matcher;
            }
            return matcher;
        }
    }
}
