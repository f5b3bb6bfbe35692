package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftTables.EvidenceRow;
import io.readiness.intake.draft.DraftTables.Sign;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import io.readiness.wording.TextReader.TextReaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds in texts what the words of the draft tables tell. Pure, and safe to share. */
final class SignReader {
    private static final Set<String> MOVED = Set.of(DraftTables.RISE, DraftTables.FALL, DraftTables.MOVE);

    private final TextReader reader;

    /**
     * A reader of signs.
     *
     * @param like the lexicon that is written in the same marks, for where clauses begin and what is spelled in two ways
     */
    SignReader(DraftTables tables, Lexicon like, TextReaders readers) {
        this.reader = readers.of(new Lexicon(tables.wordClasses(), List.of(), like.clauses(), like.endings()));
    }

    /** A text with what its words tell. */
    SignedText read(String text) {
        return new SignedText(reader.read(text));
    }

    /**
     * A text with what its words tell.
     *
     * @param reading where the words stand
     */
    record SignedText(Reading reading) {
        /**
         * What the words tell, from left to right, each once. Words within longer ones tell nothing by themselves.
         *
         * @param signs those that are looked for
         */
        <S extends Sign> List<FoundSign<S>> found(List<S> signs) {
            List<FoundSign<S>> all = new ArrayList<>();
            for (S sign : signs) {
                mentions(DraftTables.wordClass(sign)).forEach(mention -> all.add(new FoundSign<>(sign, mention)));
            }
            List<FoundSign<S>> whole = all.stream()
                    .filter(one -> all.stream().noneMatch(other -> other.covers(one)))
                    .sorted(Comparator.comparing(FoundSign::mention))
                    .toList();
            return distinct(whole, FoundSign::sign);
        }

        boolean says(EvidenceRow row) {
            return row.words().isEmpty()
                    || !mentions(DraftTables.wordClass(row)).isEmpty();
        }

        /** Whether the words nearest to a place tell of a rise; null: none tell of a rise or a fall. */
        @Nullable
        Boolean rises(int start, int end) {
            Mention rise = nearest(DraftTables.RISE, start, end);
            Mention fall = nearest(DraftTables.FALL, start, end);
            if (rise == null) {
                return fall == null ? null : false;
            }
            return fall == null || distance(rise, start, end) < distance(fall, start, end);
        }

        /** Where words tell that something was moved from one place to another, rose or fell, between two places. */
        List<Mention> movesBetween(int start, int end) {
            return reading.mentions().stream()
                    .filter(mention ->
                            MOVED.contains(mention.wordClass()) && mention.start() >= start && mention.end() <= end)
                    .sorted(Comparator.comparingInt(Mention::end))
                    .toList();
        }

        private @Nullable Mention nearest(String word, int start, int end) {
            return mentions(word).stream()
                    .filter(mention -> reading.clauseAt(mention.start()) == reading.clauseAt(start))
                    .min(Comparator.comparingInt(mention -> distance(mention, start, end)))
                    .orElse(null);
        }

        private static int distance(Mention mention, int start, int end) {
            return mention.start() >= end ? mention.start() - end : Math.max(0, start - mention.end());
        }

        private List<Mention> mentions(String word) {
            return reading.mentions().stream()
                    .filter(mention -> mention.wordClass().equals(word))
                    .toList();
        }

        private static <T, K> List<T> distinct(List<T> all, Function<T, K> by) {
            List<T> kept = new ArrayList<>();
            for (T one : all) {
                if (kept.stream().noneMatch(other -> by.apply(other).equals(by.apply(one)))) {
                    kept.add(one);
                }
            }
            return kept;
        }
    }

    /**
     * A sign and where it stands.
     *
     * @param sign what is told
     * @param mention where
     */
    record FoundSign<S>(S sign, Mention mention) {
        /** Whether it stands around another one, and is longer. */
        boolean covers(FoundSign<S> other) {
            return mention.start() <= other.mention.start()
                    && mention.end() >= other.mention.end()
                    && mention.end() - mention.start() > other.mention.end() - other.mention.start();
        }
    }
}
