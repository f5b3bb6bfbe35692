package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.archetype.Archetype;
import io.readiness.archetype.ArchetypeTables;
import io.readiness.archetype.ArchetypeTables.ArchetypeRow;
import io.readiness.archetype.ArchetypeTables.ArchetypeTable;
import io.readiness.archetype.ArchetypeTables.LimitsTable;
import io.readiness.archetype.ArchetypeTables.RealismFact;
import io.readiness.archetype.ArchetypeTables.RealismTable;
import io.readiness.archetype.ArchetypeTables.TrackRow;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import java.util.List;
import java.util.stream.Stream;

/** Reads the kinds of Product Owner, realism and the limits of the guides. */
final class ArchetypeReader extends TableReader {
    private static final String ARCHETYPES = "archetypes/archetypes.yaml";
    private static final String REALISM = "archetypes/realism.yaml";
    private static final String LIMITS = "paths/limits.yaml";

    ArchetypeReader(TableReader other) {
        super(other);
    }

    ArchetypeTables archetypes() {
        ArchetypeTable archetypes = read(ARCHETYPES, new TypeReference<>() {});
        RealismTable realism = read(REALISM, new TypeReference<>() {});
        LimitsTable limits = read(LIMITS, new TypeReference<>() {});
        List<String> facts =
                realism.facts().rows().stream().map(RealismFact::fact).toList();
        table(ARCHETYPES, archetypes.archetypes().rows(), ArchetypeRow::archetype, Archetype.class);
        check(ARCHETYPES, archetypes.archetypes(), HitPolicy.COLLECT);
        archetypes.archetypes().rows().forEach(row -> checkTracks(row, facts));
        check(ARCHETYPES, "needs:", archetypes.needs());
        check(ARCHETYPES, "otherwise:", archetypes.otherwise().presumed());
        check(ARCHETYPES, "otherwise:", archetypes.otherwise().needs());
        check(REALISM, "presumed:", realism.presumed());
        check(REALISM, "facts:", realism.facts(), HitPolicy.COLLECT, Inputs.of(EvidenceAge.INPUTS));
        Stream.of(limits.audiences(), limits.limits(), limits.pointers())
                .forEach(table -> check(LIMITS, table, HitPolicy.COLLECT));
        return new ArchetypeTables(archetypes, realism, limits);
    }

    private void checkTracks(ArchetypeRow row, List<String> facts) {
        for (TrackRow track : row.prospects()) {
            check(ARCHETYPES, track.chances(), HitPolicy.FIRST);
            track.chances().rows().stream()
                    .flatMap(chance -> chance.counts().stream())
                    .forEach(fact -> source.refuseUnknown(
                            fact,
                            facts,
                            ARCHETYPES,
                            fact,
                            "\"" + fact + "\" is counted, and is no fact of " + REALISM + "."));
        }
    }
}
