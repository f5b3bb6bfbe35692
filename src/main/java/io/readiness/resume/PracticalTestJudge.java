package io.readiness.resume;

import io.readiness.profile.PracticalTest;
import io.readiness.resume.PracticalTestResult.AnswerVerdict;
import io.readiness.resume.PracticalTestResult.HelpInstead;
import io.readiness.resume.PracticalTestResult.HelpfulCourse;
import io.readiness.resume.PracticalTestResult.JudgedAnswer;
import io.readiness.resume.PracticalTestResult.LearningGap;
import io.readiness.resume.PracticalTestTable.AnswerPart;
import io.readiness.resume.PracticalTestTable.AnswerRow;
import io.readiness.resume.PracticalTestTable.CourseRow;
import io.readiness.resume.PracticalTestTable.InsteadRow;
import io.readiness.resume.PracticalTestTable.PracticalQuestion;
import io.readiness.resume.PracticalTestTable.Substance;
import io.readiness.resume.ResumeTables.WordCondition;
import io.readiness.wording.Languages;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import io.readiness.wording.WrittenText.LineReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the answers to the practical test (C2): whether they say what was asked, and not whether it is true. */
final class PracticalTestJudge {
    private static final Comparator<HelpfulCourse> MOST_HELP_FIRST = Comparator.comparing(
                    (HelpfulCourse help) -> help.helpsWith().size())
            .reversed();

    private final PracticalTestTable table;
    private final Languages languages;
    private final TextReader reader;
    private final LineReader lines;

    PracticalTestJudge(PracticalTestTable table, Languages languages, TextReader reader, LineReader lines) {
        this.table = table;
        this.languages = languages;
        this.reader = reader;
        this.lines = lines;
    }

    /** An answer that was given, its different words, and whether it is in a language that is not read. */
    private record Answer(Reading reading, Set<String> words, boolean foreign) {
        int places(String wordClass) {
            int places = 0;
            for (Mention mention : reading.mentions()) {
                places += mention.wordClass().equals(wordClass) ? 1 : 0;
            }
            return places;
        }

        int shares(Set<String> others) {
            int shared = 0;
            for (String word : words) {
                shared += others.contains(word) ? 1 : 0;
            }
            return shared;
        }
    }

    /** Judges the answers of a candidate who took the test; what helps with them follows from the route. */
    PracticalTestResult judge(PracticalTest test) {
        Map<PracticalQuestion, Answer> given = given(test);
        Set<String> item = words(reader.read(shown(test.item())));
        List<JudgedAnswer> answers = new ArrayList<>();
        List<LearningGap> gap = new ArrayList<>();
        for (AnswerRow row : table.questions()) {
            JudgedAnswer answer = answer(row, given, item);
            answers.add(answer);
            if (answer.verdict().isLearningGap()) {
                gap.add(new LearningGap(row.question(), row.gap(), row.claims()));
            }
        }
        int notRead = count(answers, AnswerVerdict.NOT_READ);
        int whole = count(answers, AnswerVerdict.WHOLE);
        return new PracticalTestResult(
                whole == answers.size(), whole, given.size() - notRead, answers, gap, List.of(), null);
    }

    private static int count(List<JudgedAnswer> answers, AnswerVerdict verdict) {
        return (int)
                answers.stream().filter(answer -> answer.verdict() == verdict).count();
    }

    private Map<PracticalQuestion, Answer> given(PracticalTest test) {
        Map<PracticalQuestion, String> told = new EnumMap<>(PracticalQuestion.class);
        for (AnswerRow row : table.questions()) {
            String answer = row.question().answerIn(test);
            if (answer != null) {
                told.put(row.question(), shown(answer));
            }
        }
        boolean together = languages.isAnother(String.join("\n", told.values()), false);
        Map<PracticalQuestion, Answer> given = new EnumMap<>(PracticalQuestion.class);
        told.forEach((question, answer) -> {
            Reading reading = reader.read(answer);
            given.put(question, new Answer(reading, words(reading), languages.isAnother(answer, together)));
        });
        return given;
    }

    /** Markup is no answer. */
    private String shown(String text) {
        return lines.read(text, text.length()).text();
    }

    private static Set<String> words(Reading reading) {
        return new HashSet<>(reading.lemmas());
    }

