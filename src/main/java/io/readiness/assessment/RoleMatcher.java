package io.readiness.assessment;

import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.judgement.Judgement;
import io.readiness.profile.Signal;
import io.readiness.role.RoleMatch.RequiredSignal;
import io.readiness.role.RoleMatchRequest;
import io.readiness.role.Roles;
import io.readiness.role.TargetList;
import io.readiness.wording.Languages;
import io.readiness.wording.TextReader.TextReaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds roles against a profile, by the same judgement that an assessment rests on. */
public final class RoleMatcher {
    private final Assessor assessor;
    private final Roles roles;

    /**
     * A matcher.
     *
     * @param assessor judges the profile
     * @param readers reads what employers write
     */
    public RoleMatcher(Assessor assessor, TextReaders readers) {
        this.assessor = assessor;
        Rulebook rulebook = assessor.rulebook();
        this.roles = new Roles(rulebook.roles(), rulebook.criteria(), readers, new Languages(rulebook.languages()));
    }

    /**
     * Holds roles against a profile.
     *
     * @param request the profile and the roles, free of contradictions
     * @param asOf the day of assessment
     */
    public RoleMatchAnswer match(RoleMatchRequest request, LocalDate asOf) {
        Judgement judgement = assessor.judge(request.profile(), asOf);
        TargetList targets = roles.targets(judgement, request.roles(), request.keep());
        Set<Signal> asked = targets.roles().stream()
                .flatMap(role -> role.signals().stream())
                .map(RequiredSignal::signal)
                .collect(Collectors.toSet());
        List<SignalRating> ratings = assessor.ratings(judgement).stream()
                .filter(rated -> asked.contains(rated.signal()))
                .toList();
        CitationCollector sources =
                new CitationCollector(judgement::fact, assessor.rulebook().claims());
        return new RoleMatchAnswer(
                request.profile().reference(),
                asOf,
                assessor.rulebook().edition(),
                sources.every(targets.roles()),
                sources.every(targets.filteredOut()),
                sources.every(ratings),
                sources.facts(),
                sources.citations());
    }
}
