package io.readiness.archetype;

import io.readiness.archetype.ServedBy.Service;
import io.readiness.archetype.ServedBy.ServiceVerdict;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.Truth;
import java.util.ArrayList;
import java.util.List;

/** Tells whether the guides speak to a candidate, and where else to go. */
final class Limits {
    private final List<Row> audiences;
    private final List<Row> limits;
    private final List<Row> pointers;

    Limits(LimitsTable table) {
        this.audiences = rows(table.audiences());
        this.limits = rows(table.limits());
        this.pointers = rows(table.pointers());
    }

    /** What is said, and what has to hold for that. */
    private record Row(List<Need> needs, Service said) {}

    private static List<Row> rows(List<ServiceRow> rows) {
        return rows.stream()
                .map(row -> new Row(row.needs(), new Service(row.to(), row.says(), row.goTo(), row.claims())))
                .toList();
    }

    ServedBy of(Judgement judgement) {
        List<Service> refused = said(limits, judgement);
        List<Service> served = refused.isEmpty() ? said(audiences, judgement) : List.of();
        return new ServedBy(verdict(refused, served, judgement), served, refused, said(pointers, judgement));
    }

    private ServiceVerdict verdict(List<Service> refused, List<Service> served, Judgement judgement) {
        if (!refused.isEmpty()) {
            return ServiceVerdict.NOT_SERVED;
        } else if (!served.isEmpty()) {
            return ServiceVerdict.SERVED;
        }
        for (Row row : audiences) {
            if (judgement.truth(row.needs()) == Truth.OPEN) {
                return ServiceVerdict.NOT_KNOWN_YET;
            }
        }
        return ServiceVerdict.ANOTHER_ROUTE_FIRST;
    }

    private static List<Service> said(List<Row> rows, Judgement judgement) {
        List<Service> said = new ArrayList<>();
        for (Row row : rows) {
            if (judgement.truth(row.needs()) == Truth.HOLDS) {
                said.add(row.said());
            }
        }
        return said;
    }
}
