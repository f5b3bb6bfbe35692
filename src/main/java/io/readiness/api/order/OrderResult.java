package io.readiness.api.order;

import io.readiness.assessment.RoleMatchAnswer;
import io.readiness.screening.Order.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order came to. It lays out evidence and open questions, and rejects nobody: a person decides.
 *
 * @param order the order
 * @param status how far it is: completed
 * @param score the weighted total, 0 to {@code maxScore}; its range is among the attributes
 * @param maxScore the most there is
 * @param resultUrl the report for the recruiter; nobody can guess this address, so whoever has it may read it
 * @param completedAt when it was made
 * @param decision the decision it is, by which it can be read, proved and made again
 * @param attributes what there is to tell, in words, and signal by signal
 * @param attachments the report as a file; empty: none is made here
 * @param roleMatch how profile and role match: what the role really decides, what fits, what to ask; absent: the order named no
 *     job with a description, or the decision is not made again here any more
 */
public record OrderResult(
        String order,
        OrderStatus status,
        double score,
        double maxScore,
        String resultUrl,
        Instant completedAt,
        UUID decision,
        List<ResultAttribute> attributes,
        List<ResultAttachment> attachments,
        @Nullable RoleMatchAnswer roleMatch) {

    /**
     * Something about a result.
     *
     * @param type what it is: a text has a value, a part of the result a score
     * @param id its name for machines
     * @param label what it is called
     * @param value in words
     * @param score where a signal stands; absent: a text, or nothing is known of the signal, which is no zero
     * @param status whether anything is known of the signal; absent: a text
     */
    public record ResultAttribute(
            AttributeType type,
            String id,
            String label,
            String value,
            @Nullable PartScore score,
            @Nullable PartStatus status) {

        /** What an attribute is. */
        public enum AttributeType {
            TEXT,
            SUB_RESULT
        }

        /** Whether anything is known of a signal. */
        public enum PartStatus {
            /** It stands somewhere. */
            COMPLETED,
            /** Nothing is known of it: it counts neither for nor against. */
            UNKNOWN
        }
    }

    /**
     * Where a signal stands.
     *
     * @param value from 0, absent in the work, to 4, proven
     * @param max the most there is
     */
    public record PartScore(int value, int max) {}

    /**
     * A file.
     *
     * @param name what it is called
     * @param contentType what it is
     * @param address where it is read by itself
     * @param data its bytes, in base64; absent: they were not asked for
     */
    public record ResultAttachment(
            String name,
            String contentType,
            String address,
            @Nullable String data) {}
}
