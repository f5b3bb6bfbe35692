package io.readiness.proof;

import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;

/**
 * What makes a piece of work strong or weak, and which one to build next.
 *
 * @param notOn the paths on which no piece is to be built yet
 * @param alwaysOn the paths on which one piece is to be built in any case
 * @param otherwise its kind, where no gap asks for another
 * @param strong all of it must hold for a strong piece
 * @param complete what makes a strong piece complete
 * @param weak why a piece is weak
 * @param why why a piece is the next one; {@code {kind}} and {@code {signal}} stand for their names
 * @param whyOtherwise why it is the next one where no gap asks for it
 * @param strongWhen when the next piece will be strong
 * @param pieces what each kind of piece must contain, and the gaps that it closes
 * @param claims the claims it rests on
 */
public record ProofTable(
        Set<Path> notOn,
        Set<Path> alwaysOn,
        Artefact otherwise,
        DecisionTable<Criterion> strong,
        DecisionTable<Criterion> complete,
        DecisionTable<Criterion> weak,
        String why,
        String whyOtherwise,
        String strongWhen,
        List<PieceRow> pieces,
        List<String> claims) {

    /**
     * Something to be read in a piece of work.
     *
     * @param key its name
     * @param needs it is read there where all of them hold
     * @param says what it means
     * @param claims the claims it rests on
     */
    public record Criterion(String key, List<Need> needs, String says, List<String> claims)
            implements DecisionTable.Row {}

    /**
     * A kind of piece.
     *
     * @param kind the kind
     * @param closes the signals whose gap it closes
     * @param contains what it must contain
     * @param claims the claims it rests on
     */
    public record PieceRow(Artefact kind, Set<Signal> closes, String contains, List<String> claims) {}
}
