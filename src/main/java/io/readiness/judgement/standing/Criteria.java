package io.readiness.judgement.standing;

import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.ArtefactKind;
import io.readiness.judgement.scale.Scales.DutyKind;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is judged by, besides the rules that run.
 *
 * @param signals the scale of every signal
 * @param artefacts what each kind of evidence can show
 * @param duties the signal that each duty bears on
 * @param scorecard points, weights, gates and bands
 * @param paths from the first to be considered to the last, which asks for nothing
 * @param targets what a wanted path asks of each signal
 * @param questions the questions behind circumstances and wishes
 * @param fieldQuestions what a person is asked so as to answer them, in the order of the rulebook
 * @param parameters the numbers with a meaning, by their keys
 * @param phrases what the service says in its own name
 */
public record Criteria(
        Map<Signal, SignalScale> signals,
        Map<Artefact, ArtefactKind> artefacts,
        Map<Duty, DutyKind> duties,
        Scorecard scorecard,
        DecisionTable<PathRow> paths,
        DecisionTable<Target> targets,
        List<Question> questions,
        List<FieldQuestion> fieldQuestions,
        SortedMap<String, Parameter> parameters,
        Phrases phrases) {

    /** The rows of a path, in their order. */
    public Stream<PathRow> rows(Path path) {
        return paths.rows().stream().filter(row -> row.path() == path);
    }

    /** The same but for points, weights or bands. */
    public Criteria with(Scorecard other) {
        return Records.with(this, "scorecard", other);
    }

    /** The same but for the paths. */
    public Criteria with(DecisionTable<PathRow> others) {
        return Records.with(this, "paths", others);
    }

    /** The same, where a parameter has another value in what bands and paths ask for. */
    public Criteria with(String parameter, int value) {
        return with(paths.with(each(
                        paths.rows(), row -> row.asking(each(row.needs(), need -> need.with(parameter, value))))))
                .with(scorecard.withBands(each(
                        scorecard.bands().rows(),
                        row -> row.asking(each(row.needs(), need -> need.with(parameter, value))))));
    }

    /** Whether a band or a path asks for that parameter. */
    public boolean asksFor(String parameter) {
        return asked().anyMatch(that -> that.parameters().contains(parameter));
    }

    /** All that bands and paths ask for. */
    public Stream<Condition> asked() {
        return Stream.concat(paths.rows().stream(), scorecard.bands().rows().stream())
                .flatMap(row -> row.needs().stream())
                .map(Need::that);
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> changed) {
        return all.stream().map(changed).toList();
    }

    /** What signals, pieces of work and duties are. */
    public Scales scales() {
        return new Scales(signals, artefacts, duties);
    }

    public SignalScale scale(Signal signal) {
        return Scales.row(signals, signal);
    }

    /**
     * A path and what it asks for. The rows are read from the first to the last, and the first whose needs all hold is the
     * primary path.
     *
     * @param path the path
     * @param way how it is gone, where a path has more than one way; absent: one way only
     * @param title its name
     * @param meaning why it fits, to the candidate
     * @param nextStep the one thing to do next
     * @param alternative whether it is worth naming where another path is primary
     * @param until the band from which on it lies behind the candidate; absent: never
     * @param needs all of them must hold
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record PathRow(
            Path path,
            @Nullable Way way,
            String title,
            String meaning,
            String nextStep,
            boolean alternative,
            @Nullable Band until,
            List<Need> needs,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {

        /** The same path, asking for something else. */
        public PathRow asking(List<Need> others) {
            return Records.with(this, "needs", others);
        }

        /** Of these rows, the first that holds on what has been shown, with all that is unknown at worst. */
        public static PathRow primary(DecisionTable<PathRow> rows, Standing standing) {
            return rows.first(standing.atWorst());
        }

        /** How a path is gone. */
        public enum Way {
            CURRENT_ORGANISATION,
            BROADER_PO_ROLE,
            OUTSIDE_THE_ROLE
        }
    }

    /**
     * What a wanted path asks of each signal. The first row whose conditions hold is the wanted path.
     *
     * @param path the path
     * @param needs when this is what the candidate wants
     * @param wants the level wanted of each signal
     * @param says what is said first where nobody said what is wanted; absent: it was said
     * @param claims the claims it rests on
     */
    public record Target(
            Path path,
            List<Need> needs,
            Map<Signal, Rating> wants,
            @Nullable String says,
            List<String> claims) implements DecisionTable.Row {

        public Target {
            Map<Signal, Rating> sorted = new EnumMap<>(Signal.class);
            sorted.putAll(wants);
            wants = sorted;
        }
    }

    /**
     * A question about the situation. It is open while none of its answers is known, so that silence passes for none of them.
     *
     * @param id its name
     * @param wish whether the answer is the candidate's to choose; otherwise it is what is, or has been
     * @param asks the question
     * @param answers what the answer can be
     * @param tells where the answer goes in a profile, as JSON paths
     * @param claims the claims it rests on
     */
    public record Question(
            String id,
            boolean wish,
            String asks,
            List<QuestionAnswer> answers,
            List<String> tells,
            List<String> claims) {

        /**
         * What the answer to a question can be: something told at a field, or a circumstance.
         *
         * @param told the field where it is told; absent: what is told is more than one field, and a circumstance follows
         * @param is what is told there, by the word for it
         * @param concludes the circumstances of this question that are concluded then
         */
        public record QuestionAnswer(
                @Nullable String told, @Nullable String is, Set<Circumstance> concludes) {
            public QuestionAnswer {
                Set<Circumstance> sorted = EnumSet.noneOf(Circumstance.class);
                sorted.addAll(concludes);
                concludes = sorted;
            }

            /** What machines call it: what a profile says there, or the circumstance. */
            public String name() {
                return is != null
                        ? Condition.Told.constant(is)
                        : concludes.iterator().next().name();
            }
        }

        /** The circumstances that its answers conclude. */
        public Set<Circumstance> circumstances() {
            Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
            for (QuestionAnswer answer : answers) {
                concluded.addAll(answer.concludes());
            }
            return concluded;
        }

        /** The fields that its answers tell. */
        public Set<String> fields() {
            Set<String> told = new HashSet<>();
            for (QuestionAnswer answer : answers) {
                if (answer.told() != null) {
                    told.add(answer.told());
                }
            }
            return told;
        }
    }
}
