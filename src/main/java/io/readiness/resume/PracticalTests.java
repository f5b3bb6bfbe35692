package io.readiness.resume;

import io.readiness.profile.Framework;
import io.readiness.profile.PracticalTest;
import io.readiness.profile.Profile;
import io.readiness.resume.PracticalTestResult.AnswerVerdict;
import io.readiness.resume.PracticalTestResult.Help;
import io.readiness.resume.PracticalTestResult.JudgedAnswer;
import io.readiness.resume.PracticalTestResult.LearningGap;
import io.readiness.resume.PracticalTestTable.AnswerPart;
import io.readiness.resume.PracticalTestTable.AnswerRow;
import io.readiness.resume.PracticalTestTable.CourseRow;
import io.readiness.resume.PracticalTestTable.Substance;
import io.readiness.wording.Mention;
import io.readiness.wording.Reader;
import io.readiness.wording.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the answers to the practical test (C2): whether they say what was asked, and not whether it is true. */
final class PracticalTests {
    private final PracticalTestTable table;
    private final Reader reader;

    PracticalTests(PracticalTestTable table, Reader reader) {
        this.table = table;
        this.reader = reader;
    }

    /** Judges the answers of a candidate who took the test. */
    PracticalTestResult judge(PracticalTest test, Profile profile) {
        Map<PracticalQuestion, Reading> given = new EnumMap<>(PracticalQuestion.class);
        for (AnswerRow row : table.questions()) {
            String answer = row.question().answerIn(test);
            if (answer != null) {
                given.put(row.question(), reader.read(answer));
            }
        }
        Set<String> item = Set.copyOf(new HashSet<>(reader.read(test.item()).stems()));
        List<JudgedAnswer> answers =
                table.questions().stream().map(row -> answer(row, given, item)).toList();
        List<LearningGap> gap = answers.stream()
                .filter(answer -> answer.verdict() != AnswerVerdict.WHOLE)
                .map(this::gap)
                .toList();
        int whole = answers.size() - gap.size();
        return new PracticalTestResult(gap.isEmpty(), whole, given.size(), answers, gap, helps(gap, profile));
    }

    private JudgedAnswer answer(AnswerRow row, Map<PracticalQuestion, Reading> given, Set<String> item) {
        Reading reading = given.get(row.question());
        List<String> has = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (AnswerPart part : row.parts()) {
            boolean there = reading != null && part.shownBy().stream().anyMatch(way -> way.in(reading));
            (there ? has : missing).add(there ? part.has() : part.missing());
        }
        AnswerVerdict verdict = AnswerVerdict.MISSING;
        if (reading != null) {
            String copied = copied(row.question(), reading, given, item);
            if (copied != null) {
                verdict = AnswerVerdict.COPIED;
                missing.add(copied);
            } else if (!has.isEmpty()) {
                addWhatAnyAnswerNeeds(row, reading, missing);
                verdict = missing.isEmpty() ? AnswerVerdict.WHOLE : AnswerVerdict.PARTLY;
            }
        }
        return new JudgedAnswer(
                row.question(), row.asks(), verdict, List.copyOf(has), List.copyOf(missing), row.claims());
    }

    private void addWhatAnyAnswerNeeds(AnswerRow row, Reading reading, List<String> missing) {
        Substance needed = table.substance();
        int least = row.leastOwnWords() == null ? needed.leastOwnWords() : row.leastOwnWords();
        if (ownWords(reading) < least) {
            missing.add(needed.thin());
        }
        if (mentioned(needed.linking(), reading).count() < needed.leastLinking()) {
            missing.add(needed.list());
        }
    }

    /** How many different words there are that could not stand in an answer about anything. */
    private long ownWords(Reading reading) {
        Substance needed = table.substance();
        Set<String> generic = Stream.concat(mentioned(needed.generic(), reading), mentioned(needed.linking(), reading))
                .map(mention -> reading.text().substring(mention.start(), mention.end()))
                .map(words -> words.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new HashSet<>(reading.stems()).size() - (long) generic.size();
    }

    private static Stream<Mention> mentioned(String wordClass, Reading reading) {
        return reading.mentions().stream().filter(mention -> mention.wordClass().equals(wordClass));
    }

    /** What is said to an answer that is not one of its own; null where it is. */
    private @Nullable String copied(
            PracticalQuestion question, Reading reading, Map<PracticalQuestion, Reading> given, Set<String> item) {
        Set<String> words = new HashSet<>(reading.stems());
        boolean twin = given.entrySet().stream()
                .filter(other -> other.getKey() != question)
                .anyMatch(other -> alike(words, new HashSet<>(other.getValue().stems())));
        if (twin) {
            return table.substance().copied();
        }
        int repeated = shared(words, item);
        return !words.isEmpty() && 100 * repeated >= table.substance().repeatedFrom() * words.size()
                ? table.substance().repeated()
                : null;
    }

    /** Jaccard's measure: the words of both, of the words of either. */
    private boolean alike(Set<String> one, Set<String> other) {
        int shared = shared(one, other);
        int either = one.size() + other.size() - shared;
        return either > 0 && 100 * shared >= table.substance().alikeFrom() * either;
    }

    private static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private LearningGap gap(JudgedAnswer answer) {
        AnswerRow row = table.questions().stream()
                .filter(candidate -> candidate.question() == answer.question())
                .findFirst()
                .orElseThrow();
        return new LearningGap(row.question(), row.gap(), row.claims());
    }

    private List<Help> helps(List<LearningGap> gap, Profile profile) {
        List<PracticalQuestion> open = gap.stream().map(LearningGap::question).toList();
        List<Help> helps = new ArrayList<>();
        for (CourseRow row : table.courses()) {
            List<PracticalQuestion> helpsWith =
                    row.helpsWith().stream().filter(open::contains).toList();
            boolean ofUse = row.helpsWith().isEmpty() ? open.isEmpty() : !helpsWith.isEmpty();
            if (ofUse && (!row.atScale() || worksAtScale(profile))) {
                helps.add(new Help(row.course(), row.why(), helpsWith, row.claims()));
            }
        }
        helps.sort(Comparator.comparing((Help help) -> help.helpsWith().size()).reversed());
        return List.copyOf(helps);
    }

    private static boolean worksAtScale(Profile profile) {
        return (profile.role() != null && profile.role().framework() == Framework.SAFE)
                || (profile.scaledWork() != null && !profile.scaledWork().isEmpty());
    }
}
