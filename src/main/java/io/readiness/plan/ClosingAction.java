package io.readiness.plan;

import io.readiness.guide.Cited;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one gap of this candidate can be closed.
 *
 * @param signal the gap's signal
 * @param from the strength that it builds on; absent: none is shown yet
 * @param says from what, to what, by what
 * @param organisation what the organisation has to give first; it is the organisation's and says nothing of the person
 * @param artefact the piece of work that it leaves behind
 * @param weeks how long it takes
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 */
public record ClosingAction(
        Signal signal,
        @Nullable Signal from,
        String says,
        @Nullable String organisation,
        Artefact artefact,
        WeeksOfWork weeks,
        List<String> claims,
        @Nullable String assumption)
        implements Cited {}
