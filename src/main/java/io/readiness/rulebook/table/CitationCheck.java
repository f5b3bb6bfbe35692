package io.readiness.rulebook.table;

import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Records;
import io.readiness.rulebook.RulebookSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read against the claims there are: whatever has claims, however deep it lies, so that no table can be
 * forgotten.
 */
public record CitationCheck(RulebookSource source, String file, SortedMap<String, Claim> claims) {
    private static final String CLAIMS = "claims";
    private static final String ASSUMPTION = "assumption";

    /** Checks a table as it was read. */
    void check(Object table) {
        walk(table, new Location("", "").within(table instanceof Record whole ? name(whole) : null));
    }

    /**
     * Where something stands in the file.
     *
     * @param row words by which the row around it is found
     * @param words what it is called, which need not stand in the file
     */
    private record Location(String row, String words) {
        Location within(@Nullable String inner) {
            return inner == null ? this : new Location(words, inner);
        }
    }

    private void walk(@Nullable Object read, Location place) {
        if (read instanceof Record record) {
            checkRecord(record, place);
        } else if (read instanceof Iterable<?> rows) {
            rows.forEach(row -> walk(row, row instanceof Record record ? place.within(name(record)) : place));
        } else if (read instanceof Map<?, ?> map) {
            map.forEach((key, value) -> walk(value, place.within(Condition.Told.word(key) + ":")));
        }
    }

    private void checkRecord(Record record, Location place) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        Records.forEach(record, parts::put);
        if (parts.get(CLAIMS) instanceof List<?> cited && !restsOnItsRow(record)) {
            check(cited, mayAssume(record) ? parts.get(ASSUMPTION) : null, place);
        }
        parts.forEach((name, part) -> walk(part, part instanceof Record ? place.within(name + ":") : place));
    }

    /** What a row asks for without a sentence of its own is said, and cited, by the row. */
    private static boolean restsOnItsRow(Record record) {
        return record instanceof Need need
                && need.says() == null
                && need.claims().isEmpty();
    }

    /** A row that decides may rest on an assumption alone; so may a certificate, which its issuer describes and no guide. */
    private static boolean mayAssume(Record record) {
        return record instanceof DecisionTable.Row || record instanceof Certificate;
    }

    private void check(List<?> cited, @Nullable Object assumption, Location place) {
        String words = place.words().isEmpty() ? CLAIMS + ":" : place.words();
        if (cited.isEmpty() && (assumption == null || assumption.toString().isBlank())) {
            throw source.fault(
                    file, place.row(), words, "\"" + words + "\" cites nothing.", "Add the claims it rests on.");
        }
        for (Object claim : cited) {
            String id = claim.toString();
            source.refuseUnknown(
                    id, claims.keySet(), file, id, "\"" + words + "\" cites " + id + ", which no guide has.");
        }
    }

    /** What the file calls a row: what it begins with; null where that is no single word. */
    static @Nullable String name(Record row) {
        String[] name = new String[1];
        Records.forEach(row, (component, value) -> {
            if (name[0] == null) {
                name[0] = value instanceof Enum<?> || value instanceof String || value instanceof Number
                        ? component + ": " + Condition.Told.word(value)
                        : "";
            }
        });
        return name[0].isEmpty() ? null : name[0];
    }
}
