package io.readiness.api.start;

import io.readiness.api.start.RulebookInForce.OpenRulebook;
import io.readiness.assessment.Rulebook.Edition;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rulebooks by the hash of their content: the one in force, and those that judged once and are asked again. */
@Singleton
public final class Editions {
    /** Each has compiled rules and all of its tables in memory; who looks back asks about few. */
    private static final int MOST_BROUGHT_BACK = 3;

    private final RulebookInForce inForce;

    /** In the order of their last use, the longest ago first. */
    private final Map<String, BroughtBack> broughtBack = new LinkedHashMap<>(8, 0.75f, true);

    Editions(RulebookInForce inForce) {
        this.inForce = inForce;
    }

    /** The rulebook in force. */
    public Languages inForce() {
        return inForce.languages();
    }

    /** The files of the rulebook in force, which make up its hash. */
    public SortedMap<String, String> filesInForce() {
        return inForce.files();
    }

    /**
     * Works with a rulebook. One that has to be brought back is compiled first, unless its compiled form is kept, which takes
     * seconds.
     *
     * @param hash which rulebook
     * @param files its files, for which nobody is asked where it is loaded
     */
    public <T> T with(String hash, Supplier<SortedMap<String, String>> files, Function<Languages, T> work) {
        Edition edition = inForce().edition();
        if (edition.hash().equals(hash)) {
            return work.apply(inForce());
        }
        BroughtBack rulebook = take(hash, files);
        try {
            return work.apply(rulebook.open.languages());
        } finally {
            giveBack(rulebook);
        }
    }

    private synchronized BroughtBack take(String hash, Supplier<SortedMap<String, String>> files) {
        BroughtBack rulebook = broughtBack.computeIfAbsent(hash, absent -> new BroughtBack(inForce.open(files.get())));
        rulebook.users++;
        closeTheOldest();
        return rulebook;
    }

    private synchronized void giveBack(BroughtBack rulebook) {
        rulebook.users--;
        closeTheOldest();
    }

    private void closeTheOldest() {
        Iterator<BroughtBack> oldest = broughtBack.values().iterator();
        while (broughtBack.size() > MOST_BROUGHT_BACK && oldest.hasNext()) {
            BroughtBack rulebook = oldest.next();
            if (rulebook.users == 0) {
                oldest.remove();
                rulebook.open.close();
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        broughtBack.values().forEach(rulebook -> rulebook.open.close());
        broughtBack.clear();
    }

    /** A rulebook, and how many work with it right now. */
    private static final class BroughtBack {
        private final OpenRulebook open;
        private int users;

        BroughtBack(OpenRulebook open) {
            this.open = open;
        }
    }
}
