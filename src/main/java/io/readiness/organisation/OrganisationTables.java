package io.readiness.organisation;

import java.util.List;

/**
 * All that the rulebook says of organisations.
 *
 * @param blockers what can stand in the way
 * @param effects what that does to the next step, read from the first to the last
 * @param checklist what a manager looks at and gives
 */
public record OrganisationTables(List<BlockerRow> blockers, List<EffectRow> effects, Checklist checklist) {

    /** Whether the last effect asks for something, so that some candidates would be told none. */
    public boolean leavesSomebodyOut() {
        return effects.isEmpty() || !effects.get(effects.size() - 1).fitsAll();
    }
}
