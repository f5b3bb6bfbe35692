package io.readiness.judgement.scale;

import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What signals, pieces of work and duties are, each in a table that covers every one of them.
 *
 * @param signals the scale of every signal
 * @param artefacts what each kind of evidence can show
 * @param duties the signal that each duty bears on
 */
public record Scales(
        Map<Signal, SignalScale> signals, Map<Artefact, ArtefactKind> artefacts, Map<Duty, DutyKind> duties) {
    /** The row of a table that covers every key; the rulebook's check sees to it that none is missing. */
    public static <K, V> V row(Map<K, V> table, K key) {
        return Objects.requireNonNull(table.get(key), () -> "The rulebook has no row for " + key + ".");
    }

    /** The scale of a signal. */
    public SignalScale of(Signal signal) {
        return row(signals, signal);
    }

    /** What a kind of evidence can show. */
    public ArtefactKind of(Artefact artefact) {
        return row(artefacts, artefact);
    }

    /** The signal that a duty bears on. */
    public DutyKind of(Duty duty) {
        return row(duties, duty);
    }

    /**
     * A signal and its behaviourally anchored scale.
     *
     * @param signal the signal
     * @param name its name
     * @param part the part it belongs to
     * @param tells where what is said of it goes in a profile, as JSON paths, besides its duties
     * @param claims the claims it rests on
     * @param meaning what it is
     * @param question what to ask where it is unknown
     * @param scale what each level looks like in the work
     */
    public record SignalScale(
            Signal signal,
            String name,
            Part part,
            List<String> tells,
            List<String> claims,
            String meaning,
            String question,
            Map<Rating, String> scale) {

        public SignalScale {
            scale = new EnumMap<>(scale);
        }

        public String words(Rating rating) {
            return scale.getOrDefault(rating, "");
        }
    }

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

    /**
     * A duty, and the signal it bears on.
     *
     * @param duty the duty
     * @param name its name
     * @param meaning what it consists of
     * @param signal the signal it bears on
     */
    public record DutyKind(Duty duty, String name, String meaning, Signal signal) {}
}
