package io.readiness.action;

import io.readiness.action.ActionTable.ActionRow;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Evidence;
import io.readiness.profile.Exposure;
import io.readiness.profile.Goal;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                List<PossibleAction> possible = possible(row, judgement.profile());
                if (row.chooses() != null) {
                    choices.addAll(changing(possible, judgement.profile()));
                } else {
                    all.addAll(changing(possible, judgement.profile()));
                    work.addAll(changing(withoutDominated(possible, judgement.profile()), judgement.profile()));
                }
            }
        }
        List<PossibleAction> worthwhile = work.stream()
                .filter(action -> isWorthwhile(action, work, judgement.profile()))
                .toList();
        return new PossibleActions(all, worthwhile, choices, ruledOut);
    }

    private static List<Evidence> pieces(Profile profile) {
        return profile.evidence() == null ? List.of() : profile.evidence();
    }

    private static List<PossibleAction> changing(List<PossibleAction> actions, Profile profile) {
        return actions.stream()
                .filter(action -> !action.done(profile).equals(profile))
                .toList();
    }

    /**
     * Whether something is added that neither a piece of the profile dominates nor another action that takes no longer.
     * Leaving such an action out, or taking the other one in its place, makes no result worse and none longer.
     */
    private static boolean isWorthwhile(PossibleAction action, List<PossibleAction> work, Profile profile) {
        Addition adds = action.row().adds();
        if (adds == null) {
            return true;
        }
        Evidence added = adds.evidence();
        boolean known = adds.exposure() == null
                && added != null
                && pieces(profile).stream().anyMatch(piece -> piece.hasAllOf(added));
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

    private static List<PossibleAction> possible(ActionRow row, Profile profile) {
        Improvement improves = row.improves();
        if (improves == null) {
            return List.of(new PossibleAction(row, null));
        }
        List<Evidence> pieces = pieces(profile);
        return IntStream.range(0, pieces.size())
                .filter(piece -> improves.fits(pieces.get(piece)))
                .mapToObj(piece -> new PossibleAction(row, piece))
                .sorted(Comparator.comparing(action -> action.place(profile)))
                .toList();
    }

    private static List<PossibleAction> withoutDominated(List<PossibleAction> actions, Profile profile) {
        List<Evidence> pieces = pieces(profile);
        return actions.stream()
                .filter(action -> action.row().improves() == null || !isDominated(action, actions, pieces))
                .toList();
    }

    /**
     * Whether another piece of the same kind has all that this one has. Then whatever is done with this one might as well be
     * done with the other: both stay in the profile, the other becomes at least as good as this one would have, no rule
     * asks for two pieces, and more of a piece never lowers a rating. So the result is no worse and takes no longer.
     */
    private static boolean isDominated(PossibleAction action, List<PossibleAction> actions, List<Evidence> pieces) {
        Evidence mine = pieces.get(action.at());
        Stream<PossibleAction> before = actions.subList(0, actions.indexOf(action)).stream();
        return before.anyMatch(other -> pieces.get(other.at()).hasAllOf(mine))
                || actions.stream()
                        .map(other -> pieces.get(other.at()))
                        .anyMatch(other -> other.hasAllOf(mine) && !mine.hasAllOf(other));
    }

    /**
     * An action as one candidate can take it: with one piece of theirs, where it improves one.
     *
     * @param row the action
     * @param piece which piece it improves, from 0; absent: none
     */
    public record PossibleAction(ActionRow row, @Nullable Integer piece) {

        /** The profile afterwards. Actions can be taken in any order, and what each brings stays. */
        public Profile done(Profile profile) {
            Profile done = profile;
            if (row.chooses() != null) {
                done = done.withGoal(chosen(profile.goal(), row.chooses()));
            }
            if (row.improves() != null) {
                List<Evidence> pieces = new ArrayList<>(Objects.requireNonNull(profile.evidence()));
                pieces.set(at(), row.improves().of(pieces.get(at())));
                done = done.withEvidence(pieces);
            }
            Addition adds = row.adds();
            if (adds != null && adds.exposure() != null) {
                done = done.withExposure(Exposure.atLeast(profile.exposure(), adds.exposure()));
            }
            if (adds != null && adds.evidence() != null) {
                done = done.withEvidence(Addition.plus(profile.evidence(), adds.evidence(), row.key()));
            }
            return done;
        }

        /** By which the same action on another piece is told from this one, wherever the pieces stand in their list. */
        public String place(Profile profile) {
            return piece == null
                    ? ""
                    : Addition.inOrder(pieceIn(profile), pieceIn(profile).id()).toString();
        }

        /** The path of the piece that it improves; null: it improves none. */
        public @Nullable String path(Profile profile) {
            return piece == null ? null : JsonPaths.of(pieceIn(profile));
        }

        private Evidence pieceIn(Profile profile) {
            return Objects.requireNonNull(profile.evidence()).get(at());
        }

        int at() {
            return Objects.requireNonNull(piece);
        }

        private static Goal chosen(@Nullable Goal told, Goal wanted) {
            if (told == null) {
                return wanted;
            }
            return new Goal(
                    wanted.aim() == null ? told.aim() : wanted.aim(),
                    wanted.willBuildDiscovery() == null ? told.willBuildDiscovery() : wanted.willBuildDiscovery(),
                    wanted.willBuildBusinessReasoning() == null
                            ? told.willBuildBusinessReasoning()
                            : wanted.willBuildBusinessReasoning());
        }
    }
}
