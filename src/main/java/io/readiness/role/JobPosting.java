package io.readiness.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job advertisement in the vocabulary of schema.org. That vocabulary is open, so other fields are accepted; they are
 * neither read nor guessed at, and the employer plays no part. Markup is read as text.
 *
 * @param type {@code JobPosting}, or a list that has it; absent: taken as that
 * @param title what the role is called; absent: not said
 * @param description what the role is about; texts, or things with a name or description
 * @param responsibilities what is to be done; texts, or things with a name or description
 * @param qualifications what is to be brought; texts, or things with a name or description
 * @param skills what is to be mastered; texts, or things with a name or description
 * @param experienceRequirements what is to have been done; texts, or things with a name or description
 * @param validThrough the last day for an application, as a date or a time; absent: open
 */
public record JobPosting(
        @Nullable @Size(max = 10) List<@NotNull @Size(max = JobPosting.TITLE) String> type,
        @Nullable @Size(max = JobPosting.TITLE) String title,

        @Nullable @Size(max = JobPosting.MOST)
        List<@NotNull @Size(max = RoleDescription.LONGEST_WRITTEN) String> description,

        @Nullable @Size(max = JobPosting.MOST)
        List<@NotNull @Size(max = RoleDescription.LONGEST_WRITTEN) String> responsibilities,

        @Nullable @Size(max = JobPosting.MOST)
        List<@NotNull @Size(max = RoleDescription.LONGEST_WRITTEN) String> qualifications,

        @Nullable @Size(max = JobPosting.MOST)
        List<@NotNull @Size(max = RoleDescription.LONGEST_WRITTEN) String> skills,

        @Nullable @Size(max = JobPosting.MOST)
        List<@NotNull @Size(max = RoleDescription.LONGEST_WRITTEN) String> experienceRequirements,

        @Nullable LocalDate validThrough) {
    static final String TYPE = "JobPosting";
    static final int TITLE = 200;
    static final int MOST = 50;

    boolean isOne() {
        return type == null || type.stream().anyMatch(JobPosting::isName);
    }

    /** Whether a type, with or without the address of the vocabulary, is the name of this one. */
    public static boolean isName(String type) {
        return type.substring(type.lastIndexOf('/') + 1).equals(TYPE);
    }
}
