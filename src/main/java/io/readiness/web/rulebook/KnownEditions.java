package io.readiness.web.rulebook;

import io.readiness.api.AwaitedWork;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.start.Editions;
import io.readiness.api.start.Languages;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.store.Archive;
import io.readiness.store.KeptEdition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The editions of the rulebook that are known here, and what changed between two. An old one is compiled again for it. */
@Singleton
final class KnownEditions {
    private static final int MARK = 12;

    /** A shorter beginning of a hash may be that of another one tomorrow. */
    private static final int SHORTEST = 8;

    private final Explorers explorers;
    private final Editions editions;
    private final DecisionLog log;
    private final AwaitedWork work;

    KnownEditions(Explorers explorers, Editions editions, DecisionLog log, AwaitedWork work) {
        this.explorers = explorers;
        this.editions = editions;
        this.log = log;
        this.work = work;
    }

    /**
     * An edition that is known here.
     *
     * @param version as its authors numbered it
     * @param hash of its files
     * @param since the day since when it is kept; absent: it is not
     * @param inForce whether it judges
     */
    record KnownEdition(
            String version, String hash, @Nullable LocalDate since, boolean inForce) {
        /** As much of the hash as tells it from the others. */
        public String mark() {
            return hash.substring(0, MARK);
        }

        private boolean isMeantBy(String name) {
            return version.equals(name)
                    || (name.length() >= SHORTEST && hash.startsWith(name.toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * The editions that are known here.
     *
     * @param editions the one in force first, then what else is loaded, then what is kept, the latest first
     */
    record EditionList(List<KnownEdition> editions) {}

    /** Whether old ones are kept. */
    boolean keeps() {
        return log.isOn();
    }

    EditionList all() {
        Map<String, KnownEdition> known = new LinkedHashMap<>();
        String inForce = editions.inForce().edition().hash();
        for (Languages loaded : editions.inForce().loaded()) {
            String hash = loaded.edition().hash();
            known.put(hash, new KnownEdition(loaded.edition().version(), hash, null, hash.equals(inForce)));
        }
        if (keeps()) {
            for (KeptEdition kept : log.store().archive().editions()) {
                known.put(
                        kept.hash(),
                        new KnownEdition(
                                kept.version(),
                                kept.hash(),
                                LocalDate.ofInstant(kept.since(), ZoneOffset.UTC),
                                kept.hash().equals(inForce)));
            }
        }
        return new EditionList(List.copyOf(known.values()));
    }

    /**
     * What changed, in a language.
     *
     * @param from the version of an edition, or the beginning of its hash
     * @param to the same of another one; absent: the one in force
     * @throws InvalidRequest where it is not known which is meant, or one of them is not read any more
     */
    EditionChanges changes(@Nullable String from, @Nullable String to, String tag) {
        KnownEdition first = named("from", from);
        KnownEdition second =
                named("to", to == null ? editions.inForce().edition().hash() : to);
        return work.done(() -> with(
                "from",
                first,
                old -> with(
                        "to", second, later -> EditionChanges.of(explorers.of(old, tag), explorers.of(later, tag)))));
    }

    private KnownEdition named(String parameter, @Nullable String name) {
        List<KnownEdition> known = all().editions();
        List<KnownEdition> meant = known.stream()
                .filter(one -> name != null && one.isMeantBy(name))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new InvalidRequest(
                parameter,
                name,
                name == null
                        ? "is required"
                        : "names " + (meant.isEmpty() ? "no edition" : meant.size() + " editions")
                                + " of those that are known here",
                "Name one by its version or the beginning of its hash: "
                        + known.stream()
                                .map(one -> one.version() + " (" + one.mark() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private <T> T with(String parameter, KnownEdition wanted, Function<Languages, T> use) {
        for (Languages loaded : editions.inForce().loaded()) {
            if (loaded.edition().hash().equals(wanted.hash())) {
                return use.apply(loaded);
            }
        }
        Archive archive = log.store().archive();
        try {
            return editions.with(
                    wanted.hash(), () -> archive.edition(wanted.hash()).orElseThrow(), use);
        } catch (RulebookFault outgrown) {
            throw new InvalidRequest(
                    parameter,
                    wanted.version(),
                    "names an edition that this version of the service does not read any more: "
                            + outgrown.getMessage(),
                    "Choose a later one.");
        }
    }
}
