package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftTables.MeasuredTable;
import io.readiness.intake.draft.SignReader.SignedText;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.WrittenText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was measured out of a line that tells by how much it changed: "visits" in "visits fell by 30%", "calls" in "40% fewer
 * calls". Where the words leave it open it is all of the clause, so that nothing is left out.
 */
final class Measured {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 9;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}%]+");
    private static final Pattern CLAUSE = Pattern.compile("[.;:!?](?=\\s|$)|,\\s|\\s[\u2013\u2014-]\\s|[()]");
    private static final Pattern UNIT = Pattern.compile("(?i)\\s*(?:%|percent\\b|per cent\\b|points?\\b)?\\s*");

    private final List<String> ends;
    private final Set<String> notFirst;
    private final Set<String> notLast;

    Measured(@Nullable MeasuredTable words) {
        this.ends = words == null ? List.of() : words.ends();
        this.notFirst = words == null ? Set.of() : Set.copyOf(words.notFirst());
        this.notLast = words == null ? Set.of() : Set.copyOf(words.notLast());
    }

    /**
     * What was measured.
     *
     * @param start where the figure begins
     * @param end where it ends
     */
    String in(SignedText line, int start, int end) {
        String text = line.reading().text();
        String behind = behind(text, end);
        boolean compared = !behind.isEmpty()
                && line.movesBetween(end, firstWordEnd(text, end)).size() > 0;
        String measured = compared ? behind : before(line, start);
        measured = measured.isEmpty() ? behind : measured;
        return measured.isEmpty()
                ? clause(text, start, end)
                : WrittenText.beginning(measured, LONGEST).strip();
    }

    /** What stands before the figure and is no deed: behind the deed that moved it, or before the word that says that it moved. */
    private String before(SignedText line, int start) {
        String text = line.reading().text();
        int from = clauseStart(line, text, start);
        int to = start;
        List<Mention> moves = line.movesBetween(from, start);
        for (int i = moves.size() - 1; i >= -1; i--) {
            to = withoutLast(text, from, to);
            if (i < 0 || moves.get(i).end() < to) {
                break;
            }
            to = Math.min(to, moves.get(i).start());
        }
        int end = to;
        int begin = moves.stream()
                .mapToInt(Mention::end)
                .filter(one -> one < end)
                .max()
                .orElse(from);
        boolean movedTwice = begin > from && moves.stream().anyMatch(move -> move.start() >= end);
        int and = movedTwice ? text.lastIndexOf(" and ", end) : -1;
        return bare(text.substring(Math.min(Math.max(begin, and), end), end));
    }

    /** The clause of the figure; a comma before it parts no clause where nothing else stands between them. */
    private static int clauseStart(SignedText line, String text, int start) {
        int from = line.reading().clauseAt(Math.max(0, start - 1));
        Matcher mark = CLAUSE.matcher(text).region(from, start);
        int last = from;
        while (mark.find()) {
            last = mark.end();
        }
        return last;
    }

    private int withoutLast(String text, int from, int to) {
        int end = to;
        while (end > from) {
            int word = end;
            while (word > from && !Character.isLetterOrDigit(text.charAt(word - 1))) {
                word--;
            }
            int begin = word;
            while (begin > from && Character.isLetter(text.charAt(begin - 1))) {
                begin--;
            }
            if (begin == word || !notLast.contains(text.substring(begin, word).toLowerCase(Locale.ROOT))) {
                return word;
            }
            end = begin;
        }
        return end;
    }

    private static int firstWordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isLetter(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What stands behind the figure, up to the words that tell how, when and where. */
    private String behind(String text, int end) {
        Matcher unit = UNIT.matcher(text).region(end, text.length());
        String rest = text.substring(unit.lookingAt() ? unit.end() : end);
        Matcher mark = CLAUSE.matcher(rest);
        StringBuilder kept = new StringBuilder();
        boolean first = true;
        for (String word : (mark.find() ? rest.substring(0, mark.start()) : rest).split("\\s+")) {
            String plain = word.toLowerCase(Locale.ROOT);
            if (ends.contains(plain)) {
                break;
            }
            if (!(first && notFirst.contains(plain))) {
                kept.append(word).append(' ');
                first = false;
            }
        }
        return bare(kept.toString());
    }

    /** Without the small words around it; empty where nothing is left, or more than a name of something has. */
    private String bare(String words) {
        String[] all = words.strip().split("\\s+");
        int from = 0;
        int to = all.length;
        while (from < to && notFirst.contains(plain(all[from]))) {
            from++;
        }
        while (to > from && notLast.contains(plain(all[to - 1]))) {
            to--;
        }
        String bare = String.join(" ", List.of(all).subList(from, to)).replaceAll("^[\\s,;:.]+|[\\s,;:.]+$", "");
        boolean named = to - from <= MOST_WORDS && bare.chars().anyMatch(Character::isLetter);
        return named ? bare : "";
    }

    private static String plain(String word) {
        return NO_LETTER.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String clause(String text, int start, int end) {
        int from = 0;
        int to = text.length();
        Matcher mark = CLAUSE.matcher(text);
        while (mark.find()) {
            if (mark.end() <= start) {
                from = mark.end();
            } else if (mark.start() >= end) {
                to = mark.start();
                break;
            }
        }
        return WrittenText.beginning(text.substring(from, to), LONGEST).strip();
    }
}
