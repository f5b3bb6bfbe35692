package io.readiness.api.order;

import io.readiness.screening.Invitation.Progress;
import io.readiness.screening.Order.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant reads of what they were invited to, in their language.
 *
 * @param status how far the order is
 * @param progress how far they are themselves
 * @param language the language in which they are asked
 * @param packageName what was ordered
 * @param packageDescription what that is
 * @param jobTitle what they applied for; absent: not told
 * @param expires until when the invitation holds
 * @param title what it is about
 * @param intro what it is, and who asks
 * @param stored what is kept
 * @param seen what the recruiter gets to see
 * @param unseen what nobody judges by, and what is not done
 * @param kept for how long it is kept
 * @param voluntary that it is voluntary, and how to withdraw
 * @param consent what is agreed to
 * @param holdsUntil until when the invitation holds, in words
 */
public record InvitationPage(
        OrderStatus status,
        Progress progress,
        String language,
        String packageName,
        String packageDescription,
        @Nullable String jobTitle,
        Instant expires,
        String title,
        String intro,
        List<String> stored,
        List<String> seen,
        List<String> unseen,
        String kept,
        String voluntary,
        String consent,
        String holdsUntil) {
    /** What an applicant finds behind their link. */
    public enum Standing {
        /** They have not agreed yet. */
        INVITED,
        /** They agreed, and nothing was asked yet. */
        CONSENTED,
        /** They are being asked. */
        STARTED,
        /** They handed in. */
        SUBMITTED,
        /** The recruiter made the result of what there was. */
        CLOSED,
        /** Whoever ordered it does not want it any more. */
        CANCELLED,
        /** They withdrew. */
        WITHDRAWN,
        /** The time was over. */
        EXPIRED
    }

    /** How far they are, unless somebody else has ended it. */
    public Standing standing() {
        return switch (progress) {
            case SUBMITTED -> Standing.SUBMITTED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case EXPIRED -> Standing.EXPIRED;
            case INVITED, CONSENTED, STARTED ->
                switch (status) {
                    case OPEN -> Standing.valueOf(progress.name());
                    case COMPLETED -> Standing.CLOSED;
                    case CANCELLED, REJECTED -> Standing.CANCELLED;
                };
        };
    }
}