    private JudgedAnswer answer(AnswerRow row, Map<PracticalQuestion, Answer> given, Set<String> item) {
        Answer answer = given.get(row.question());
        if (answer != null && answer.foreign()) {
            List<String> why = List.of(table.substance().anotherLanguage());
            return new JudgedAnswer(row.question(), row.asks(), AnswerVerdict.NOT_READ, List.of(), why, row.claims());
        }
        List<String> has = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (AnswerPart part : row.parts()) {
            boolean there = answer != null && WordCondition.any(part.shownBy(), answer.reading());
            (there ? has : missing).add(there ? part.has() : part.missing());
        }
        AnswerVerdict verdict = AnswerVerdict.MISSING;
        if (answer != null) {
            String copied = copied(answer, row.question(), given, item);
            if (copied != null) {
                verdict = AnswerVerdict.COPIED;
                missing.add(copied);
            } else if (!has.isEmpty()) {
                addWhatAnyAnswerNeeds(row, answer, missing);
                verdict = missing.isEmpty() ? AnswerVerdict.WHOLE : AnswerVerdict.PARTLY;
            }
        }
        return new JudgedAnswer(
                row.question(), row.asks(), verdict, List.copyOf(has), List.copyOf(missing), row.claims());
    }

    private void addWhatAnyAnswerNeeds(AnswerRow row, Answer answer, List<String> missing) {
        Substance needed = table.substance();
        int least = row.leastOwnWords() == null ? needed.leastOwnWords() : row.leastOwnWords();
        int own = ownWords(answer);
        if (own < least) {
            missing.add(needed.thin());
        }
        if (own < needed.wordsOfAList() && answer.places(needed.linking()) < needed.leastLinking()) {
            missing.add(needed.list());
        }
    }

    /** How many different words there are that could not stand in an answer about anything. */
    private int ownWords(Answer answer) {
        Substance needed = table.substance();
        String text = answer.reading().text();
        Set<String> generic = new HashSet<>();
        for (Mention mention : answer.reading().mentions()) {
            if (mention.wordClass().equals(needed.generic())
                    || mention.wordClass().equals(needed.linking())) {
                generic.add(text.substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT));
            }
        }
        return answer.words().size() - generic.size();
    }

    /** What is said to an answer that is not one of its own; null where it is. */
    private @Nullable String copied(
            Answer answer, PracticalQuestion to, Map<PracticalQuestion, Answer> given, Set<String> item) {
        for (Map.Entry<PracticalQuestion, Answer> other : given.entrySet()) {
            if (other.getKey() != to && alike(answer, other.getValue())) {
                return table.substance().copied();
            }
        }
        int words = answer.words().size();
        return words > 0 && 100 * answer.shares(item) >= table.substance().repeatedFrom() * words
                ? table.substance().repeated()
                : null;
    }

    /** Jaccard's measure: the words of both, of the words of either. */
    private boolean alike(Answer one, Answer other) {
        int shared = one.shares(other.words());
        int either = one.words().size() + other.words().size() - shared;
        return either > 0 && 100 * shared >= table.substance().alikeFrom() * either;
    }

    /**
     * The same result with what helps: of the courses on the candidate's route those that help with what is missing.
     *
     * @param route the ids of those courses
     */
    PracticalTestResult helped(PracticalTestResult result, Collection<String> route) {
        Set<PracticalQuestion> open = EnumSet.noneOf(PracticalQuestion.class);
        result.learningGap().forEach(one -> open.add(one.question()));
        List<HelpfulCourse> helps = new ArrayList<>();
        for (CourseRow row : table.courses()) {
            List<PracticalQuestion> helpsWith = new ArrayList<>(row.helpsWith());
            helpsWith.retainAll(open);
            boolean ofUse = row.helpsWith().isEmpty() ? open.isEmpty() : !helpsWith.isEmpty();
            if (ofUse && route.contains(row.course())) {
                helps.add(new HelpfulCourse(row.course(), row.why(), List.copyOf(helpsWith), row.claims()));
            }
        }
        helps.sort(MOST_HELP_FIRST);
        InsteadRow instead = table.instead();
        return new PracticalTestResult(
                result.passed(),
                result.whole(),
                result.given(),
                result.answers(),
                result.learningGap(),
                List.copyOf(helps),
                helps.isEmpty() && !open.isEmpty() ? new HelpInstead(instead.says(), instead.claims()) : null);
    }
}
