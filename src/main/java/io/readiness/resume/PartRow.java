package io.readiness.resume;

import io.readiness.wording.Mention;
import io.readiness.wording.Reading;
import java.util.List;
import java.util.stream.Stream;

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
        return shownBy.stream().anyMatch(way -> way.in(reading));
    }

    /** The places where it shows, from left to right. */
    Stream<Mention> mentions(Reading reading) {
        List<Wording> shown = shownBy.stream().filter(way -> way.in(reading)).toList();
        return reading.mentions().stream().filter(mention -> shown.stream().anyMatch(way -> way.isMeantBy(mention)));
    }
}
