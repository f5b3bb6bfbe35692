package io.readiness.judgement;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.List;

/** Why a signal holds the wanted path back: nothing was said about it, or what was said falls short. Never final (T4.10). */
public sealed interface Gap extends Cited {
    Signal signal();

    /** The level the wanted path asks for. */
    Rating wanted();

    /** Points of the total, 0 to 100, that reaching it would add to what has been shown. */
    double worth();

    /** Whether it would open a gate that no other signal opens yet. */
    boolean opensGate();

    /**
     * Nothing was said.
     *
     * @param question what to ask
     */
    record Unevidenced(
            Signal signal, Rating wanted, double worth, boolean opensGate, String question, List<String> claims)
            implements Gap {}

    /**
     * What was said falls short.
     *
     * @param rating where it stands
     */
    record Short(Signal signal, Rating rating, Rating wanted, double worth, boolean opensGate, List<String> claims)
            implements Gap {}
}
