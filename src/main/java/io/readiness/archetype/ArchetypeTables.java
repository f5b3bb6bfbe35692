package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that kinds of Product Owner, realism and the limits of the guides are judged by.
 *
 * @param archetypes the archetypes
 * @param realism what makes the move easier or harder
 * @param limits whom the guides serve
 */
public record ArchetypeTables(ArchetypeTable archetypes, RealismTable realism, LimitsTable limits) {

    /**
     * The archetypes.
     *
     * @param needs what every archetype asks for: they are kinds of Product Owner
     * @param archetypes each of them
     * @param otherwise where none fits, or the scope is narrow
     */
    public record ArchetypeTable(List<Need> needs, DecisionTable<ArchetypeRow> archetypes, NarrowRow otherwise) {}

    /**
     * An archetype and what the guide says of it.
     *
     * @param archetype the archetype
     * @param title its name
     * @param carriesOver what it takes along
     * @param usuallyMissing what it usually still lacks
     * @param proof the proof that helps it most
     * @param needs a profile shows it where all of them hold
     * @param prospects how realistic each move is from there
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record ArchetypeRow(
            Archetype archetype,
            String title,
            String carriesOver,
            String usuallyMissing,
            String proof,
            List<Need> needs,
            List<TrackRow> prospects,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {}

    /**
     * What an archetype makes of one move.
     *
     * @param track where the move leads
     * @param chances the first whose needs hold applies; the last asks for nothing
     */
    public record TrackRow(Track track, DecisionTable<RealismRow> chances) {}

    /** Where a move would lead (T6.6). */
    public enum Track {
        PRODUCT_MANAGEMENT,
        TECHNICAL_PRODUCT_MANAGEMENT
    }

    /**
     * How realistic a move is under some conditions. The rows of a track are read from the first to the last.
     *
     * @param realism how realistic the move is then
     * @param needs all of them must hold
     * @param counts the realism facts that this row takes account of already, so that they lower it no further
     * @param ceiling whether no other archetype lifts the same move above it
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record RealismRow(
            Realism realism,
            List<Need> needs,
            List<String> counts,
            boolean ceiling,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {}

    /**
     * What is said where no archetype fits, or where the scope is still narrow (T6.7).
     *
     * @param presumed it is said only where none of these fails
     * @param needs what makes a scope narrow
     * @param noneFits why it is said, where no archetype fits
     * @param stillNarrow why it is said, where one fits and the scope is narrow
     * @param compare how to compare the two roles
     * @param route where to go where the comparison shows too wide a distance
     * @param realism how realistic the move is where no archetype fits
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record NarrowRow(
            List<Need> presumed,
            List<Need> needs,
            String noneFits,
            String stillNarrow,
            String compare,
            String route,
            Realism realism,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {}

    /**
     * What makes the move easier or harder, and how that is joined with the archetypes.
     *
     * @param presumed realism is told only where none of these fails
     * @param facts what raises it and what lowers it
     * @param claims the claims it rests on
     * @param assumption how the facts are joined, which no claim says
     */
    public record RealismTable(
            List<Need> presumed,
            DecisionTable<RealismFact> facts,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * Something that makes the move easier or harder (T2).
     *
     * @param fact its name
     * @param direction whether it raises realism, lowers it or is asked about
     * @param says what it is, to the candidate
     * @param needs it applies where all of them hold
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record RealismFact(
            String fact,
            Direction direction,
            String says,
            List<Need> needs,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {

        /** Which way it moves realism. */
        public enum Direction {
            /** Makes up for one that lowers, and lifts nothing above what the archetype gives. */
            RAISES,
            /** One step down. */
            LOWERS,
            /** Changes nothing, and is asked about. */
            ASKED
        }
    }

    /**
     * Whom the guides serve, and where they end.
     *
     * @param audiences those they are written for (T1.6)
     * @param limits those they are not for (T1.7)
     * @param pointers those for whom another way is named first (T1.8, T1.9)
     */
    public record LimitsTable(
            DecisionTable<ServiceRow> audiences,
            DecisionTable<ServiceRow> limits,
            DecisionTable<ServiceRow> pointers) {}

    /**
     * Somebody whom the guides serve, do not serve, or point elsewhere.
     *
     * @param to its name
     * @param says who that is, to the candidate
     * @param goTo where to go instead, or besides; absent: the guides themselves
     * @param needs it is said where all of them hold
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record ServiceRow(
            String to,
            String says,
            @Nullable String goTo,
            List<Need> needs,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {}
}
