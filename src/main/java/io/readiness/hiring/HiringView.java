package io.readiness.hiring;

import io.readiness.guide.Cited;
import io.readiness.hiring.HiringTables.HiringSignal;
import io.readiness.hiring.HiringTables.HiringStrength;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter's view: evidence, what is open, and what to ask. A person decides.
 *
 * @param decides who decides
 * @param signals what a recruiter looks for, and how it is shown
 * @param claims the claims it rests on
 */
public record HiringView(String decides, List<HiringEvidence> signals, List<String> claims) implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        signals.forEach(to);
    }

    /**
     * One thing that a recruiter looks for, and how it is shown.
     *
     * @param looksFor the thing
     * @param title what it is called
     * @param strength how strongly it is shown
     * @param says what that means
     * @param drawsOn where the signals stand that it draws on; the rules behind them stand at the ratings; absent: at none
     * @param circumstances which circumstances hold that it draws on; the rules behind them stand there; absent: none
     * @param evidence the facts behind it, as JSON paths; their words stand at the facts; absent: none
     * @param questions what to ask; absent where it is shown
     * @param claims the claims that it and its questions rest on
     */
    public record HiringEvidence(
            HiringSignal looksFor,
            String title,
            HiringStrength strength,
            String says,
            @Nullable Map<Signal, Rating> drawsOn,
            @Nullable List<Circumstance> circumstances,
            @Nullable List<String> evidence,
            @Nullable List<AskedInInterview> questions,
            List<String> claims)
            implements Cited {}

    /**
     * A question for the interview.
     *
     * @param about the signal, the circumstance or the field that it sheds light on
     * @param asks the question; the same gap is asked about with the same question
     */
    public record AskedInInterview(String about, String asks) {}
}
