package io.readiness.organisation;

import io.readiness.guide.Cited;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.organisation.OrganisationTables.CheckState;
import io.readiness.organisation.OrganisationTables.RoomEffect;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation gives and what it withholds. It is the organisation's, and lowers no rating of the person.
 *
 * @param room how much room it leaves
 * @param blockers what stands in the way
 * @param provisions what it is asked to give, and how that stands
 * @param signs the signs that the role is maturing of which something was said, and how each stands
 * @param effect what that does to the next step
 */
public record OrganisationView(
        RoomRating room,
        List<RoomBlocker> blockers,
        List<Provision> provisions,
        List<RoleSign> signs,
        NextStepEffect effect)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        to.accept(room);
        to.accept(effect);
        blockers.forEach(to);
        provisions.forEach(to);
        signs.forEach(to);
    }

    /** The same without the sentences that speak to the candidate. */
    public OrganisationView withoutAdvice() {
        return new OrganisationView(
                room,
                blockers.stream().map(RoomBlocker::withoutAdvice).toList(),
                provisions,
                signs,
                effect.withoutAdvice());
    }

    /**
     * How much room the organisation leaves.
     *
     * @param rating where it stands
     * @param words what that level looks like
     * @param because the rules that put it there; empty where it is unknown
     * @param claims the claims it rests on
     */
    public record RoomRating(Rating rating, String words, List<Reason> because, List<String> claims) implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }

    /**
     * Something in the organisation that stands in the way.
     *
     * @param blocker its name for machines
     * @param told where it was told, as JSON paths
     * @param title what it is called
     * @param meaning what it does to the role; only to the candidate
     * @param instead what can be done about it; only to the candidate
     * @param claims the claims it rests on
     */
    public record RoomBlocker(
            String blocker,
            List<String> told,
            String title,
            @Nullable String meaning,
            @Nullable String instead,
            List<String> claims)
            implements Cited {
        RoomBlocker withoutAdvice() {
            return new RoomBlocker(blocker, told, title, null, null, claims);
        }
    }

    /**
     * Something that the organisation is asked to give.
     *
     * @param item the thing
     * @param state given, withheld or not said
     * @param claims the claims it rests on
     */
    public record Provision(String item, CheckState state, List<String> claims) implements Cited {}

    /**
     * A sign that the role is maturing, as a manager would look for it.
     *
     * @param item the sign
     * @param look what to look at
     * @param state seen or not seen
     * @param claims the claims it rests on
     */
    public record RoleSign(String item, String look, CheckState state, List<String> claims) implements Cited {}

    /**
     * What the organisation's room does to the next step.
     *
     * @param effect the effect
     * @param says the effect in words; only to the candidate
     * @param path the primary path, which stands in the recommendation
     * @param claims the claims it rests on
     */
    public record NextStepEffect(
            RoomEffect effect, @Nullable String says, Path path, List<String> claims) implements Cited {
        NextStepEffect withoutAdvice() {
            return new NextStepEffect(effect, null, path, claims);
        }
    }
}
