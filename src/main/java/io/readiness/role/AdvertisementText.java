package io.readiness.role;

import io.readiness.role.RoleMatch.Quote;
import io.readiness.role.SectionTable.SectionRow;
import io.readiness.role.SectionTable.Telling;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import io.readiness.wording.WrittenText;
import io.readiness.wording.WrittenText.Line;
import io.readiness.wording.WrittenText.LineKind;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text of an advertisement as read: line by line, and each sentence with the part that it belongs to.
 *
 * @param path where it stands
 * @param written its lines
 * @param reading what its lines say, one after the other
 * @param sentences its sentences, in their order
 */
record AdvertisementText(String path, WrittenText written, Reading reading, List<Sentence> sentences) {

    /**
     * A sentence, a heading or an item.
     *
     * @param start where it begins in what was read
     * @param shift how much further the same place lies in the text as written
     * @param kind what its line is by its form
     * @param tells what it tells of the role
     * @param addressed whether it is about the reader or the role
     */
    record Sentence(int start, int shift, LineKind kind, Telling tells, boolean addressed) {}

    /** What a place of a text has to do with the role. */
    enum Bearing {
        OF_THE_ROLE,
        ASKED_OF_THE_CANDIDATE,
        BESIDE_IT
    }

    /** Where a mention stands in the text as written. */
    Quote quote(Mention mention) {
        int shift = at(mention.start()).shift();
        int start = mention.start() + shift;
        int end = mention.end() + shift;
        return new Quote(path, written.text().substring(start, end), start, end);
    }

    /** What a mention tells, by the part where it stands. */
    Bearing bearing(Mention mention, SectionTable table) {
        Sentence sentence = at(mention.start());
        boolean about = sentence.addressed() || table.whoever().contains(mention.wordClass());
        if (sentence.kind() == LineKind.HEADING) {
            return Bearing.BESIDE_IT;
        }
        return switch (sentence.tells()) {
            case EVERYTHING -> Bearing.OF_THE_ROLE;
            case ITEMS_AND_ADDRESSED ->
                about || sentence.kind() != LineKind.PARAGRAPH ? Bearing.OF_THE_ROLE : Bearing.BESIDE_IT;
            case ADDRESSED -> about && sentence.kind() == LineKind.PARAGRAPH ? Bearing.OF_THE_ROLE : Bearing.BESIDE_IT;
            case ASKED -> Bearing.ASKED_OF_THE_CANDIDATE;
            case NOTHING -> Bearing.BESIDE_IT;
        };
    }

    /** Whether a mention stands where the role or its product may be spoken of, headings among it. */
    boolean isAboutTheRole(Mention mention) {
        Telling tells = at(mention.start()).tells();
        return tells != Telling.ASKED && tells != Telling.NOTHING;
    }

    private Sentence at(int place) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /**
     * Reads a text.
     *
     * @param first the part that it begins with
     */
    static AdvertisementText of(
            String path, WrittenText written, TextReader reader, SectionTable table, SectionRow first) {
        StringBuilder joined = new StringBuilder(written.text().length());
        for (Line line : written.lines()) {
            for (int i = line.start(); i < line.end(); i++) {
                char one = written.text().charAt(i);
                joined.append(one == '\n' || one == '\r' ? ' ' : one);
            }
            joined.append('\n');
        }
        Reading reading = reader.read(joined.toString());
        return new AdvertisementText(path, written, reading, new Parts(written, reading, table, first).sentences());
    }

    /** Goes from line to line and remembers under which heading it is. */
    private static final class Parts {
        /** What stands before a colon is longer only where it is a sentence. */
        private static final int LONGEST_LABEL = 60;

        /** A heading without a level of its own stands below all others, and what stands before a colon ends with its line. */
        private static final int SPOKEN_LEVEL = 5;

        private static final int LABEL_LEVEL = 8;
        private static final int WHOLE = 100;

        private final WrittenText written;
        private final Reading reading;
        private final SectionTable table;
        private final List<Sentence> sentences = new ArrayList<>();
        private final Deque<OpenHeading> above = new ArrayDeque<>();
        private final SectionRow first;
        private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);

        /** The first mention that ends behind the place that is looked at. */
        private int next;

        private record OpenHeading(int level, SectionRow section) {}

        Parts(WrittenText written, Reading reading, SectionTable table, SectionRow first) {
            this.written = written;
            this.reading = reading;
            this.table = table;
            this.first = first;
        }

        List<Sentence> sentences() {
            int start = 0;
            for (Line line : written.lines()) {
                int end = start + line.end() - line.start();
                add(line, start, end);
                start = end + 1;
            }
            if (sentences.isEmpty()) {
                sentences.add(new Sentence(0, 0, LineKind.PARAGRAPH, first.tells(), false));
            }
            return sentences;
        }

