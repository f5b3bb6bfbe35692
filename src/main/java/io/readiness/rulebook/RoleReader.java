package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.role.RoleTables;
import io.readiness.role.RoleTables.FilterRow;
import io.readiness.role.RoleTables.ScopeTable;
import io.readiness.role.RoleTables.VerdictTable;
import io.readiness.role.Sign;
import io.readiness.wording.Lexicon;
import java.util.List;

/** Reads what roles on offer are judged by. */
final class RoleReader extends TableReader {
    private static final String ROLE_SIGNS = "roles/signs.yaml";
    private static final String ROLE_SCOPE = "roles/scope.yaml";
    private static final String ROLE_VERDICTS = "roles/verdicts.yaml";
    private static final String ROLE_FILTERS = "roles/filters.yaml";
    private static final String ROLE_LEXICON = "roles/lexicon.yaml";

    RoleReader(TableReader other) {
        super(other);
    }

    RoleTables roles() {
        List<Sign> signs = Yaml.read(source, language, ROLE_SIGNS, new TypeReference<>() {});
        ScopeTable scope = Yaml.read(source, language, ROLE_SCOPE, new TypeReference<>() {});
        VerdictTable verdicts = Yaml.read(source, language, ROLE_VERDICTS, new TypeReference<>() {});
        List<FilterRow> filters = Yaml.read(source, language, ROLE_FILTERS, new TypeReference<>() {});
        Lexicon lexicon = Yaml.read(source, language, ROLE_LEXICON, new TypeReference<>() {});
        signs.forEach(row -> cited(ROLE_SIGNS, "sign: " + row.sign(), row.claims()));
        cited(ROLE_SCOPE, "levels:", scope.claims());
        cited(ROLE_SCOPE, "certificates:", scope.certificates().claims());
        scope.rows().forEach(row -> cited(ROLE_SCOPE, row.says(), row.claims()));
        lastIsOpen(ROLE_SCOPE, last(scope.rows()).signs());
        verdicts.rows().forEach(row -> {
            cited(ROLE_VERDICTS, row.title(), row.claims());
            row.needs().forEach(need -> cited(ROLE_VERDICTS, need.says(), need.claims()));
        });
        lastIsOpen(ROLE_VERDICTS, last(verdicts.rows()).needs());
        filters.forEach(row -> cited(ROLE_FILTERS, "reason: " + dashed(row.reason()), row.claims()));
        RoleTables roles = new RoleTables(signs, scope, verdicts, filters, lexicon);
        roles.fault().ifPresent(fault -> {
            throw source.fault("roles/" + fault.file(), fault.words(), fault.wrong(), fault.hint());
        });
        return roles;
    }
}
