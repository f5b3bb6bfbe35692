package io.readiness.assessment;

import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.role.RoleMatch;
import io.readiness.role.TargetList.FilteredRole;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * Roles held against a profile. It is about roles: it ranks them and no people.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook judged
 * @param roles the roles, the ones to turn to first: by verdict, then by fit, then by id
 * @param filteredOut the roles that were left out, each with its reasons
 * @param ratings where the profile stands in every signal that any of the roles asks for, and why
 * @param facts what was told and used above, by its JSON path in the profile
 * @param citations every claim cited above, by guide and section
 */
public record RoleMatchAnswer(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        List<RoleMatch> roles,
        List<FilteredRole> filteredOut,
        List<SignalRating> ratings,
        SortedMap<String, String> facts,
        List<Citation> citations) {}
