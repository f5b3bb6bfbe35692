package io.readiness.action;

import io.readiness.judgement.fact.JsonPaths;
import io.readiness.profile.Evidence;
import io.readiness.profile.Exposure;
import io.readiness.profile.Goal;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
