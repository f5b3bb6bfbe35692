package io.readiness.profile;

import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Responsibility.RefusalReason;
import io.readiness.profile.Role.EarlierRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What we are told about one candidate. Everything but the reference is optional, and what is absent is unknown, never
 * weak. The order of lists carries no meaning.
 *
 * @param reference an opaque name for the candidate, chosen by the caller; no personal data belongs here, so it has no
 *     room for an e-mail address; required
 * @param role the role the profile speaks of; absent: not said
 * @param earlierRoles the roles before it; empty: none; absent: not said
 * @param responsibilities duties, each with how far it is the candidate's own; absent: not said
 * @param outsideMyRole duties that are said to be somebody else's, which is different from not mentioning them; absent:
 *     not said
 * @param evidence what the candidate did; empty: there is nothing to show; absent: not said
 * @param exposure how near they come to customers and the market; absent: not said
 * @param decisionRights what they may decide without asking; empty: nothing; absent: not said
 * @param sharedDecisionRights what they decide together with somebody else; empty: nothing; absent: not said
 * @param refusalReasons why requests are refused (T4.7); empty: none are; absent: not said
 * @param scaledWork work at the scale of several teams; empty: none; absent: not said
 * @param roleClarity the four questions by which a backlog is told from a product; absent: not said
 * @param maturity the signs by which a manager sees that the role is maturing; absent: not said
 * @param room what the organisation gives; absent: not said
 * @param goal what they want next; absent: not said
 * @param certifications certificates held; empty: none; absent: not said
 * @param learning how they prefer to learn; absent: not said
 * @param practicalTest answers to the practical test; absent: not taken
 * @param resumeBullets bullets of the resume, as written, the top ones first, or blocks with a bullet in each line; the first
 *     100 bullets and the first 1,000 characters of each are read, markup not counted; absent: not given
 * @param jobSearch what was done for the move so far; absent: not said
 */
