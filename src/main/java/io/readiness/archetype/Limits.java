package io.readiness.archetype;

import io.readiness.archetype.ServedBy.Service;
import io.readiness.archetype.ServedBy.ServiceVerdict;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Truth;
import java.util.List;

/** Tells whether the guides speak to a candidate, and where else to go. */
final class Limits {
    private final LimitsTable table;

    Limits(LimitsTable table) {
        this.table = table;
    }

    ServedBy of(Judgement judgement) {
        ServiceVerdict verdict = verdict(judgement);
        return new ServedBy(
                verdict,
                verdict == ServiceVerdict.SERVED ? said(table.audiences(), judgement) : List.of(),
                said(table.limits(), judgement),
                said(table.pointers(), judgement));
    }

    private ServiceVerdict verdict(Judgement judgement) {
        if (any(table.limits(), judgement) == Truth.HOLDS) {
            return ServiceVerdict.NOT_SERVED;
        }
        return switch (any(table.audiences(), judgement)) {
            case HOLDS -> ServiceVerdict.SERVED;
            case OPEN -> ServiceVerdict.NOT_KNOWN_YET;
            case FAILS -> ServiceVerdict.ANOTHER_ROUTE_FIRST;
        };
    }

    private static Truth any(List<ServiceRow> rows, Judgement judgement) {
        return rows.stream().map(row -> judgement.truth(row.needs())).reduce(Truth.FAILS, Truth::or);
    }

    private static List<Service> said(List<ServiceRow> rows, Judgement judgement) {
        return rows.stream()
                .filter(row -> judgement.truth(row.needs()) == Truth.HOLDS)
                .map(row -> new Service(row.to(), row.says(), row.goTo(), row.claims()))
                .toList();
    }
}
