package io.readiness.organisation;

import io.readiness.guide.Cited;
import io.readiness.organisation.OrganisationTables.CheckState;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A checklist for the manager of a Product Owner.
 *
 * @param caution what is not to be judged by
 * @param blockers what stands in the way, which is the organisation's
 * @param items what to look at and what to give
 * @param claims the claims the caution rests on
 */
public record ManagerView(String caution, List<ManagersBlocker> blockers, List<ManagerCheck> items, List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        blockers.forEach(to);
        items.forEach(to);
    }

    /**
     * Something in the organisation that stands in the way, as the manager is told of it.
     *
     * @param blocker its name for machines
     * @param told where it was told, as JSON paths
     * @param title what it is called
     * @param says what it does to the role, and what the manager can give
     * @param claims the claims it rests on
     */
    public record ManagersBlocker(String blocker, List<String> told, String title, String says, List<String> claims)
            implements Cited {}

    /**
     * One thing to look at or to give, as it stands for this profile.
     *
     * @param item the thing
     * @param look what to look at, or what to give
     * @param state how it stands
     * @param told where that was told, as a JSON path; absent where it was not
     * @param next what the manager can do next
     * @param claims the claims it rests on
     */
    public record ManagerCheck(
            String item,
            String look,
            CheckState state,
            @Nullable String told,
            String next,
            List<String> claims) implements Cited {}
}
