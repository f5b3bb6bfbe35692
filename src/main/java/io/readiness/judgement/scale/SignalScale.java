package io.readiness.judgement.scale;

import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
