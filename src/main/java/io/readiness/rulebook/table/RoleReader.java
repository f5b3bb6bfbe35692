package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.role.RoleTables;
import io.readiness.role.RoleTables.FilterText;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeTable;
import io.readiness.role.RoleTables.VerdictTable;
import io.readiness.rulebook.table.TableReader.Inputs;
import io.readiness.wording.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what roles on offer are judged by. */
public final class RoleReader extends TableReader {
    private static final String ROLE_SIGNS = "roles/signs.yaml";
    private static final String ROLE_SCOPE = "roles/scope.yaml";
    private static final String ROLE_VERDICTS = "roles/verdicts.yaml";
    private static final String ROLE_FILTERS = "roles/filters.yaml";
    private static final String ROLE_LEXICON = "roles/lexicon.yaml";

    RoleReader(TableReader other) {
        super(other);
    }

    RoleTables roles() {
        List<ScopeIndicator> signs = read(ROLE_SIGNS, new TypeReference<>() {});
        ScopeTable scope = read(ROLE_SCOPE, new TypeReference<>() {});
        VerdictTable verdicts = read(ROLE_VERDICTS, new TypeReference<>() {});
        List<FilterText> filters = read(ROLE_FILTERS, new TypeReference<>() {});
        Lexicon lexicon = read(ROLE_LEXICON, new TypeReference<>() {});
        RoleTables roles = new RoleTables(signs, scope, verdicts, filters, lexicon);
        check(
                ROLE_SCOPE,
                "scopes:",
                scope.scopes(),
                HitPolicy.FIRST,
                new Inputs(roles.inputsOfAScope(), Map.of("offer.title", Set.copyOf(scope.titles()))));
        check(
                ROLE_VERDICTS,
                "verdicts:",
                verdicts.verdicts(),
                HitPolicy.FIRST,
                Inputs.of(RoleTables.inputsOfAVerdict()));
        roles.fault().ifPresent(fault -> {
            throw source.fault("roles/" + fault.file(), fault.words(), fault.wrong(), fault.hint());
        });
        return roles;
    }
}
