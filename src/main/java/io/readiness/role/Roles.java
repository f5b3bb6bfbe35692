package io.readiness.role;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.standing.Criteria;
import io.readiness.role.FilteredOut.FilteredBecause;
import io.readiness.role.RoleTables.FilterRow;
import io.readiness.role.RoleTables.FilterRow.FilterReason;
import io.readiness.wording.Readers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds roles against a candidate, and makes of them a list to aim at. Pure, and blind to the order they are sent in. */
public final class Roles {
    private final RoleTables tables;
    private final RoleReading reading;
    private final RoleFit fit;
    private final Comparator<RoleMatch> nearestFirst;

    public Roles(RoleTables tables, Criteria criteria, Readers readers, Markup markup) {
        this.tables = tables;
        this.reading = new RoleReading(tables, criteria, readers.of(tables.lexicon()), markup);
        this.fit = new RoleFit(tables, criteria);
        this.nearestFirst = Comparator.comparingInt((RoleMatch match) ->
                        tables.verdicts().order().indexOf(match.advice().verdict()))
                .thenComparing(RoleMatch::fit, EvidenceFit.BEST_FIRST)
                .thenComparing(RoleMatch::id);
    }

    /**
     * The roles, the ones to turn to first, and apart from them those that are left out.
     *
     * @param judgement the candidate
     * @param roles the roles, each with its own id
     * @param keep which of them to keep; null: all
     */
    public TargetList targets(Judgement judgement, List<RoleDescription> roles, @Nullable Keep keep) {
        List<RoleMatch> kept = new ArrayList<>();
        List<FilteredOut> filteredOut = new ArrayList<>();
        for (RoleDescription role : roles) {
            RoleMatch match = fit.match(reading.read(role), judgement);
            Set<FilterReason> reasons = reasons(match, role, keep == null ? Keep.ALL : keep, judgement.asOf());
            if (reasons.isEmpty()) {
                kept.add(match);
            } else {
                filteredOut.add(filteredOut(match, reasons));
            }
        }
        kept.sort(nearestFirst);
        filteredOut.sort(Comparator.comparing(FilteredOut::id));
        return new TargetList(kept, filteredOut);
    }

    private static Set<FilterReason> reasons(RoleMatch match, RoleDescription role, Keep keep, LocalDate asOf) {
        Set<FilterReason> reasons = EnumSet.noneOf(FilterReason.class);
        JobPosting posting = role.jobPosting();
        if (posting != null
                && posting.validThrough() != null
                && posting.validThrough().isBefore(asOf)) {
            reasons.add(FilterReason.CLOSED);
        }
        if (keep.verdicts() != null && !keep.verdicts().contains(match.advice().verdict())) {
            reasons.add(FilterReason.OTHER_VERDICT);
        }
        if (keep.scopes() != null && !keep.scopes().contains(match.scope())) {
            reasons.add(FilterReason.OTHER_SCOPE);
        }
        if (keep.fitFrom() != null && match.fit().high() < keep.fitFrom()) {
            reasons.add(FilterReason.LOWER_FIT);
        }
        if (keep.technical() != null && isOther(match, keep.technical())) {
            reasons.add(FilterReason.OTHER_PRODUCT);
        }
        return reasons;
    }

    private static boolean isOther(RoleMatch match, boolean technical) {
        return switch (match.technical()) {
            case HOLDS -> !technical;
            case FAILS -> technical;
            case OPEN -> false;
        };
    }

    private FilteredOut filteredOut(RoleMatch match, Set<FilterReason> reasons) {
        List<FilteredBecause> because = new ArrayList<>();
        for (FilterRow row : tables.filters()) {
            if (reasons.contains(row.reason())) {
                because.add(new FilteredBecause(row.reason(), row.says(), row.claims()));
            }
        }
        return new FilteredOut(
                match.id(), match.title(), match.scope(), match.advice().verdict(), match.fit(), because);
    }
}
