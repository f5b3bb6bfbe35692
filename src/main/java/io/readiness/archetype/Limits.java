package io.readiness.archetype;

import io.readiness.archetype.ServedBy.Service;
import io.readiness.archetype.ServedBy.ServiceVerdict;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable;
import java.util.ArrayList;
import java.util.List;

/** Tells whether the guides speak to a candidate, and where else to go. */
final class Limits {
    private final LimitsTable table;

    Limits(LimitsTable table) {
        this.table = table;
    }

    ServedBy of(Judgement judgement) {
        List<Service> refused = said(table.limits(), judgement);
        List<Service> served = refused.isEmpty() ? said(table.audiences(), judgement) : List.of();
        return new ServedBy(verdict(refused, served, judgement), served, refused, said(table.pointers(), judgement));
    }

    private ServiceVerdict verdict(List<Service> refused, List<Service> served, Judgement judgement) {
        if (!refused.isEmpty()) {
            return ServiceVerdict.NOT_SERVED;
        } else if (!served.isEmpty()) {
            return ServiceVerdict.SERVED;
        }
        for (ServiceRow row : table.audiences().rows()) {
            if (row.truth(judgement.standing()) == Truth.OPEN) {
                return ServiceVerdict.NOT_KNOWN_YET;
            }
        }
        return ServiceVerdict.ANOTHER_ROUTE_FIRST;
    }

    private static List<Service> said(DecisionTable<ServiceRow> rows, Judgement judgement) {
        List<Service> said = new ArrayList<>();
        for (ServiceRow row : rows.collect(judgement.standing())) {
            said.add(new Service(row.to(), row.says(), row.goTo(), row.claims()));
        }
        return said;
    }
}
