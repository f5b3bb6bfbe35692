package io.readiness.explanation.nextstep;

import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of a profile, as an operation of RFC 6902.
 *
 * @param op add or replace
 * @param path where, as a JSON pointer into the profile
 * @param value what stands there afterwards
 */
public record JsonChange(String op, String path, Object value) {

    /**
     * The operations that make the one profile of the other, in the order in which they are applied. Only what actions can
     * change is compared, and actions take nothing away.
     */
    static List<JsonChange> between(Profile before, Profile after) {
        List<JsonChange> changes = new ArrayList<>();
        compare("/goal", before.goal(), after.goal(), changes);
        compare("/exposure", before.exposure(), after.exposure(), changes);
        compare("/evidence", before.evidence(), after.evidence(), changes);
        return changes;
    }

    /** What was not told before is added. */
    private static void compare(
            String path, @Nullable Object before, @Nullable Object after, List<JsonChange> changes) {
        if (after == null || after.equals(before)) {
            return;
        }
        if (before == null) {
            Object told = after instanceof Set<?> set ? set.stream().sorted().toList() : after;
            changes.add(new JsonChange("add", path, told));
        } else if (after instanceof Record) {
            for (RecordComponent part : after.getClass().getRecordComponents()) {
                Field field = Field.of(after.getClass(), part.getName());
                compare(path + "/" + part.getName(), field.in(before), field.in(after), changes);
            }
        } else if (after instanceof List<?> list) {
            entries(path, (List<?>) before, list, changes);
        } else if (after instanceof Set<?> set) {
            set.stream()
                    .filter(one -> !((Set<?>) before).contains(one))
                    .sorted()
                    .forEach(one -> changes.add(new JsonChange("add", path + "/-", one)));
        } else {
            changes.add(new JsonChange("replace", path, after));
        }
    }

    private static void entries(String path, List<?> before, List<?> after, List<JsonChange> changes) {
        for (int i = 0; i < before.size(); i++) {
            compare(path + "/" + i, before.get(i), after.get(i), changes);
        }
        after.subList(before.size(), after.size())
                .forEach(entry -> changes.add(new JsonChange("add", path + "/-", entry)));
    }
}
