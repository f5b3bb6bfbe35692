package io.readiness.assessment;

import io.readiness.profile.Certification;
import io.readiness.profile.DecisionRight;
import io.readiness.profile.Evidence;
import io.readiness.profile.Exposure;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Role;
import io.readiness.profile.Room;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile with one part changed. */
final class With {
    private With() {}

    static Profile reference(Profile p, String reference) {
        return copy(
                p, reference, p.role(), p.responsibilities(), p.evidence(), p.exposure(), p.decisionRights(), p.room());
    }

    static Profile role(Profile p, @Nullable Role role) {
        return copy(
                p, p.reference(), role, p.responsibilities(), p.evidence(), p.exposure(), p.decisionRights(), p.room());
    }

    static Profile responsibilities(Profile p, @Nullable List<Responsibility> responsibilities) {
        return copy(
                p, p.reference(), p.role(), responsibilities, p.evidence(), p.exposure(), p.decisionRights(), p.room());
    }

    static Profile evidence(Profile p, @Nullable List<Evidence> evidence) {
        return copy(
                p, p.reference(), p.role(), p.responsibilities(), evidence, p.exposure(), p.decisionRights(), p.room());
    }

    static Profile exposure(Profile p, @Nullable Exposure exposure) {
        return copy(
                p, p.reference(), p.role(), p.responsibilities(), p.evidence(), exposure, p.decisionRights(), p.room());
    }

    static Profile decisionRights(Profile p, @Nullable Set<DecisionRight> rights) {
        return copy(p, p.reference(), p.role(), p.responsibilities(), p.evidence(), p.exposure(), rights, p.room());
    }

    static Profile room(Profile p, @Nullable Room room) {
        return copy(
                p, p.reference(), p.role(), p.responsibilities(), p.evidence(), p.exposure(), p.decisionRights(), room);
    }

    static Profile certificatesAndBullets(Profile p, List<Certification> certificates, List<String> bullets) {
        return new Profile(
                p.reference(),
                p.role(),
                p.responsibilities(),
                p.outsideMyRole(),
                p.evidence(),
                p.exposure(),
                p.decisionRights(),
                p.room(),
                p.goal(),
                certificates,
                p.learning(),
                p.practicalTest(),
                bullets);
    }

    private static Profile copy(
            Profile p,
            String reference,
            @Nullable Role role,
            @Nullable List<Responsibility> responsibilities,
            @Nullable List<Evidence> evidence,
            @Nullable Exposure exposure,
            @Nullable Set<DecisionRight> rights,
            @Nullable Room room) {
        return new Profile(
                reference,
                role,
                responsibilities,
                p.outsideMyRole(),
                evidence,
                exposure,
                rights,
                room,
                p.goal(),
                p.certifications(),
                p.learning(),
                p.practicalTest(),
                p.resumeBullets());
    }
}
