package io.readiness.assessment;

import io.readiness.Changed;
import io.readiness.profile.Certification;
import io.readiness.profile.Evidence;
import io.readiness.profile.Exposure;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role;
import io.readiness.profile.Room;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile with one part changed. */
final class With {
    private With() {}

    static Profile reference(Profile p, String reference) {
        return part(p, "reference", reference);
    }

    static Profile role(Profile p, @Nullable Role role) {
        return part(p, "role", role);
    }

    static Profile responsibilities(Profile p, @Nullable List<Responsibility> responsibilities) {
        return part(p, "responsibilities", responsibilities);
    }

    static Profile outsideMyRole(Profile p, @Nullable Set<Duty> duties) {
        return part(p, "outsideMyRole", duties);
    }

    static Profile evidence(Profile p, @Nullable List<Evidence> evidence) {
        return part(p, "evidence", evidence);
    }

    static Profile exposure(Profile p, @Nullable Exposure exposure) {
        return part(p, "exposure", exposure);
    }

    static Profile decisionRights(Profile p, @Nullable Set<DecisionRight> rights) {
        return part(p, "decisionRights", rights);
    }

    static Profile room(Profile p, @Nullable Room room) {
        return part(p, "room", room);
    }

    static Profile certificatesAndBullets(Profile p, List<Certification> certificates, List<String> bullets) {
        return part(part(p, "certifications", certificates), "resumeBullets", bullets);
    }

    static <R extends Record> R part(R told, String name, @Nullable Object value) {
        return Changed.part(told, name, value);
    }
}
