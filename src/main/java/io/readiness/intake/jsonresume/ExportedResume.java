package io.readiness.intake.jsonresume;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.readiness.profile.Certification;
import io.readiness.profile.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as a JSON Resume. Programs that know the schema read the parts they know; the whole profile stands under
 * {@code meta.readiness}, from where it comes back as it was.
 *
 * @param schema the published schema
 * @param work the role of today without its dates, which a profile does not know, and with the bullets
 * @param certificates the certificates held; absent: not said
 * @param meta what only a profile knows
 */
public record ExportedResume(
        @JsonProperty("$schema") String schema,
        List<Work> work,
        @Nullable List<ResumeCertificate> certificates,
        Meta meta) {
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /**
     * A role.
     *
     * @param position its title; absent: not said
     * @param highlights the bullets; absent: not given
     */
    public record Work(@Nullable String position, @Nullable List<String> highlights) {}

    /**
     * A certificate.
     *
     * @param name its name
     * @param date the day, month or year it was obtained; absent: not said
     */
    public record ResumeCertificate(String name, @Nullable String date) {}

    /**
     * What the schema leaves open.
     *
     * @param readiness what is told here and by no other part
     */
    public record Meta(Readiness readiness) {}

    /**
     * What is told here and by no other part.
     *
     * @param profile the whole profile
     */
    public record Readiness(Profile profile) {}

    /** A profile as a JSON Resume. */
    public static ExportedResume of(Profile profile) {
        String title = profile.role() == null ? null : profile.role().title();
        List<String> bullets = profile.resumeBullets();
        return new ExportedResume(
                SCHEMA,
                title == null && bullets == null ? List.of() : List.of(new Work(title, bullets)),
                profile.certifications() == null
                        ? null
                        : profile.certifications().stream()
                                .map(ExportedResume::certificate)
                                .toList(),
                new Meta(new Readiness(profile)));
    }

    private static ResumeCertificate certificate(Certification held) {
        return new ResumeCertificate(
                held.name(),
                held.obtained() == null ? held.obtainedIn() : held.obtained().toString());
    }
}
