package io.readiness.role;

import io.readiness.profile.Contradiction;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role on offer, in one of three forms: field by field, as a text, or as a job posting. A list that is given is taken as
 * whole; what is absent is not said.
 *
 * @param id a name for the role, chosen by the caller; required
 * @param title what it is called; with a job posting it stands there; absent: not said
 * @param duties what there is to do; absent: not said
 * @param decisionRights what may be decided without asking; empty: nothing; absent: not said
 * @param horizon how far its decisions reach; absent: not said
 * @param outcomes whether it is judged by outcomes rather than by delivery; absent: not said
 * @param reportsTo the role it reports to, never a name; absent: not said
 * @param technical whether it is about a technical product; absent: not said
 * @param requiredCertificates certificates it asks for; empty: none; absent: not said
 * @param text the role in the employer's words, as plain text, Markdown or HTML; what goes beyond 20,000 characters, markup not
 *     counted, is left out; instead of the fields above, besides id and title
 * @param jobPosting the role as a job posting, or as JSON-LD that holds one in a list or a {@code @graph}; instead of all fields
 *     above, besides id
 */
public record RoleDescription(
        @NotBlank
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,64}",
                message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
        String id,

        @Nullable @Size(max = JobPosting.TITLE) String title,
        @Nullable @Size(max = 50) List<@NotNull @Valid RoleDuty> duties,
        @Nullable Set<@NotNull DecisionRight> decisionRights,
        @Nullable Horizon horizon,
        @Nullable Boolean outcomes,
        @Nullable @Size(max = JobPosting.TITLE) String reportsTo,
        @Nullable Boolean technical,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 120) String> requiredCertificates,

        @Nullable @Size(max = RoleDescription.LONGEST_WRITTEN)
        String text,

        @Nullable @Valid JobPosting jobPosting) {
    /** Markup counts here; how much of the text itself is read stands in the rules. */
    static final int LONGEST_WRITTEN = 500_000;

    /** What it is called, wherever that stands. */
    @Nullable
    String called() {
        return jobPosting == null ? title : jobPosting.title();
    }

    /** The fields that were told, of those that a form does not go with. */
    private Map<String, Object> beside(Set<String> form) {
        Map<String, Object> told = new LinkedHashMap<>();
        Records.forEach(this, (name, value) -> {
            if (value != null && !form.contains(name)) {
                told.put(name, value);
            }
        });
        return told;
    }

    /** What was told of it in two forms, in none, or twice. */
    void contradictions(String path, List<Contradiction> found) {
        Map<String, Object> beside =
                beside(jobPosting != null ? Set.of("id", "jobPosting") : Set.of("id", "title", "text"));
        if (jobPosting != null && !jobPosting.isOne()) {
            found.add(new Contradiction(
                    path + ".jobPosting.@type",
                    jobPosting.type(),
                    "is another kind of thing than a " + JobPosting.TYPE,
                    "Send the " + JobPosting.TYPE + " itself."));
        }
        if (jobPosting != null || text != null) {
            String form = jobPosting != null ? "jobPosting" : "text";
            beside.forEach((name, value) -> found.add(new Contradiction(
                    path + "." + name,
                    value,
                    "stands beside " + form + ", which describes the role already",
                    "Keep one of the two.")));
        } else if (beside.isEmpty()) {
            found.add(new Contradiction(
                    path + ".text",
                    null,
                    "is missing, and so is every other description of the role",
                    "Give its duties or other fields, its text, or its jobPosting."));
        }
        repeatedDuties(path, found);
    }

    private void repeatedDuties(String path, List<Contradiction> found) {
        Set<Duty> seen = EnumSet.noneOf(Duty.class);
        List<RoleDuty> told = duties == null ? List.of() : duties;
        for (int i = 0; i < told.size(); i++) {
            if (!seen.add(told.get(i).duty())) {
                found.add(new Contradiction(
                        path + ".duties[" + i + "].duty",
                        told.get(i).duty(),
                        "is listed twice",
                        "Keep one entry for each duty."));
            }
        }
    }

    /**
     * A duty of a role, and how far it would be the holder's own.
     *
     * @param duty the duty; required
     * @param ownership led, shared or only taken part in; absent: not said
     */
    public record RoleDuty(@NotNull Duty duty, @Nullable Ownership ownership) {}
}
