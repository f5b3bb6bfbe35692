package io.readiness.intake.jsonresume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.SentBody;
import io.readiness.api.intake.DocumentIntake;
import io.readiness.api.intake.IntakeSettings;
import io.readiness.assessment.RandomProfiles;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.intake.draft.Drafts;
import io.readiness.intake.draft.Remark;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.rulebook.BuiltIn;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is exported comes back equal. */
class RoundTripTest {
    private static final int RANDOM = 300;
    private static final DocumentIntake INTAKE =
            new DocumentIntake(IntakeSettings.PATIENT, new JsonBinder(BuiltIn.JSON));

    private static DraftProfile imported(String json) {
        return imported(json, null);
    }

    private static DraftProfile imported(String json, @Nullable String reference) {
        return INTAKE.draft(
                new SentBody(json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE),
                Drafts.READER,
                Drafts.AS_OF,
                reference,
                () -> 0);
    }

    private static String exported(Profile profile) throws IOException {
        return BuiltIn.JSON.writeValueAsString(ExportedResume.of(profile));
    }

    @Test
    void golden_profiles_come_back_equal() throws IOException {
        try (Stream<Path> golden = Files.list(BuiltIn.RULES.resolve("golden"))) {
            for (Path one : golden.map(folder -> folder.resolve("profile.json")).toList()) {
                Profile profile = BuiltIn.JSON.readValue(one.toFile(), Profile.class);
                DraftProfile draft = imported(exported(profile));
                assertThat(draft.profile()).isEqualTo(profile);
                assertThat(draft.proposals()).isEmpty();
            }
        }
    }

    @Test
    void an_exported_profile_is_called_as_the_caller_says() throws IOException {
        Profile profile = BuiltIn.JSON.readValue("""
                {"reference":"c-1","role":{"title":"Product Owner"},"resumeBullets":["Cut the form."]}
                """, Profile.class);
        DraftProfile draft = imported(exported(profile), "c-77");
        assertThat(draft.profile()).isEqualTo(Records.with(profile, "reference", "c-77"));
        assertThat(draft.fields()).extracting(DraftProfile.DraftField::path).doesNotContain("$.reference");
    }

    @Test
    void a_profile_itself_is_sent_on_to_where_profiles_are_assessed() throws IOException {
        try (Stream<Path> golden = Files.list(BuiltIn.RULES.resolve("golden"))) {
            for (Path one : golden.map(folder -> folder.resolve("profile.json")).toList()) {
                String profile = Files.readString(one);
                assertThatThrownBy(() -> imported(profile))
                        .hasMessageContaining("This is a profile; send it to /api/v1/assessments.");
            }
        }
    }

    @Test
    void random_profiles_come_back_equal() throws IOException {
        RandomProfiles random = new RandomProfiles(18);
        for (int i = 0; i < RANDOM; i++) {
            Profile profile = random.profile();
            if (profile.contradictions(Drafts.AS_OF).isEmpty()) {
                assertThat(imported(exported(profile)).profile()).isEqualTo(profile);
            }
        }
    }

    @Test
    void an_exported_profile_that_is_none_any_more_leaves_the_rest_of_the_document() throws IOException {
        DraftProfile draft = imported("""
                {"work":[{"position":"Product Owner","startDate":"2024-01"}],
                 "meta":{"readiness":{"profile":{"reference":"c-1","role":{"months":-4}}}}}
                """);
        assertThat(draft.profile().role().title()).isEqualTo("Product Owner");
        assertThat(draft.remarks()).anyMatch(one -> one.remark() == Remark.EXPORT_NOT_READ);
    }

    @Test
    void other_programs_find_the_parts_they_know() throws IOException {
        Profile profile = BuiltIn.JSON.readValue("""
                {"reference":"c-1","role":{"title":"Product Owner"},"resumeBullets":["Cut the form."],
                 "certifications":[{"name":"CSPO","obtainedIn":"2021"}]}
                """, Profile.class);
        ExportedResume resume = ExportedResume.of(profile);
        assertThat(resume.work()).containsExactly(new ExportedResume.Work("Product Owner", List.of("Cut the form.")));
        assertThat(resume.certificates()).containsExactly(new ExportedResume.ResumeCertificate("CSPO", "2021"));
    }
}
