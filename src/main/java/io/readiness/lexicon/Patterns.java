package io.readiness.lexicon;

import io.readiness.lexicon.Mentions.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of a lexicon. Hardly a place of a text begins what one of them means, so each is tried only where
 * a match may begin, as far as three characters tell: the one there, the one before and the one after. Which do is asked of the
 * expression itself.
 */
final class Patterns {
    /** Characters below are told apart; where another one stands, every expression is tried. */
    private static final int TOLD_APART = 128;

    /**
     * An expression.
     *
     * @param number its place among all
     * @param pattern the expression
     * @param labels what its matches say
     */
    private record Expression(int number, Pattern pattern, List<Label> labels) {
        private static final String AFTER_SPACE = "(?<=\\s)";
        private static final String LOOKS_BACK = "(?<";

        /** Whether a match may begin with these characters: it does, or what follows would tell. */
        boolean mayBegin(String before, String with) {
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

    private final List<Expression> all;

    /** A matcher takes more memory than what it finds, so each thread keeps one for each expression. */
    private final ThreadLocal<List<Matcher>> matchers = ThreadLocal.withInitial(this::matchers);

    private final List<Beginning> atFirst;
    private final List<Beginning> afterWord;
    private final List<Beginning> elsewhere;

    /** The expressions that may begin with one character, after some others. */
    private static final class Beginning {
        private final List<String> before;
        private final char with;
        private final List<Expression> any;

        /**
         * The same by the character that follows, asked for when it is first met: most never are. Threads that meet one at once
         * find the same list.
         */
        private final AtomicReferenceArray<@Nullable List<Expression>> followed;

        Beginning(List<String> before, char with, List<Expression> all) {
            this.before = before;
            this.with = with;
            this.any = which(all, String.valueOf(with));
            this.followed = new AtomicReferenceArray<>(any.isEmpty() ? 0 : TOLD_APART);
        }

        private List<Expression> which(List<Expression> some, String begin) {
            return some.stream()
                    .filter(expression -> before.stream().anyMatch(one -> expression.mayBegin(one, begin)))
                    .toList();
        }

        /** Those that may begin at a place of a text where that character stands. */
        List<Expression> at(int place, String text) {
            char after = place + 1 < text.length() ? text.charAt(place + 1) : TOLD_APART;
            if (any.isEmpty() || after >= TOLD_APART) {
                return any;
            }
            List<Expression> known = followed.get(after);
            if (known == null) {
                known = which(any, String.valueOf(new char[] {with, after}));
                followed.set(after, known);
            }
            return known;
        }
    }

    /**
     * Learns expressions.
     *
     * @param labels what each of them says; two labels may share one
     */
    Patterns(Map<String, List<Label>> labels) {
        this.all = new ArrayList<>();
        labels.forEach((expression, says) ->
                all.add(new Expression(all.size(), Pattern.compile(expression, Pattern.CASE_INSENSITIVE), says)));
        this.atFirst = beginning("");
        this.afterWord = beginning("a");
        this.elsewhere = beginning(" ", "\n");
    }

    private List<Matcher> matchers() {
        return all.stream().map(expression -> expression.matcher("")).toList();
    }

    /** By character, the expressions that may begin with it after one of these. */
    private List<Beginning> beginning(String... before) {
        return IntStream.range(0, TOLD_APART)
                .mapToObj(with -> new Beginning(List.of(before), (char) with, all))
                .toList();
    }

    /** Adds what the expressions find in a text. */
    void find(String text, Mentions mentions) {
        Search search = new Search(text, mentions, matchers.get());
        try {
            search.run();
        } finally {
            search.letGo();
        }
    }

    /** All expressions in one text. */
    private final class Search {
        private static final int NOT_TRIED = -1;

        private final String text;
        private final Mentions mentions;
        private final List<Matcher> matchers;

        /** Of each expression, where its next match may begin: none begins within another. */
        private final int[] next = new int[all.size()];

        Search(String text, Mentions mentions, List<Matcher> matchers) {
            this.text = text;
            this.mentions = mentions;
            this.matchers = matchers;
            Arrays.fill(next, NOT_TRIED);
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

        private void tryAll(List<Beginning> beginning, int place) {
            char with = text.charAt(place);
            List<Expression> expressions =
                    with < TOLD_APART ? beginning.get(with).at(place, text) : all;
            for (int i = 0; i < expressions.size(); i++) {
                tryOne(expressions.get(i), place);
            }
        }

        private void tryOne(Expression expression, int place) {
            int number = expression.number();
            if (place < next[number]) {
                return;
            }
            Matcher matcher = matchers.get(number);
            if (next[number] == NOT_TRIED) {
                matcher.reset(text);
            }
            boolean begins = Expression.beginsAt(place, matcher);
            next[number] = begins ? Math.max(matcher.end(), place + 1) : place;
            for (int i = 0; begins && i < expression.labels().size(); i++) {
                mentions.add(expression.labels().get(i), place, matcher.end());
            }
        }

        /** What a candidate wrote stays in no matcher. */
        void letGo() {
            for (int i = 0; i < next.length; i++) {
                if (next[i] != NOT_TRIED) {
                    matchers.get(i).reset("");
                }
            }
        }
    }
}
