package io.readiness.screening;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that somebody ordered.
 *
 * @param id its id
 * @param tenant whose it is
 * @param channel by which way it came
 * @param reference what the other system calls it, once for each channel; absent: it has no name there
 * @param packageId what was ordered
 * @param applicant whose assessment
 * @param job what they applied for; absent: not told
 * @param status how far it is
 * @param reason why it was cancelled or refused; absent: it was not
 * @param inline whether the applicant is sent to the link by whoever ordered, straight after applying
 * @param invitation how far the applicant is
 * @param links where people go on
 * @param vendor what the other system told beside, by its own names
 * @param created when it was placed
 * @param changed when it last changed
 * @param completedAt when its result was made; absent: it has none
 * @param decision the decision that is its result; absent: it has none
 */
public record Order(
        String id,
        String tenant,
        Channel channel,
        @Nullable String reference,
        String packageId,
        Applicant applicant,
        @Nullable Job job,
        OrderStatus status,
        @Nullable String reason,
        boolean inline,
        Invitation invitation,
        OrderLinks links,
        Map<String, String> vendor,
        Instant created,
        Instant changed,
        @Nullable Instant completedAt,
        @Nullable UUID decision) {

    /** How far an order is. Only one that is open comes to a result. */
    public enum OrderStatus {
        /** The applicant is not through yet. */
        OPEN,
        /** It has a result. */
        COMPLETED,
        /** It ended without a result: somebody cancelled it, the applicant withdrew, or the time was over. */
        CANCELLED,
        /** The order, and never a person, was refused: what it asked for could not be done. */
        REJECTED
    }

    /**
     * Where people go on. Nobody can guess these addresses, so whoever has one may use it.
     *
     * @param invitation where the applicant is asked; absent: it was sent to them, or there is nothing left to ask
     * @param result the report for the recruiter; absent: there is no result yet
     */
    public record OrderLinks(
            @Nullable String invitation, @Nullable String result) {
        /** None yet. */
        public static final OrderLinks NONE = new OrderLinks(null, null);
    }

    public Order {
        vendor = Map.copyOf(vendor);
    }

    /** Whether it can still change. */
    public boolean isOpen() {
        return status == OrderStatus.OPEN;
    }

    /** The same with an invitation that is further. */
    public Order with(Invitation further, Instant now) {
        return become(status, reason, further, links, now, completedAt, decision);
    }

    /** The same with other links. */
    public Order with(OrderLinks other) {
        return become(status, reason, invitation, other, changed, completedAt, decision);
    }

    /**
     * The same, with a result.
     *
     * @param handedIn whether the applicant is through; else the result is made of what there was
     */
    public Order complete(UUID made, boolean handedIn, Instant now) {
        Invitation left = handedIn ? invitation.submit(now) : invitation;
        return become(OrderStatus.COMPLETED, null, left, links, now, now, made);
    }

    /** The same, without a result. */
    public Order cancel(String why, Invitation left, Instant now) {
        return become(OrderStatus.CANCELLED, why, left, links, now, null, null);
    }

    /** What was ordered, and by whom, stays. */
    private Order become(
            OrderStatus further,
            @Nullable String why,
            Invitation left,
            OrderLinks leading,
            Instant now,
            @Nullable Instant completed,
            @Nullable UUID made) {
        return new Order(
                id, tenant, channel, reference, packageId, applicant, job, further, why, inline, left, leading, vendor,
                created, now, completed, made);
    }
}
