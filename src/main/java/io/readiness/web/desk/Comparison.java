package io.readiness.web.desk;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.explanation.difference.DifferenceAnswer.AssessmentDifference;
import io.readiness.hiring.HiringView.AskedInInterview;
import io.readiness.hiring.HiringView.HiringEvidence;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import io.readiness.web.report.ReportWords;
import io.readiness.web.report.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A few candidates beside each other, in the order in which somebody named them. Nobody is put before another.
 *
 * @param candidates the candidates
 * @param apart where each two of them differ
 * @param signals the signals at which not all of them stand alike
 */
record Comparison(List<Compared> candidates, List<PairApart> apart, List<SignalRow> signals) {

    /**
     * One of them.
     *
     * @param id the decision
     * @param name what tells them apart from the others
     * @param told what was concluded
     * @param words what things are called in it
     */
    record Compared(UUID id, String name, Assessment told, ReportWords words) {

        public String address() {
            return "/assessments/" + id + "?audience=recruiter";
        }

        private List<SignalRating> ratings() {
            return Objects.requireNonNullElse(told.ratings(), List.of());
        }

        /** What they have shown, be it weak or strong. */
        public List<SignalRating> shown() {
            return ratings().stream()
                    .filter(one -> one.rating() != Rating.UNKNOWN && one.rating() != Rating.ABSENT)
                    .toList();
        }

        /** What was said not to be there. */
        public List<SignalRating> absent() {
            return ratings().stream()
                    .filter(one -> one.rating() == Rating.ABSENT)
                    .toList();
        }

        public List<SignalRating> unknown() {
            return ratings().stream()
                    .filter(one -> one.rating() == Rating.UNKNOWN)
                    .toList();
        }

        Rating at(Signal signal) {
            return ratings().stream()
                    .filter(one -> one.signal() == signal)
                    .map(SignalRating::rating)
                    .findFirst()
                    .orElse(Rating.UNKNOWN);
        }

        public Why why() {
            return words.why(told.headline());
        }

        /** What to ask, each question once, with what it sheds light on. */
        public List<Question> questions() {
            Map<String, Question> questions = new LinkedHashMap<>();
            if (told.hiring() != null) {
                for (HiringEvidence one : told.hiring().signals()) {
                    for (AskedInInterview question :
                            Objects.requireNonNullElse(one.questions(), List.<AskedInInterview>of())) {
                        questions.putIfAbsent(
                                question.asks(), new Question(question.asks(), words.about(question.about())));
                    }
                }
            }
            return new ArrayList<>(questions.values());
        }
    }

    /**
     * A question.
     *
     * @param asks the question
     * @param about what it sheds light on
     */
    record Question(String asks, String about) {}

    /**
     * Where two of them differ.
     *
     * @param first the one
     * @param second the other
     * @param difference what differs, in the sentences of the rulebook
     * @param why what that rests on
     */
    record PairApart(Compared first, Compared second, AssessmentDifference difference, Why why) {
        public String title() {
            return first.name() + " and " + second.name();
        }
    }

    /**
     * A signal at which not all stand alike.
     *
     * @param name the signal
     * @param levels where each of them stands, in their order
     */
    record SignalRow(String name, List<SignalCell> levels) {}

    /**
     * Where one of them stands.
     *
     * @param name who
     * @param style the word of the style for the level
     * @param level the level in words
     */
    record SignalCell(String name, String style, String level) {}

    /** The signals at which they do not all stand alike. */
    static List<SignalRow> differing(List<Compared> candidates) {
        List<SignalRow> rows = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            if (candidates.stream().map(one -> one.at(signal)).distinct().count() > 1) {
                rows.add(new SignalRow(
                        candidates.get(0).words().signal(signal),
                        candidates.stream()
                                .map(one -> new SignalCell(
                                        one.name(),
                                        one.words().style(one.at(signal)),
                                        one.words().of(one.at(signal))))
                                .toList()));
            }
        }
        return rows;
    }
}
