package io.readiness.interview;

import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.interview.InterviewState.AnswerRange;
import io.readiness.interview.InterviewState.Option;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.FieldQuestion.FieldPart;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that a person can be asked in an interview, with all that a form needs so as to ask it. */
public sealed interface Asked {
    /** The answer that there is none of it, or no more. */
    String NONE = "NONE";

    /** Its name among all questions of the interview. */
    String id();

    /** The question. */
    String asks(Phrases phrases);

    /** How to answer it; null: the answers say it. */
    default @Nullable String help() {
        return null;
    }

    /** What the answer is good for; null: it is asked so that words of a resume count. */
    default @Nullable String why() {
        return null;
    }

    /** The words of a document that it is about; null: it is about none. */
    default @Nullable String words() {
        return null;
    }

    /** What an answer looks like. */
    Form form();

    /** What a number counts; null: the answer is no number. */
    default @Nullable String unit() {
        return null;
    }

    /** What may be answered; empty: anything of its form. */
    List<Option> options(Phrases phrases);

    /** The answer that there is none, or no more; null: that is no answer to it. */
    default @Nullable Option none(Phrases phrases) {
        return null;
    }

    /** How large an answer may be; null: its options say all. */
    default @Nullable AnswerRange range() {
        return null;
    }

    /** Where the answer goes in a profile, as a JSON path. */
    String path();

    /** The claims it rests on. */
    List<String> claims();

    private static @Nullable AnswerRange range(Field field) {
        Field.Extent extent = field.extent();
        return extent.least() == null && extent.most() == null && extent.longest() == null
                ? null
                : new AnswerRange(extent.least(), extent.most(), extent.longest());
    }

    private static List<Option> options(List<Enum<?>> words, Phrases phrases) {
        return words.stream()
                .map(one -> new Option(one.name(), phrases.option(one)))
                .toList();
    }

    private static List<Option> yesOrNo(Phrases phrases) {
        return List.of(new Option("true", phrases.text(Phrase.YES)), new Option("false", phrases.text(Phrase.NO)));
    }

    /**
     * A question of the rulebook, as a whole.
     *
     * @param question the question
     */
    record Whole(FieldQuestion question) implements Asked {
        @Override
        public String id() {
            return question.id();
        }

        @Override
        public String asks(Phrases phrases) {
            return question.asks();
        }

        @Override
        public String help() {
            return question.help();
        }

        @Override
        public String why() {
            return question.why();
        }

        @Override
        public Form form() {
            return question.form();
        }

        @Override
        public @Nullable String unit() {
            return question.unit();
        }

        @Override
        public List<Option> options(Phrases phrases) {
            return switch (form()) {
                case YES_NO -> yesOrNo(phrases);
                case OWNERSHIP ->
                    Arrays.stream(DutyAnswer.values())
                            .map(one -> new Option(one.name(), phrases.text(Phrase.valueOf("ANSWER_" + one.name()))))
                            .toList();
                default -> Asked.options(question.words(), phrases);
            };
        }

        @Override
        public @Nullable Option none(Phrases phrases) {
            String usual = phrases.text(Phrase.ANSWER_NONE);
            return switch (form()) {
                case CHOICES, TEXTS, PIECES -> new Option(NONE, question.none() == null ? usual : question.none());
                default -> null;
            };
        }

        @Override
        public @Nullable AnswerRange range() {
            return question.field() == null ? null : Asked.range(Field.of(question.field()));
        }

        @Override
        public String path() {
            return question.path();
        }

        @Override
        public List<String> claims() {
            return question.claims();
        }
    }

    /**
     * A part of one piece of a list, {@code evidence/2/ownership}, or of a thing of which there is one, {@code practical-test/item}.
     *
     * @param whole the question that asks for all of it
     * @param number which piece, from 1 on; 0: there is only one
     * @param part the part
     */
    record Part(FieldQuestion whole, int number, FieldPart part) implements Asked {
        /** More than this nobody tells a piece at a time. */
        static final int MOST = 20;

        private static final Pattern ID = Pattern.compile("([^/]+)(?:/([1-9]\\d?))?/([^/]+)");

        /** The part of that name; null: there is none. */
        static @Nullable Part of(String id, Function<String, @Nullable FieldQuestion> question) {
            Matcher named = ID.matcher(id);
            FieldQuestion whole = named.matches() ? question.apply(named.group(1)) : null;
            if (whole == null) {
                return null;
            }
            int number = named.group(2) == null ? 0 : Integer.parseInt(named.group(2));
            if (number > MOST || (number == 0) == isList(whole)) {
                return null;
            }
            return whole.parts().stream()
                    .filter(one -> one.id().equals(named.group(3)))
                    .findFirst()
                    .map(one -> new Part(whole, number, one))
                    .orElse(null);
        }

        /** The part that makes it a piece. */
        static Part first(FieldQuestion whole, int number) {
            return new Part(whole, number, whole.parts().get(0));
        }

        /** Whether there may be several of a question's pieces. */
        static boolean isList(FieldQuestion whole) {
            return whole.form() == Form.PIECES;
        }

        /** Another part of the same piece. */
        Part other(String name) {
            FieldPart other = whole.parts().stream()
                    .filter(one -> one.id().equals(name))
                    .findFirst()
                    .orElseThrow();
            return new Part(whole, number, other);
        }

