package io.readiness.plan;

import io.readiness.judgement.scale.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a plan becomes a calendar. In its texts, words in braces stand for what the plan says.
 *
 * @param closingActions how many of the closing actions are dated, one after the other
 * @param reviewEveryWeeks the weeks between two reviews
 * @param paths what is called otherwise, by the recommended path
 * @param name what the calendar is called on any other path
 * @param nextStep the summary of the one thing to do now
 * @param stage the summary of a stage
 * @param step the summary of a step
 * @param closing the summary of a closing action
 * @param review the summary of a review
 * @param reviewSays what a review asks
 * @param focus a line for a stage's focus
 * @param output a line for an output
 * @param activity a line for an activity
 * @param success a line for a stage's success
 * @param doneWhen a line for how to tell that a step is done
 * @param mistake a line for what often goes wrong
 * @param rests a line for the claims
 * @param category the category of all events
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 */
public record CalendarTable(
        int closingActions,
        int reviewEveryWeeks,
        List<PathWords> paths,
        String name,
        String nextStep,
        String stage,
        String step,
        String closing,
        String review,
        String reviewSays,
        String focus,
        String output,
        String activity,
        String success,
        String doneWhen,
        String mistake,
        String rests,
        String category,
        List<String> claims,
        String assumption) {

    /** What the calendar is called for somebody with this recommended path. */
    public String name(Path path) {
        return paths.stream()
                .filter(row -> row.path() == path)
                .map(PathWords::name)
                .findFirst()
                .orElse(name);
    }

    /** The summary of the one thing to do now on this recommended path. */
    public String nextStep(Path path) {
        return paths.stream()
                .filter(row -> row.path() == path)
                .map(PathWords::nextStep)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(nextStep);
    }

    /**
     * The words of a calendar that leads elsewhere than to product management.
     *
     * @param path the recommended path
     * @param name what the calendar is called
     * @param nextStep the summary of the one thing to do now; absent: as on any other path
     */
    public record PathWords(
            Path path, String name, @Nullable String nextStep) {}
}
