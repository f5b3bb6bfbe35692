package io.readiness.explanation;

import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Exposure;
import io.readiness.profile.Goal;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action changes in a profile, written for whoever keeps the profile as JSON. Only what actions can change is compared. */
public final class JsonChanges {
    private final List<JsonChange> changes = new ArrayList<>();

    private JsonChanges() {}

    /** The operations that make the one profile of the other, in the order in which they are applied. */
    public static List<JsonChange> between(Profile before, Profile after) {
        JsonChanges written = new JsonChanges();
        written.goal(before.goal(), after.goal());
        written.exposure(before.exposure(), after.exposure());
        written.evidence(before.evidence(), after.evidence());
        return List.copyOf(written.changes);
    }

    private void goal(@Nullable Goal before, @Nullable Goal after) {
        if (before == null || after == null) {
            value("/goal", before, after);
            return;
        }
        value("/goal/aim", before.aim(), after.aim());
        value("/goal/willBuildDiscovery", before.willBuildDiscovery(), after.willBuildDiscovery());
        value(
                "/goal/willBuildBusinessReasoning",
                before.willBuildBusinessReasoning(),
                after.willBuildBusinessReasoning());
    }

    private void exposure(@Nullable Exposure before, @Nullable Exposure after) {
        if (before == null || after == null) {
            value("/exposure", before, after);
            return;
        }
        value(
                "/exposure/customerConversationsPerQuarter",
                before.customerConversationsPerQuarter(),
                after.customerConversationsPerQuarter());
        value("/exposure/contact", before.contact(), after.contact());
        set("/exposure/marketWork", before.marketWork(), after.marketWork());
    }

    private void evidence(@Nullable List<Evidence> before, @Nullable List<Evidence> after) {
        if (before == null || after == null) {
            value("/evidence", before, after);
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            piece("/evidence/" + i, before.get(i), after.get(i));
        }
        after.subList(before.size(), after.size())
                .forEach(piece -> changes.add(new JsonChange("add", "/evidence/-", piece)));
    }

    private void piece(String path, Evidence before, Evidence after) {
        set(path + "/signals", before.signals(), after.signals());
        set(path + "/qualities", before.qualities(), after.qualities());
        set(path + "/audiences", before.audiences(), after.audiences());
        outcome(path + "/outcome", before.outcome(), after.outcome());
        value(path + "/verification", before.verification(), after.verification());
    }

    private void outcome(String path, @Nullable Outcome before, @Nullable Outcome after) {
        if (before == null || after == null) {
            value(path, before, after);
            return;
        }
        value(path + "/baseline", before.baseline(), after.baseline());
        value(path + "/target", before.target(), after.target());
        value(path + "/result", before.result(), after.result());
    }

    /** What was not told before is added, which by RFC 6902 overwrites a {@code null} that may have been sent. */
    private void value(String path, @Nullable Object before, @Nullable Object after) {
        if (after != null && !after.equals(before)) {
            changes.add(new JsonChange(before == null ? "add" : "replace", path, after));
        }
    }

    private <E extends Enum<E>> void set(String path, @Nullable Set<E> before, @Nullable Set<E> after) {
        if (after == null) {
            return;
        }
        List<E> added = after.stream()
                .filter(constant -> before == null || !before.contains(constant))
                .sorted()
                .toList();
        if (before == null) {
            value(path, null, added);
        } else {
            added.forEach(constant -> changes.add(new JsonChange("add", path + "/-", constant)));
        }
    }
}