        private void add(Line line, int start, int end) {
            List<Mention> mentions = between(start, end);
            SectionRow section = heading(mentions, start, end);
            if (line.kind() == LineKind.HEADING || (section != null && isShort(start, end))) {
                open(line.kind() == LineKind.HEADING ? line.level() : SPOKEN_LEVEL, section);
                sentences.add(new Sentence(start, line.start() - start, LineKind.HEADING, now().tells(), false));
                return;
            }
            BitSet boundaries = boundaries(line, mentions, start, end);
            for (int from = start; from < end; ) {
                int next = boundaries.nextSetBit(from - start + 1);
                int to = next < 0 ? end : start + next;
                sentence(line, between(from, to), line.start() - start, from, to);
                from = to;
            }
            close(LABEL_LEVEL);
        }

        /** Of a text without marks, a line is a heading that says hardly anything else. */
        private boolean isShort(int start, int end) {
            int words = 1;
            for (int i = start; i < end && words <= table.headingWords(); i++) {
                words += reading.text().charAt(i) == ' ' ? 1 : 0;
            }
            return words <= table.headingWords();
        }

        private void sentence(Line line, List<Mention> mentions, int shift, int from, int to) {
            int colon = reading.text().indexOf(':', from);
            if (colon > from && colon < Math.min(to, from + LONGEST_LABEL)) {
                SectionRow label = heading(mentions, from, colon);
                if (label != null) {
                    open(LABEL_LEVEL, label);
                }
            }
            boolean addressed = says(mentions, table.addressed());
            SectionRow now = now();
            if (now.tells() == Telling.ITEMS_AND_ADDRESSED || (now.tells() == Telling.ADDRESSED && addressed)) {
                now = ownPart(mentions, now);
            }
            sentences.add(new Sentence(from, shift, line.kind(), now.tells(), addressed));
        }

        private SectionRow ownPart(List<Mention> mentions, SectionRow otherwise) {
            for (SectionRow row : table.rows()) {
                if (row.lines() != null && says(mentions, row.lines())) {
                    return row;
                }
            }
            return otherwise;
        }

        private static boolean says(List<Mention> mentions, String wordClass) {
            for (Mention mention : mentions) {
                if (mention.wordClass().equals(wordClass)) {
                    return true;
                }
            }
            return false;
        }

        /** Where sentences begin in a line, and what begins with a heading and a colon, as where a page was put into one line. */
        private BitSet boundaries(Line line, List<Mention> mentions, int start, int end) {
            BitSet boundaries = new BitSet();
            if (line.kind() == LineKind.PARAGRAPH && hasSentences(start, end)) {
                breaks.setText(reading.text().substring(start, end));
                for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
                    boundaries.set(at);
                }
            }
            for (Mention mention : mentions) {
                if (mention.end() < end && reading.text().charAt(mention.end()) == ':' && isHeading(mention)) {
                    boundaries.set(mention.start() - start);
                }
            }
            boundaries.clear(end - start);
            return boundaries;
        }

        /** Whether a sentence may end before the line does. */
        private boolean hasSentences(int start, int end) {
            for (int i = start; i + 1 < end; i++) {
                if (".!?".indexOf(reading.text().charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private boolean isHeading(Mention mention) {
            return table.rows().stream().anyMatch(row -> mention.wordClass().equals(row.headings()));
        }

        /** The mentions that begin in between; what comes later is asked for later. */
        private List<Mention> between(int start, int end) {
            List<Mention> all = reading.mentions();
            while (next < all.size() && all.get(next).start() < start) {
                next++;
            }
            int to = next;
            while (to < all.size() && all.get(to).start() < end) {
                to++;
            }
            return all.subList(next, to);
        }

        /** The part that words are the heading of: the one that most of them say. */
        private @Nullable SectionRow heading(List<Mention> mentions, int start, int end) {
            SectionRow found = null;
            int longest = table.headingShare() * (end - start) - 1;
            for (Mention mention : mentions) {
                int share = WHOLE * (mention.end() - mention.start());
                if (share > longest && mention.end() <= end) {
                    for (SectionRow row : table.rows()) {
                        if (mention.wordClass().equals(row.headings())) {
                            found = row;
                            longest = share;
                        }
                    }
                }
            }
            return found;
        }

        /** A heading that is not known goes on with the part above it, if there is one that stands higher. */
        private void open(int level, @Nullable SectionRow section) {
            close(level);
            above.push(new OpenHeading(level, section == null ? now() : section));
        }

        private void close(int level) {
            while (!above.isEmpty() && above.peek().level() >= level) {
                above.pop();
            }
        }

        private SectionRow now() {
            return above.isEmpty() ? first : above.peek().section();
        }
    }
}
