package io.readiness.resume;

import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.BulletStrength;
import io.readiness.resume.JudgedBullets.ResumeNoticeText;
import io.readiness.resume.JudgedBullets.Warning;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What texts are judged by.
 *
 * @param lexicon which words say what
 * @param parts what a bullet is made of
 * @param warnings what weakens a bullet
 * @param strength what makes a bullet strong or weak, from the first row to the last, which takes every bullet
 * @param scope what the top bullets have to show
 * @param reading how much of a resume is read, and what is said of it
 * @param practicalTest what a whole answer to each question of the practical test contains
 */
public record ResumeTables(
        Lexicon lexicon,
        List<PartRow> parts,
        List<WarningRow> warnings,
        List<BulletStrengthRow> strength,
        List<ScopeRow> scope,
        ReadingTable reading,
        PracticalTestTable practicalTest) {

    /**
     * How much of a resume is read, and what is said of how it was.
     *
     * @param bullets how many bullets are read at most
     * @param characters how many characters of each, markup not counted
     * @param notices what is said where something was left out or not judged
     * @param claims the claims it rests on
     * @param assumption why so many
     */
    public record ReadingTable(
            int bullets,
            int characters,
            List<ResumeNoticeText> notices,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * A part of a bullet, and by which words it is known.
     *
     * @param part the part
     * @param name what it is called
     * @param ask what to ask oneself in order to fill it
     * @param shownBy ways in which words show it; one is enough
     * @param claims the claims it rests on
     */
    public record PartRow(BulletPart part, String name, String ask, List<WordCondition> shownBy, List<String> claims) {
        boolean in(Reading reading) {
            return WordCondition.any(shownBy, reading);
        }

        /** Tells the places where it shows, from left to right; none overlaps another. */
        void places(Reading reading, Consumer<Mention> told) {
            List<Predicate<Mention>> shown = new ArrayList<>(shownBy.size());
            for (WordCondition way : shownBy) {
                if (way.in(reading)) {
                    shown.add(way.meant(reading));
                }
            }
            Mention last = null;
            for (Mention mention : reading.mentions()) {
                if (isMeantBy(mention, shown)) {
                    if (last != null && !goesOn(last, mention, reading.text())) {
                        told.accept(last);
                        last = null;
                    }
                    last = last == null ? mention : last.with(mention);
                }
            }
            if (last != null) {
                told.accept(last);
            }
        }

        /** "repeat orders", "rose" and "by 20%" are one place. */
        private static boolean goesOn(Mention last, Mention next, String text) {
            return next.start() < last.end()
                    || text.substring(last.end(), next.start()).isBlank();
        }

        private static boolean isMeantBy(Mention mention, List<Predicate<Mention>> shown) {
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).test(mention)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Something that weakens a bullet, and by which words it is known.
     *
     * @param warning what it is
     * @param says what it means for the reader of a resume
     * @param words the word classes and negations of the lexicon that show it
     * @param claims the claims it rests on
     */
    public record WarningRow(Warning warning, String says, List<String> words, List<String> claims) {}

    /**
     * One of the three things that the top bullets have to show, and by which words it is known in a strong one (T7.5).
     *
     * @param scope the thing
     * @param shownBy ways in which words show it; one is enough
     * @param claims the claims it rests on
     */
    public record ScopeRow(BulletScope scope, List<WordCondition> shownBy, List<String> claims) {}

    /** What the top bullets have to show. */
    public enum BulletScope {
        DISCOVERY,
        PRIORITISATION,
        OUTCOME
    }

    /**
     * What makes a bullet strong or weak. Rows are read from the first to the last, and the first that fits decides.
     *
     * @param row its name
     * @param verdict what it makes of a bullet
     * @param says why, in a sentence
     * @param when what has to be there, one of these; none: whatever is there
     * @param claims the claims it rests on
     * @param assumption why it holds where the claims do not say all of it
     */
    public record BulletStrengthRow(
            String row,
            BulletStrength verdict,
            String says,
            List<BulletCondition> when,
            List<String> claims,
            @Nullable String assumption) {

        /**
         * What comes together.
         *
         * @param shows what it has to show of the three things of the top bullets, all of them
         * @param parts the parts that have to be there, all of them
         * @param withoutParts the parts that must not be there
         * @param words the word classes of the lexicon that have to be there, all of them
         * @param withoutWords the word classes that must not be there
         * @param warnings the warnings that have to be there, all of them
         * @param anotherLanguage given where it is written in a language that is not read
         * @param nothing given where no word of any class may be there
         */
        public record BulletCondition(
                @Nullable List<BulletScope> shows,
                @Nullable List<BulletPart> parts,
                @Nullable List<BulletPart> withoutParts,
                @Nullable List<String> words,
                @Nullable List<String> withoutWords,
                @Nullable List<Warning> warnings,
                @Nullable Boolean anotherLanguage,
                @Nullable Boolean nothing) {
            boolean in(
                    Reading reading,
                    boolean foreign,
                    Set<BulletScope> shown,
                    Set<BulletPart> present,
                    Set<Warning> raised) {
                return (anotherLanguage == null || foreign)
                        && (nothing == null || reading.mentions().isEmpty())
                        && (shows == null || shown.containsAll(shows))
                        && (parts == null || present.containsAll(parts))
                        && (withoutParts == null || Collections.disjoint(withoutParts, present))
                        && (words == null || words.stream().allMatch(reading::says))
                        && (withoutWords == null || withoutWords.stream().noneMatch(reading::says))
                        && (warnings == null || raised.containsAll(warnings));
            }

            /** The word classes it names. */
            public Stream<String> names() {
                return Stream.of(words, withoutWords).flatMap(names -> names == null ? Stream.empty() : names.stream());
            }
        }

        boolean fits(
                Reading reading,
                boolean foreign,
                Set<BulletScope> shown,
                Set<BulletPart> present,
                Set<Warning> raised) {
            for (int i = 0; i < when.size(); i++) {
                if (when.get(i).in(reading, foreign, shown, present, raised)) {
                    return true;
                }
            }
            return when.isEmpty();
        }
    }

    /**
     * One way in which words show something.
     *
     * @param words the word classes of the lexicon that have to be there, all of them
     * @param without the word classes that must not be there
     * @param sameClause true where one clause has to hold all of the first and none of the second; absent: the whole text does
     * @param evenDenied true where they count as well where the text says that it is not so; absent: they do not
     * @param times how often they have to be there, taken together; absent: once each
     */
    public record WordCondition(
            List<String> words,
            @Nullable List<String> without,
            @Nullable Boolean sameClause,
            @Nullable Boolean evenDenied,
            @Nullable Integer times) {

        /** Whether a text shows something in one of these ways. */
        static boolean any(List<WordCondition> ways, Reading reading) {
            for (int i = 0; i < ways.size(); i++) {
                if (ways.get(i).in(reading)) {
                    return true;
                }
            }
            return false;
        }

        boolean in(Reading reading) {
            for (int i = 0; i < words.size(); i++) {
                if (!isThere(words.get(i), reading)) {
                    return false;
                }
            }
            if (inOneClause()) {
                return !clauses(reading).isEmpty();
            }
            return !excludes(reading) && (times == null || places(reading) >= times);
        }

        private boolean isThere(String word, Reading reading) {
            if (!Boolean.TRUE.equals(evenDenied)) {
                return reading.says(word);
            }
            return reading.mentions().stream()
                    .anyMatch(mention -> mention.wordClass().equals(word));
        }

        private boolean inOneClause() {
            return Boolean.TRUE.equals(sameClause);
        }

        /** Where the clauses begin that hold all of the words, and none that must not be there. */
        private BitSet clauses(Reading reading) {
            BitSet all = clauses(words.get(0), reading);
            for (int i = 1; i < words.size(); i++) {
                all.and(clauses(words.get(i), reading));
            }
            for (int i = 0; without != null && i < without.size(); i++) {
                all.andNot(clauses(without.get(i), reading));
            }
            return all;
        }

        private static BitSet clauses(String word, Reading reading) {
            BitSet clauses = new BitSet();
            for (Mention mention : reading.mentions()) {
                if (!mention.negated() && mention.wordClass().equals(word)) {
                    clauses.set(reading.clauseAt(mention.start()));
                }
            }
            return clauses;
        }

        private boolean excludes(Reading reading) {
            for (int i = 0; without != null && i < without.size(); i++) {
                if (reading.says(without.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private int places(Reading reading) {
            int places = 0;
            for (Mention mention : reading.mentions()) {
                places += isNamedBy(mention) ? 1 : 0;
            }
            return places;
        }

        private boolean isNamedBy(Mention mention) {
            return !mention.negated() && words.contains(mention.wordClass());
        }

        /** Which places are those where it shows, in a text in which it does. */
        Predicate<Mention> meant(Reading reading) {
            if (!inOneClause()) {
                return this::isNamedBy;
            }
            BitSet clauses = clauses(reading);
            return mention -> isNamedBy(mention) && clauses.get(reading.clauseAt(mention.start()));
        }

        /** The word classes it names. */
        public Stream<String> names() {
            return Stream.concat(words.stream(), without == null ? Stream.empty() : without.stream());
        }
    }
}
