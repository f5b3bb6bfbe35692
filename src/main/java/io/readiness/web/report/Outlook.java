package io.readiness.web.report;

import io.readiness.action.PossibleActions;
import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View.Topic;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.judgement.Judgement;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would change a decision: what the candidate can do, and where the same rules would see them with some of it done. It promises
 * nothing.
 *
 * @param actions what can be done, and what can be chosen
 * @param changed what some of it would change; absent: none of it was tried
 * @param smallest what was said of the smallest change to the next band; absent: it was not asked for
 */
public record Outlook(
        List<Action> actions,
        @Nullable Changed changed,
        @Nullable NextStepAnswer smallest) {

    private static final Set<Topic> NEEDED = Set.of(Topic.RECOMMENDATION);

    /** The ids of the claims that the actions rest on, each once. */
    public List<String> claims() {
        return actions.stream()
                .flatMap(action -> action.claims().stream())
                .distinct()
                .toList();
    }

    /**
     * Something that can be done.
     *
     * @param name by which it is chosen
     * @param title what to do
     * @param weeks how long it takes beside a full job, an estimate; 0 for a choice
     * @param piece the piece of work that it improves, as a JSON path; absent: none
     * @param claims the ids of the claims it rests on
     * @param tried whether it is among what was tried
     */
    public record Action(
            String name, String title, int weeks, @Nullable String piece, List<String> claims, boolean tried) {}

    /**
     * What changes.
     *
     * @param difference where it leads, told apart from where it starts
     * @param weeks how long all that was tried takes, an estimate
     */
    public record Changed(DifferenceAnswer difference, int weeks) {
        public Assessment after() {
            return difference.second();
        }

        public Gauge gauge() {
            return new Gauge(after().total());
        }
    }

    /** What is asked of an outlook: to try these actions, or to find the smallest change. */
    record Asked(List<String> tried, boolean smallest) {
        static final Asked NOTHING = new Asked(List.of(), false);
    }

    static Outlook of(Assessor assessor, Profile profile, LocalDate day, Asked asked) {
        Judgement judgement = assessor.judge(profile, day);
        PossibleActions possible = PossibleActions.of(assessor.rulebook().actions(), judgement);
        List<PossibleAction> all = new ArrayList<>(possible.all());
        all.addAll(possible.choices());
        NextStepAnswer smallest = asked.smallest()
                ? new NextStepFinder(assessor).find(new NextStepRequest(profile, null, null), day)
                : null;
        Set<String> names = smallest == null ? named(asked.tried(), all) : found(smallest, all, profile);
        List<PossibleAction> tried =
                all.stream().filter(one -> names.contains(name(one))).toList();
        return new Outlook(
                all.stream()
                        .map(one -> new Action(
                                name(one),
                                one.row().title(),
                                one.row().weeks(),
                                one.path(profile),
                                one.row().claims(),
                                tried.contains(one)))
                        .toList(),
                tried.isEmpty() ? null : changed(assessor, profile, day, tried),
                smallest);
    }

    private static Changed changed(Assessor assessor, Profile profile, LocalDate day, List<PossibleAction> tried) {
        Profile done = profile;
        int weeks = 0;
        for (PossibleAction action : tried) {
            done = action.done(done);
            weeks += action.row().weeks();
        }
        return new Changed(
                DifferenceFinder.whatIf(new Side(assessor, profile, day), new Side(assessor, done, day), NEEDED),
                weeks);
    }

    /** An action as an address names it; the same action on several pieces by the place of the piece. */
    private static String name(PossibleAction action) {
        return action.piece() == null ? action.row().key() : action.row().key() + "." + (action.piece() + 1);
    }

    private static Set<String> named(List<String> asked, List<PossibleAction> all) {
        Set<String> known = new HashSet<>();
        all.forEach(one -> known.add(name(one)));
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new InvalidRequest(
                        "do", name, "is nothing that can be done from here", "Choose among the actions of the page.");
            }
        }
        return new HashSet<>(asked);
    }

    private static Set<String> found(NextStepAnswer smallest, List<PossibleAction> all, Profile profile) {
        Set<String> names = new HashSet<>();
        smallest.actions()
                .forEach(action -> all.stream()
                        .filter(one -> one.row().key().equals(action.action())
                                && java.util.Objects.equals(one.path(profile), action.piece()))
                        .findFirst()
                        .ifPresent(one -> names.add(name(one))));
        return names;
    }
}