public record Profile(
        @NotBlank
        @Pattern(
                regexp = Profile.REFERENCE,
                message =
                        "must be 1 to 64 letters, digits, dots, dashes or underscores; use an opaque name, not a person's or an e-mail address")
        String reference,

        @Nullable @Valid Role role,
        @Nullable @Size(max = 30) List<@NotNull @Valid EarlierRole> earlierRoles,
        @Nullable @Size(max = 50) List<@NotNull @Valid Responsibility> responsibilities,
        @Nullable Set<@NotNull Duty> outsideMyRole,
        @Nullable @Size(max = 500) List<@NotNull @Valid Evidence> evidence,
        @Nullable @Valid Exposure exposure,
        @Nullable Set<@NotNull DecisionRight> decisionRights,
        @Nullable Set<@NotNull DecisionRight> sharedDecisionRights,
        @Nullable Set<@NotNull RefusalReason> refusalReasons,
        @Nullable Set<@NotNull ScaledWork> scaledWork,
        @Nullable @Valid RoleClarity roleClarity,
        @Nullable @Valid Maturity maturity,
        @Nullable @Valid Room room,
        @Nullable @Valid Goal goal,
        @Nullable @Size(max = 50) List<@NotNull @Valid Certification> certifications,
        @Nullable @Valid Learning learning,
        @Nullable @Valid PracticalTest practicalTest,
        @Nullable @Size(max = Profile.BULLETS) List<@NotBlank @Size(max = Profile.BULLET) String> resumeBullets,
        @Nullable @Valid JobSearch jobSearch) {

    /** What names a candidate. */
    public static final String REFERENCE = "[A-Za-z0-9._-]{1,64}";

    /** So many texts of a resume may be sent, and so many characters in each; how many are read is up to the rulebook. */
    public static final int BULLETS = 1_000;

    public static final int BULLET = 20_000;

    /** A candidate of whom nothing was told. */
    public static Profile untold(String reference) {
        return new Profile(
                reference, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** The same profile, had these pieces of evidence been told. */
    public Profile withEvidence(@Nullable List<Evidence> pieces) {
        return Records.with(this, "evidence", pieces);
    }

    /** The same profile, had this exposure been told. */
    public Profile withExposure(Exposure other) {
        return Records.with(this, "exposure", other);
    }

    /** The same profile, had this goal been told. */
    public Profile withGoal(Goal other) {
        return Records.with(this, "goal", other);
    }

    /**
     * The same profile with what was not said taken at its best. A list that was given is taken as whole; in a piece
     * of evidence ownership, horizon, qualities and audiences may be left unsaid.
     *
     * @param bestPieces what there may be where no evidence was spoken of
     */
    public Profile atBest(List<Evidence> bestPieces) {
        return new Profile(
                reference,
                Role.atBest(role),
                earlierRoles,
                responsibilities == null ? allDutiesLed() : responsibilities,
                outsideMyRole,
                evidence == null
                        ? bestPieces
                        : evidence.stream().map(Evidence::atBest).toList(),
                Exposure.atBest(exposure),
                decisionRights == null ? EnumSet.allOf(DecisionRight.class) : decisionRights,
                sharedDecisionRights,
                refusalReasons == null && !isOutside(Duty.DEMAND_REFUSAL)
                        ? EnumSet.allOf(RefusalReason.class)
                        : refusalReasons,
                scaledWork == null ? EnumSet.allOf(ScaledWork.class) : scaledWork,
                RoleClarity.atBest(roleClarity),
                Maturity.atBest(maturity),
                Room.atBest(room),
                goal,
                certifications,
                learning,
                practicalTest,
                resumeBullets,
                jobSearch);
    }

    /** Lists of evidence that say the same empty as absent, or only how others are to be read. */
    private static final Set<String> SAYING_NOTHING = Set.of("outsideMyRole", "signals", "lacks", "otherOutcomes");

    /**
     * The lists that say that there is none, since they were told and are empty, by their fields: {@code certifications}, or
     * {@code evidence[*].audiences} where that is so of any entry.
     */
    public SortedSet<String> emptyLists() {
        SortedSet<String> found = new TreeSet<>();
        emptyLists(this, null, found);
        return found;
    }

    /**
     * A part of a profile, by its path, which is put together where it is asked for.
     *
     * @param before what it is a part of; null: the profile
     * @param name its field
     * @param each whether it is an entry of the list there
     */
    private record Place(@Nullable Place before, String name, boolean each) {
        String path() {
            return (before == null ? "" : before.path() + ".") + name + (each ? "[*]" : "");
        }
    }

    private static void emptyLists(Record told, @Nullable Place before, Set<String> found) {
        Records.forEach(told, (name, value) -> {
            if (value instanceof Record part) {
                emptyLists(part, new Place(before, name, false), found);
            } else if (value instanceof Collection<?> list && list.isEmpty() && !SAYING_NOTHING.contains(name)) {
                found.add(new Place(before, name, false).path());
            } else if (value instanceof Collection<?> list) {
                for (Object entry : list) {
                    if (entry instanceof Record part) {
                        emptyLists(part, new Place(before, name, true), found);
                    }
                }
            }
        });
    }

    /** An answer at its best, where yes is the better one. */
    static boolean yesUnlessSaid(@Nullable Boolean answer) {
        return answer == null || answer;
    }

    /** How many of some answers are yes, or no. */
    static int count(boolean wanted, @Nullable Boolean... answers) {
        int count = 0;
        for (Boolean answer : answers) {
            if (answer != null && answer == wanted) {
                count++;
            }
        }
        return count;
    }

    private boolean isOutside(Duty duty) {
        return outsideMyRole != null && outsideMyRole.contains(duty);
    }

    /** Every duty that was not said to be somebody else's, led. */
    private List<Responsibility> allDutiesLed() {
        return Arrays.stream(Duty.values())
                .filter(duty -> !isOutside(duty))
                .map(duty -> new Responsibility(duty, Ownership.LED))
                .toList();
    }

    /** What was told and cannot all be true on that day: months as Product Owner without such a role, for example. */
    public List<Contradiction> contradictions(LocalDate asOf) {
        List<Contradiction> found = new ArrayList<>();
        if (role != null) {
            roleContradictions(role, found);
        }
        dutyContradictions(asOf, found);
        evidenceContradictions(asOf, found);
        rightContradictions(found);
        exposureContradictions(asOf, found);
        certificationContradictions(asOf, found);
        return found;
    }

    private static void roleContradictions(Role role, List<Contradiction> found) {
        Integer asProductOwner = role.monthsAsProductOwner();
        if (asProductOwner == null) {
            return;
        }
        if (asProductOwner > 0 && !role.isProductOwner()) {
            found.add(
                    new Contradiction(
                            "$.role.monthsAsProductOwner",
                            asProductOwner,
                            "counts months as Product Owner, but role.kind is "
                                    + (role.kind() == null
                                            ? "not given"
                                            : role.kind().name()),
                            "Set role.kind to PRODUCT_OWNER, TECHNICAL_PRODUCT_OWNER or PRODUCT_MANAGER, or leave the months out."));
        }
        if (role.months() != null && asProductOwner > role.months()) {
            found.add(new Contradiction(
                    "$.role.monthsAsProductOwner",
                    asProductOwner,
                    "is more than the " + role.months() + " months in the role",
                    "Correct role.months, or give at most " + role.months() + "."));
        }
    }

    private void dutyContradictions(LocalDate asOf, List<Contradiction> found) {
        Set<Duty> seen = EnumSet.noneOf(Duty.class);
        List<Responsibility> told = responsibilities == null ? List.of() : responsibilities;
        for (int i = 0; i < told.size(); i++) {
            Duty duty = told.get(i).duty();
            String path = "$.responsibilities[" + i + "].duty";
            notAfter(asOf, told.get(i).until(), "$.responsibilities[" + i + "].until", found);
            if (!seen.add(duty)) {
                found.add(new Contradiction(path, duty, "is listed twice", "Keep one entry for each duty."));
            }
            if (isOutside(duty) && told.get(i).until() == null) {
                found.add(new Contradiction(
                        path,
                        duty,
                        "is a responsibility and also outside the role",
                        "Remove it from responsibilities or from outsideMyRole."));
            }
        }
    }

    private void evidenceContradictions(LocalDate asOf, List<Contradiction> found) {
        Set<String> ids = new HashSet<>();
        List<Evidence> told = evidence == null ? List.of() : evidence;
        for (int i = 0; i < told.size(); i++) {
            Evidence piece = told.get(i);
            if (piece.id() != null && !ids.add(piece.id())) {
                found.add(new Contradiction(
                        "$.evidence[" + i + "].id",
                        piece.id(),
                        "names two pieces of evidence",
                        "Give every piece its own id."));
            }
            notAfter(asOf, piece.date(), "$.evidence[" + i + "].date", found);
            qualityContradictions(piece, "$.evidence[" + i + "].lacks", found);
        }
    }

    private static void qualityContradictions(Evidence piece, String path, List<Contradiction> found) {
        for (Evidence.Quality quality : piece.lacks() == null ? Set.<Evidence.Quality>of() : piece.lacks()) {
            if (piece.has(quality)) {
                found.add(new Contradiction(
                        path,
                        quality,
                        "is said to be there and also to be missing",
                        "Keep it in one of the two lists."));
            }
        }
    }

    private void rightContradictions(List<Contradiction> found) {
        for (DecisionRight right : decisionRights == null ? Set.<DecisionRight>of() : decisionRights) {
            if (sharedDecisionRights != null && sharedDecisionRights.contains(right)) {
                found.add(new Contradiction(
                        "$.sharedDecisionRights",
                        right,
                        "is decided alone and also together with somebody else",
                        "Remove it from decisionRights or from sharedDecisionRights."));
            }
        }
    }

    private void exposureContradictions(LocalDate asOf, List<Contradiction> found) {
        notAfter(asOf, exposure == null ? null : exposure.lastTrue(), "$.exposure.lastTrue", found);
        if (exposure != null && exposure.saysNoConversations() && exposure.contact() != null) {
            found.add(new Contradiction(
                    "$.exposure.contact",
                    exposure.contact(),
                    "says how conversations take place, but there are 0 of them",
                    "Leave contact out, or correct customerConversationsPerQuarter."));
        }
    }

    private void certificationContradictions(LocalDate asOf, List<Contradiction> found) {
        List<Certification> held = certifications == null ? List.of() : certifications;
        for (int i = 0; i < held.size(); i++) {
            Certification one = held.get(i);
            String path = "$.certifications[" + i + "]";
            notAfter(asOf, one.obtained(), path + ".obtained", found);
            if (one.obtainedIn() != null) {
                notAfter(asOf, one.obtainedAtEarliest(), path + ".obtainedIn", found);
                if (one.obtained() != null) {
                    found.add(new Contradiction(
                            path + ".obtainedIn",
                            one.obtainedIn(),
                            "is given beside the day it was obtained, " + one.obtained(),
                            "Keep the day, or leave it out where only the year or the month is known."));
                }
            }
            notAfter(asOf, one.renewed(), path + ".renewed", found);
            LocalDate obtained = one.obtainedAtEarliest();
            if (one.renewed() != null && obtained != null && one.renewed().isBefore(obtained)) {
                found.add(new Contradiction(
                        path + ".renewed",
                        one.renewed(),
                        "lies before it was obtained, " + obtained,
                        "Correct one of the two dates."));
            }
        }
    }

    private static void notAfter(LocalDate asOf, @Nullable LocalDate date, String path, List<Contradiction> found) {
        if (date != null && date.isAfter(asOf)) {
            found.add(new Contradiction(
                    path,
                    date,
                    "lies after the day of assessment, " + asOf,
                    "Correct the date, or leave out what is still to come."));
        }
    }
}
