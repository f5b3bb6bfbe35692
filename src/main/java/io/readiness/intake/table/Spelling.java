package io.readiness.intake.table;

import java.util.Collection;

/** Finds the known word that an unknown one was most likely meant to be. */
@FunctionalInterface
public interface Spelling {
    /** Of the known words the one that is most like it. */
    String nearest(String word, Collection<String> known);
}
