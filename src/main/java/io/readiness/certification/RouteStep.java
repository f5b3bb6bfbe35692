package io.readiness.certification;

import io.readiness.guide.Cited;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or a course worth taking.
 *
 * @param certificate its id in the catalogue
 * @param name its name
 * @param issuer who gives it
 * @param firmness provisional where something that was not told could take the step away, or where the organisation has to change
 *     something first
 * @param why what it would do for the candidate
 * @param because what that rests on; open where it was not told
 * @param prerequisites what its issuer asks for
 * @param eligibleFrom the day from which the prerequisites are met, should work go on as it is; absent: they are met, or no
 *     day follows from what was told
 * @param caution what to beware of; absent: nothing in particular
 * @param facts what is worth knowing before booking
 * @param asOf the day on which the facts were written down
 * @param source where they were found
 * @param confidence how sure they are
 * @param claims the claims the step rests on
 */
public record RouteStep(
        String certificate,
        String name,
        String issuer,
        Firmness firmness,
        String why,
        List<Checked> because,
        List<MetPrerequisite> prerequisites,
        @Nullable LocalDate eligibleFrom,
        @Nullable String caution,
        String facts,
        LocalDate asOf,
        String source,
        FactConfidence confidence,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        because.forEach(to);
    }
}
