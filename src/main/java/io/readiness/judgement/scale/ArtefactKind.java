package io.readiness.judgement.scale;

import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a kind of evidence can show.
 *
 * @param kind the kind
 * @param name its name
 * @param claims the claims it rests on
 * @param product whether it is product work; a delivery artefact or a ceremony note is not (T1.4, T10.14, T10.15)
 * @param speaksTo the signals it bears on by its nature
 * @param maySpeakTo the signals it bears on where the candidate says so
 */
public record ArtefactKind(
        Artefact kind,
        String name,
        List<String> claims,
        boolean product,
        Set<Signal> speaksTo,
        Set<Signal> maySpeakTo) {

    /** All the signals it can show. */
    public Set<Signal> shows() {
        Set<Signal> shows = EnumSet.noneOf(Signal.class);
        shows.addAll(speaksTo);
        shows.addAll(maySpeakTo);
        return shows;
    }
}
