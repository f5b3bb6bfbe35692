package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.archetype.Archetype;
import io.readiness.archetype.ArchetypeRow;
import io.readiness.archetype.ArchetypeTable;
import io.readiness.archetype.ArchetypeTables;
import io.readiness.archetype.Chance;
import io.readiness.archetype.LimitsTable;
import io.readiness.archetype.Prospect;
import io.readiness.archetype.RealismFact;
import io.readiness.archetype.RealismTable;
import io.readiness.judgement.Question;
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

    ArchetypeTables archetypes(List<Question> questions) {
        ArchetypeTable archetypes = Yaml.read(source, language, ARCHETYPES, new TypeReference<>() {});
        RealismTable realism = Yaml.read(source, language, REALISM, new TypeReference<>() {});
        LimitsTable limits = Yaml.read(source, language, LIMITS, new TypeReference<>() {});
        List<String> facts = realism.facts().stream().map(RealismFact::fact).toList();
        table(ARCHETYPES, archetypes.archetypes(), ArchetypeRow::archetype, Archetype.class);
        archetypes.archetypes().forEach(row -> checkArchetype(row, facts, questions));
        checkNeeds(ARCHETYPES, archetypes.needs(), questions);
        checkNeeds(ARCHETYPES, archetypes.otherwise().saidTo(), questions);
        checkNeeds(ARCHETYPES, archetypes.otherwise().narrow(), questions);
        cited(ARCHETYPES, "otherwise:", archetypes.otherwise().claims());
        checkNeeds(REALISM, realism.saidTo(), questions);
        cited(REALISM, "claims:", realism.claims());
        realism.facts().forEach(fact -> {
            cited(REALISM, "fact: " + fact.fact(), fact.claims());
            checkNeeds(REALISM, fact.needs(), questions);
        });
        Stream.of(limits.audiences(), limits.limits(), limits.pointers())
                .flatMap(List::stream)
                .forEach(row -> {
                    cited(LIMITS, "to: " + row.to(), row.claims());
                    row.needs().forEach(need -> cited(LIMITS, need.says(), need.claims()));
                });
        return new ArchetypeTables(archetypes, realism, limits);
    }

    private void checkArchetype(ArchetypeRow row, List<String> facts, List<Question> questions) {
        cited(ARCHETYPES, "archetype: " + dashed(row.archetype()), row.claims());
        checkNeeds(ARCHETYPES, row.needs(), questions);
        for (Prospect prospect : row.prospects()) {
            lastIsOpen(
                    ARCHETYPES,
                    prospect.chances().get(prospect.chances().size() - 1).needs());
            for (Chance chance : prospect.chances()) {
                cited(ARCHETYPES, "realism: " + dashed(chance.realism()), chance.claims());
                checkNeeds(ARCHETYPES, chance.needs(), questions);
                chance.counts().forEach(fact -> checkCounted(fact, facts));
            }
        }
    }

    private void checkCounted(String fact, List<String> facts) {
        if (!facts.contains(fact)) {
            throw source.fault(
                    ARCHETYPES,
                    fact,
                    "\"" + fact + "\" is counted, and is no fact of " + REALISM + ".",
                    "Did you mean " + Nearest.to(fact, facts) + "?");
        }
    }
}
