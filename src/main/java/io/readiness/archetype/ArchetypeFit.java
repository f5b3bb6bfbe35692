package io.readiness.archetype;

import io.readiness.archetype.ArchetypeTables.RealismFact;
import io.readiness.archetype.ArchetypeTables.Track;
import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate fits what the guides speak of.
 *
 * @param realism how realistic a move is; absent: the guides do not say it of this candidate
 * @param archetypes the archetypes that fit or could still fit, strongest first
 * @param compareFirst what comes first where none fits or the scope is narrow; absent: neither is so
 * @param servedBy whether the guides speak to the candidate
 */
public record ArchetypeFit(
        @Nullable RealismOutlook realism,
        List<ArchetypeMatch> archetypes,
        @Nullable CompareFirst compareFirst,
        ServedBy servedBy) {

    /**
     * An archetype that a profile shows, or could still turn out to show.
     *
     * @param archetype the archetype
     * @param title its name
     * @param fit whether it fits: it does, or that depends on what is unknown
     * @param realism how realistic each move is from there; empty where that is not told
     * @param carriesOver what it takes along; only where it fits
     * @param usuallyMissing what it usually still lacks; only where it fits
     * @param proof the proof that helps most; only where it fits
     * @param holds its conditions that the profile shows
     * @param missing its conditions that are still unknown
     * @param claims the claims it rests on
     */
    public record ArchetypeMatch(
            Archetype archetype,
            String title,
            Truth fit,
            List<MatchRealism> realism,
            @Nullable String carriesOver,
            @Nullable String usuallyMissing,
            @Nullable String proof,
            List<Checked> holds,
            List<Checked> missing,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            realism.forEach(to);
            holds.forEach(to);
            missing.forEach(to);
        }

        ArchetypeMatch withoutRealism() {
            return new ArchetypeMatch(
                    archetype, title, fit, List.of(), carriesOver, usuallyMissing, proof, holds, missing, claims);
        }

        boolean fits() {
            return fit == Truth.HOLDS;
        }

        /** The most realistic of its moves. */
        Realism strongest() {
            Realism strongest = Realism.LOW;
            for (MatchRealism one : realism) {
                strongest = Realism.higherOf(strongest, one.point());
            }
            return strongest;
        }

        /** How much was taken off what it gives; of two that are as strong, the one that stands by itself comes first. */
        int lowered() {
            int lowered = 0;
            for (MatchRealism one : realism) {
                lowered += one.loweredBy().size();
            }
            return lowered;
        }

        /** How much of what it asks for is shown, from 0 to 1. */
        double share() {
            return holds.size() / (double) Math.max(1, holds.size() + missing.size());
        }
    }

    /**
     * How realistic one move is from one archetype.
     *
     * @param track where the move leads
     * @param point as far as is known
     * @param low with what is unknown at worst
     * @param high with what is unknown at best
     * @param usual what the archetype itself gives, before anything lowers it
     * @param loweredBy the realism facts that lower it, one step each, where the archetype does not count them already
     * @param madeUpBy the realism facts that make up for one of those each
     * @param holds the conditions of what the archetype gives; empty where it is open whether it fits
     * @param missing the conditions under which the archetype would give more; empty where it is open whether it fits
     * @param claims the claims it rests on
     */
    public record MatchRealism(
            Track track,
            Realism point,
            Realism low,
            Realism high,
            Realism usual,
            List<String> loweredBy,
            List<String> madeUpBy,
            List<Checked> holds,
            List<Checked> missing,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            holds.forEach(to);
            missing.forEach(to);
        }
    }

    /**
     * What comes first where no archetype fits, or where the scope is still narrow (T6.7).
     *
     * @param because why
     * @param compare how to compare the two roles
     * @param route where to go where the comparison shows too wide a distance
     * @param conditions what makes the scope narrow, as far as it does
     * @param claims the claims it rests on
     */
    public record CompareFirst(
            String because, String compare, String route, List<Checked> conditions, List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            conditions.forEach(to);
        }
    }

    /**
     * How realistic a move is, all in all.
     *
     * @param tracks each move: the best that any archetype gives
     * @param facts what makes it easier or harder, as far as that applies or could still turn out to
     * @param claims the claims it rests on
     */
    public record RealismOutlook(List<TrackRealism> tracks, List<AppliedFact> facts, List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            facts.forEach(to);
        }

        /**
         * How realistic one move is.
         *
         * @param track where it leads
         * @param point as far as is known; absent: no archetype is known to fit yet
         * @param low with what is unknown at worst
         * @param high with what is unknown at best
         * @param by the archetype that gives the point; absent: none fits
         */
        public record TrackRealism(
                Track track,
                @Nullable Realism point,
                Realism low,
                Realism high,
                @Nullable Archetype by) {}

        /**
         * Something that makes a move easier or harder.
         *
         * @param fact its name
         * @param direction whether it raises realism or lowers it
         * @param truth whether it applies, or could still turn out to
         * @param says what it is; only where it applies
         * @param conditions what it asks for; where it is open, what of it is unknown
         * @param claims the claims it rests on
         */
        public record AppliedFact(
                String fact,
                RealismFact.Direction direction,
                Truth truth,
                @Nullable String says,
                List<Checked> conditions,
                List<String> claims)
                implements Cited {
            @Override
            public void eachPart(Consumer<Cited> to) {
                conditions.forEach(to);
            }
        }
    }

    /**
     * Whether the guides speak to this candidate. It says nothing of ability.
     *
     * @param verdict whether they do
     * @param audiences those of their audiences that the candidate belongs to (T1.6)
     * @param limits why they do not serve, and where to go instead (T1.7)
     * @param pointers what they name first, or besides (T1.8, T1.9)
     */
    public record ServedBy(
            ServiceVerdict verdict, List<Service> audiences, List<Service> limits, List<Service> pointers)
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
        public record Service(
                String to, String says, @Nullable String goTo, List<String> claims) implements Cited {}
    }
}
