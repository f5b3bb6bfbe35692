package io.readiness.action;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a candidate can do of all that can be done.
 *
 * @param all the actions, in the order of the rulebook; the same action on several pieces in an order that does not depend
 *     on the order of the pieces
 * @param work those of them that are enough to try where more is never worse
 * @param choices what can be chosen that was not
 * @param ruledOut the actions that something stands in the way of
 */
public record PossibleActions(
        List<PossibleAction> all, List<PossibleAction> work, List<PossibleAction> choices, List<ActionRow> ruledOut) {

    public static PossibleActions of(ActionTable table, Judgement judgement) {
        List<ActionRow> ruledOut = new ArrayList<>();
        List<PossibleAction> all = new ArrayList<>();
        List<PossibleAction> work = new ArrayList<>();
        List<PossibleAction> choices = new ArrayList<>();
        for (ActionRow row : table.actions()) {
            if (judgement.truth(row.presumed()) == Truth.FAILS) {
                ruledOut.add(row);
            } else {
                List<PossibleAction> possible = waysOf(row, judgement.profile());
                if (row.chooses() != null) {
                    choices.addAll(changing(possible, judgement.profile()));
                } else {
                    all.addAll(changing(possible, judgement.profile()));
                    work.addAll(changing(notOutshone(possible, judgement.profile()), judgement.profile()));
                }
            }
        }
        List<PossibleAction> worthwhile = work.stream()
                .filter(action -> isWorthwhile(action, work, judgement.profile()))
                .toList();
        return new PossibleActions(all, worthwhile, choices, ruledOut);
    }

    private static List<PossibleAction> changing(List<PossibleAction> actions, Profile profile) {
        return actions.stream()
                .filter(action -> !action.done(profile).equals(profile))
                .toList();
    }

    /**
     * Whether something is added that neither a piece of the profile outshines nor another action that takes no longer.
     * Leaving such an action out, or taking the other one in its place, makes no result worse and none longer.
     */
    private static boolean isWorthwhile(PossibleAction action, List<PossibleAction> work, Profile profile) {
        Addition adds = action.row().adds();
        if (adds == null) {
            return true;
        }
        List<Evidence> pieces = profile.evidence() == null ? List.of() : profile.evidence();
        Evidence added = adds.evidence();
        boolean known =
                adds.exposure() == null && added != null && pieces.stream().anyMatch(piece -> piece.hasAllOf(added));
        return !known
                && work.stream()
                        .filter(other -> isQuicker(other, action, work))
                        .map(other -> other.row().adds())
                        .noneMatch(other -> other != null && other.brings(adds));
    }

    private static boolean isQuicker(PossibleAction one, PossibleAction other, List<PossibleAction> work) {
        int weeks = Integer.compare(one.row().weeks(), other.row().weeks());
        return weeks < 0 || (weeks == 0 && work.indexOf(one) < work.indexOf(other));
    }

    private static List<PossibleAction> waysOf(ActionRow row, Profile profile) {
        List<Evidence> pieces = profile.evidence() == null ? List.of() : profile.evidence();
        Improvement improves = row.improves();
        if (improves == null) {
            return List.of(new PossibleAction(row, null));
        }
        return IntStream.range(0, pieces.size())
                .filter(piece -> improves.fits(pieces.get(piece)))
                .mapToObj(piece -> new PossibleAction(row, piece))
                .sorted(Comparator.comparing(action -> action.place(profile)))
                .toList();
    }

    private static List<PossibleAction> notOutshone(List<PossibleAction> ways, Profile profile) {
        List<Evidence> pieces = profile.evidence() == null ? List.of() : profile.evidence();
        return ways.stream()
                .filter(way -> way.row().improves() == null || !isOutshone(way, ways, pieces))
                .toList();
    }

    /**
     * Whether another piece of the same kind has all that this one has. Then whatever is done with this one might as well be
     * done with the other: both stay in the profile, the other becomes at least as good as this one would have, no rule
     * asks for two pieces, and more of a piece never lowers a rating. So the result is no worse and takes no longer.
     */
    private static boolean isOutshone(PossibleAction way, List<PossibleAction> ways, List<Evidence> pieces) {
        Evidence mine = pieces.get(way.at());
        Stream<PossibleAction> before = ways.subList(0, ways.indexOf(way)).stream();
        return before.anyMatch(other -> pieces.get(other.at()).hasAllOf(mine))
                || ways.stream()
                        .map(other -> pieces.get(other.at()))
                        .anyMatch(other -> other.hasAllOf(mine) && !mine.hasAllOf(other));
    }
}
