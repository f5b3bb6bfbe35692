package io.readiness.assessment;

import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;

/**
 * One of the things the guides ask for before a move (T14.6). It is passed by any one of its signals, never by a sum.
 *
 * @param name what it is called in a sentence
 * @param anyOf the signals that can pass it
 * @param claims the claims it rests on
 */
public record Gate(String name, Set<Signal> anyOf, List<String> claims) {

    Truth reaches(Rating wanted, Standing standing) {
        return anyOf.stream().map(signal -> standing.reaches(signal, wanted)).reduce(Truth.FAILS, Truth::or);
    }
}
