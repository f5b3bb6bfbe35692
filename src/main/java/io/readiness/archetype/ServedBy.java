package io.readiness.archetype;

import io.readiness.guide.Cited;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the guides speak to this candidate. It says nothing of ability.
 *
 * @param verdict whether they do
 * @param audiences those of their audiences that the candidate belongs to (T1.6)
 * @param limits why they do not serve, and where to go instead (T1.7)
 * @param pointers what they name first, or besides (T1.8, T1.9)
 */
public record ServedBy(ServiceVerdict verdict, List<Service> audiences, List<Service> limits, List<Service> pointers)
        implements Cited {
    /** Whether the guides speak to a candidate. */
    public enum ServiceVerdict {
        /** One of their audiences. */
        SERVED,
        /** What is wanted is not what they offer. */
        NOT_SERVED,
        /** None of their audiences yet; something else comes first. */
        ANOTHER_ROUTE_FIRST,
        /** Too little was said. */
        NOT_KNOWN_YET
    }

    @Override
    public void eachPart(Consumer<Cited> to) {
        audiences.forEach(to);
        limits.forEach(to);
        pointers.forEach(to);
    }

    /**
     * One way in which the guides speak to the candidate, or do not.
     *
     * @param to its name
     * @param says who that is
     * @param goTo where to go instead, or besides; absent: the guides themselves
     * @param claims the claims it rests on
     */
    public record Service(String to, String says, @Nullable String goTo, List<String> claims) implements Cited {}
}