        /** Whether it is the part that makes it a piece. */
        public boolean isFirst() {
            return part.equals(whole.parts().get(0));
        }

        /** The part without which it cannot be told; null: it makes the piece. */
        public @Nullable Part restsOn() {
            if (isFirst()) {
                return null;
            }
            return part.after() == null ? first(whole, number) : other(part.after());
        }

        /** What a piece is. */
        Class<? extends Record> type() {
            return Field.of(Objects.requireNonNull(whole.field())).type().asSubclass(Record.class);
        }

        /** The field of the piece that it fills. */
        public Field field() {
            return Field.of(type(), part.field());
        }

        /**
         * A profile that tells this part and nothing else.
         *
         * @param value what stands there; null: there is no such piece
         */
        public Profile telling(String reference, @Nullable Object value) {
            Field all = Field.of(Objects.requireNonNull(whole.field()));
            Profile untold = Profile.untold(reference);
            if (value == null) {
                return all.with(untold, List.of());
            }
            Record piece = field().with(Records.untold(type()), value);
            return all.with(untold, isList(whole) ? List.of(piece) : piece);
        }

        /** What a profile tells of this part; null: that there is no such piece. */
        public @Nullable Object in(Profile told) {
            Object all = Field.of(Objects.requireNonNull(whole.field())).in(told);
            if (all instanceof Collection<?> pieces) {
                return pieces.isEmpty() ? null : field().in(pieces.iterator().next());
            }
            return all == null ? null : field().in(all);
        }

        @Override
        public String id() {
            return whole.id() + (number == 0 ? "" : "/" + number) + "/" + part.id();
        }

        @Override
        public String asks(Phrases phrases) {
            return number > 1 && part.again() != null ? part.again() : part.asks();
        }

        @Override
        public String help() {
            return part.help();
        }

        @Override
        public String why() {
            return part.why();
        }

        @Override
        public Form form() {
            return FieldQuestion.form(field());
        }

        @Override
        public @Nullable String unit() {
            return part.unit();
        }

        @Override
        public List<Option> options(Phrases phrases) {
            return form() == Form.YES_NO ? yesOrNo(phrases) : Asked.options(FieldQuestion.words(field()), phrases);
        }

        @Override
        public @Nullable Option none(Phrases phrases) {
            if (isFirst() && isList(whole)) {
                return new Option(NONE, whole.none() == null ? phrases.text(Phrase.ANSWER_NONE) : whole.none());
            }
            return form() == Form.CHOICES ? new Option(NONE, phrases.text(Phrase.ANSWER_NONE)) : null;
        }

        @Override
        public @Nullable AnswerRange range() {
            return Asked.range(field());
        }

        @Override
        public String path() {
            return whole.path() + (isList(whole) ? "[*]." : ".") + part.field();
        }

        @Override
        public List<String> claims() {
            return whole.claims();
        }
    }

    /**
     * A question about a proposal.
     *
     * @param proposal the proposal
     * @param asked the question
     */
    record Confirmation(Proposal proposal, AskedQuestion asked) implements Asked {
        @Override
        public String id() {
            return proposal.id() + "."
                    + asked.question().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String asks(Phrases phrases) {
            return asked.asks();
        }

        @Override
        public String words() {
            return proposal.source().words();
        }

        @Override
        public Form form() {
            return Form.CHOICE;
        }

        @Override
        public List<Option> options(Phrases phrases) {
            return asked.answers().stream()
                    .map(one -> new Option(one.answer().name(), one.says()))
                    .toList();
        }

        @Override
        public String path() {
            if (proposal.evidence() != null) {
                return "$.evidence";
            } else if (proposal.responsibility() != null) {
                return "$.responsibilities";
            }
            return proposal.marketWork() == null ? "$.scaledWork" : "$.exposure.marketWork";
        }

        @Override
        public List<String> claims() {
            return proposal.claims();
        }
    }

    /**
     * What a proposed piece of work is, where its words allow more than one kind.
     *
     * @param proposal the proposal
     */
    record KindOfWork(Proposal proposal) implements Asked {
        /** The kinds that the words allow, the one that was guessed first. */
        public List<Artefact> kinds() {
            return proposal.kinds();
        }

        /** A profile that tells the kind and nothing else. */
        public Profile telling(String reference, Artefact kind) {
            return Profile.untold(reference).withEvidence(List.of(Evidence.of(kind)));
        }

        /** The kind that a profile tells. */
        Artefact in(Profile told) {
            return Objects.requireNonNull(told.evidence()).get(0).kind();
        }

        @Override
        public String id() {
            return proposal.id() + ".kind";
        }

        @Override
        public String asks(Phrases phrases) {
            return phrases.text(Phrase.INTERVIEW_KIND_OF_WORK);
        }

        @Override
        public String words() {
            return proposal.source().words();
        }

        @Override
        public Form form() {
            return Form.CHOICE;
        }

        @Override
        public List<Option> options(Phrases phrases) {
            return kinds().stream()
                    .map(one -> new Option(one.name(), phrases.option(one)))
                    .toList();
        }

        @Override
        public String path() {
            return "$.evidence";
        }

        @Override
        public List<String> claims() {
            return proposal.claims();
        }
    }
}
