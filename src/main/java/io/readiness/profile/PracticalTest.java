package io.readiness.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Five answers about one backlog item that is due soon (C2). Each is at most 2,000 characters; absent: not answered.
 *
 * @param item the backlog item; required
 * @param customerNeed who needs it, and what for (C2.1)
 * @param businessReason the reason for the business (C2.2)
 * @param tradeOff what is given up for it (C2.3)
 * @param expectedOutcome what will be different, and how one will see it (C2.4)
 * @param whyBeforeOthers why it comes before three other items (C2.5)
 */
public record PracticalTest(
        @NotBlank @Size(max = 300) String item,
        @Nullable @Size(max = 2000) String customerNeed,
        @Nullable @Size(max = 2000) String businessReason,
        @Nullable @Size(max = 2000) String tradeOff,
        @Nullable @Size(max = 2000) String expectedOutcome,
        @Nullable @Size(max = 2000) String whyBeforeOthers) {}
