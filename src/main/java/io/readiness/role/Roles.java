package io.readiness.role;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.standing.Criteria;
import io.readiness.role.RoleMatch.EvidenceFit;
import io.readiness.role.RoleMatchRequest.RoleFilter;
import io.readiness.role.RoleTables.FilterText;
import io.readiness.role.RoleTables.FilterText.FilterReason;
import io.readiness.role.TargetList.FilteredRole;
import io.readiness.wording.Languages;
import io.readiness.wording.TextReader.TextReaders;
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
    private final RoleAnalyzer analyzer;
    private final RoleJudge judge;
    private final Comparator<RoleMatch> nearestFirst;

    public Roles(RoleTables tables, Criteria criteria, TextReaders readers, Languages languages) {
        this.tables = tables;
        this.analyzer = new RoleAnalyzer(tables, criteria, readers.of(tables.lexicon()), readers.lines(), languages);
        this.judge = new RoleJudge(tables, criteria);
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
     * @param filter which of them to keep; null: all
     */
    public TargetList targets(Judgement judgement, List<RoleDescription> roles, @Nullable RoleFilter filter) {
        List<RoleMatch> kept = new ArrayList<>();
        List<FilteredRole> filteredOut = new ArrayList<>();
        for (RoleDescription role : roles) {
            RoleMatch match = judge.match(analyzer.read(role), judgement);
            Set<FilterReason> reasons =
                    reasons(match, role, filter == null ? RoleFilter.ALL : filter, judgement.asOf());
            if (reasons.isEmpty()) {
                kept.add(match);
            } else {
                filteredOut.add(filteredOut(match, reasons));
            }
        }
        kept.sort(nearestFirst);
        filteredOut.sort(Comparator.comparing(FilteredRole::id));
        return new TargetList(kept, filteredOut);
    }

    private static Set<FilterReason> reasons(RoleMatch match, RoleDescription role, RoleFilter filter, LocalDate asOf) {
        Set<FilterReason> reasons = EnumSet.noneOf(FilterReason.class);
        JobPosting posting = role.jobPosting();
        if (posting != null
                && posting.validThrough() != null
                && posting.validThrough().isBefore(asOf)) {
            reasons.add(FilterReason.CLOSED);
        }
        if (filter.verdicts() != null
                && !filter.verdicts().contains(match.advice().verdict())) {
            reasons.add(FilterReason.OTHER_VERDICT);
        }
        if (filter.scopes() != null && !filter.scopes().contains(match.scope())) {
            reasons.add(FilterReason.OTHER_SCOPE);
        }
        if (filter.fitFrom() != null && match.fit().high() < filter.fitFrom()) {
            reasons.add(FilterReason.LOWER_FIT);
        }
        if (filter.technical() != null && isOther(match, filter.technical())) {
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

    private FilteredRole filteredOut(RoleMatch match, Set<FilterReason> reasons) {
        List<FilterText> because = tables.filters().stream()
                .filter(row -> reasons.contains(row.reason()))
                .toList();
        return new FilteredRole(
                match.id(), match.title(), match.scope(), match.advice().verdict(), match.fit(), because);
    }
}
