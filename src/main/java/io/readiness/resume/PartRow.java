package io.readiness.resume;

import io.readiness.wording.Mention;
import io.readiness.wording.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A part of a bullet, and by which words it is known.
 *
 * @param part the part
 * @param name what it is called
 * @param ask what to ask oneself in order to fill it
 * @param shownBy ways in which words show it; one is enough
 * @param claims the claims it rests on
 */
public record PartRow(BulletPart part, String name, String ask, List<Wording> shownBy, List<String> claims) {
    boolean in(Reading reading) {
        return Wording.any(shownBy, reading);
    }

    /** Tells the places where it shows, from left to right. */
    void places(Reading reading, Consumer<Mention> told) {
        List<Wording> shown = new ArrayList<>(shownBy.size());
        for (Wording way : shownBy) {
            if (way.in(reading)) {
                shown.add(way);
            }
        }
        for (Mention mention : reading.mentions()) {
            if (isMeantBy(mention, shown)) {
                told.accept(mention);
            }
        }
    }

    private static boolean isMeantBy(Mention mention, List<Wording> shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isMeantBy(mention)) {
                return true;
            }
        }
        return false;
    }
}
