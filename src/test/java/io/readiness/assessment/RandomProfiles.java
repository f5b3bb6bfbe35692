package io.readiness.assessment;

import io.readiness.profile.Certification;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Exposure;
import io.readiness.profile.Exposure.Contact;
import io.readiness.profile.Exposure.MarketWork;
import io.readiness.profile.Exposure.Proxy;
import io.readiness.profile.Exposure.Users;
import io.readiness.profile.Exposure.WayOfDiscovery;
import io.readiness.profile.Goal;
import io.readiness.profile.Goal.Aim;
import io.readiness.profile.JobSearch;
import io.readiness.profile.JobSearch.InterviewFeedback;
import io.readiness.profile.Learning;
import io.readiness.profile.Learning.AiHelp;
import io.readiness.profile.Learning.LearningFormat;
import io.readiness.profile.Maturity;
import io.readiness.profile.PracticalTest;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Responsibility.RefusalReason;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import io.readiness.profile.Role.Framework;
import io.readiness.profile.Role.OrganisationKind;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import io.readiness.profile.RoleClarity;
import io.readiness.profile.Room;
import io.readiness.profile.ScaledWork;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Profiles of every kind, from almost empty to rich; the same seed gives the same profiles. */
public final class RandomProfiles {
    private final Random random;

    public RandomProfiles(long seed) {
        this.random = new Random(seed);
    }

    public Profile profile() {
        Set<Duty> duties = some(Duty.class);
        Set<Duty> outside = some(Duty.class);
        outside.removeAll(duties);
        Set<DecisionRight> rights = some(DecisionRight.class);
        Set<DecisionRight> shared = some(DecisionRight.class);
        shared.removeAll(rights);
        return new Profile(
                "c-" + random.nextInt(10_000),
                maybe(this::role),
                rarely(() -> some(EARLIER, random.nextInt(3))),
                maybe(() -> duties.stream()
                        .map(duty -> new Responsibility(duty, one(Ownership.class)))
                        .toList()),
                maybe(() -> outside),
                maybe(this::evidence),
                maybe(this::exposure),
                maybe(() -> rights),
                rarely(() -> shared),
                rarely(() -> some(RefusalReason.class)),
                maybe(() -> some(ScaledWork.class)),
                maybe(() -> new RoleClarity(yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo())),
                maybe(() ->
                        new Maturity(yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo(), maybe(() -> one(Verification.class)))),
                maybe(this::room),
                maybe(this::goal),
                maybe(this::certifications),
                maybe(() -> new Learning(one(LearningFormat.class), yesOrNo(), maybe(() -> some(AiHelp.class)))),
                null,
                null,
                maybe(this::jobSearch));
    }

    /**
     * The same of all that a profile has room for: texts, a title, what is around the role and when work was finished, told
     * without a contradiction.
     */
    public Profile fullProfile() {
        Profile told = profile();
        Profile full = With.role(told, maybe(this::roleAndItsSurroundings));
        if (told.evidence() != null) {
            full = With.evidence(full, told.evidence().stream().map(this::dated).toList());
        }
        if (told.exposure() != null) {
            full = With.exposure(full, withoutContradiction(told.exposure()));
        }
        if (random.nextInt(8) == 0) {
            full = With.part(With.role(full, technicalOwner()), "goal", new Goal(technicalAim(), null, null));
        }
        if (random.nextInt(16) == 0) {
            full = With.part(full, "exposure", withoutDiscovery());
        }
        if (random.nextInt(16) == 0) {
            full = With.part(With.role(full, startingOut()), "earlierRoles", some(BESIDE_PRODUCTS, random.nextInt(2)));
        }
        if (random.nextInt(4) == 0) {
            full = With.part(full, "scaledWork", allButFew(ScaledWork.class));
        }
        if (told.learning() != null) {
            full = With.part(full, "learning", withOrWithoutFormat(told.learning()));
        }
        full = With.part(full, "practicalTest", random.nextInt(4) == 0 ? practicalTest() : null);
        return With.part(full, "resumeBullets", random.nextInt(4) == 0 ? some(BULLETS, random.nextInt(4)) : null);
    }

    private Learning withOrWithoutFormat(Learning told) {
        return random.nextInt(3) == 0 ? With.part(told, "format", null) : told;
    }

    private Role roleAndItsSurroundings() {
        RoleKind kind = maybe(() -> random.nextBoolean() ? RoleKind.PRODUCT_OWNER : one(RoleKind.class));
        Integer months = maybe(() -> random.nextInt(60));
        boolean tellsMonths = kind != null && kind.isProductOwner() && random.nextBoolean();
        return new Role(
                maybe(() -> "Head of Product"),
                kind,
                months,
                tellsMonths
                        ? Integer.valueOf(random.nextInt(months == null ? 30 : months + 1))
                        : noneAsProductOwner(kind),
                maybe(() -> one(OrganisationKind.class)),
                maybe(() -> one(Framework.class)),
                rarely(() -> one(RoleStatus.class)),
                rarely(() -> random.nextInt(9)),
                rarely(() -> random.nextInt(9)),
                rarely(random::nextBoolean));
    }

    /** That somebody was no Product Owner so far can be said in any role, and without one. */
    private @Nullable Integer noneAsProductOwner(@Nullable RoleKind kind) {
        return (kind == null || !kind.isProductOwner()) && random.nextInt(4) == 0 ? 0 : null;
    }

    private Role technicalOwner() {
        return With.part(
                With.part(Role.UNTOLD, "kind", RoleKind.TECHNICAL_PRODUCT_OWNER),
                "months",
                maybe(() -> random.nextInt(60)));
    }

    private Aim technicalAim() {
        return random.nextBoolean() ? Aim.TECHNICAL_PRODUCT_MANAGEMENT : Aim.UNDECIDED;
    }

    private Exposure withoutDiscovery() {
        return new Exposure(null, null, maybe(() -> some(MarketWork.class)), Set.of(), null, null, null, null);
    }

    /** A role with a product, not long enough to count its months. */
    private Role startingOut() {
        Role role = With.part(Role.UNTOLD, "kind", random.nextBoolean() ? RoleKind.PRODUCT_OWNER : one(RoleKind.class));
        return With.part(role, "status", random.nextBoolean() ? RoleStatus.ACTING : RoleStatus.OFFERED);
    }

    private Evidence dated(Evidence piece) {
        return With.part(piece, "date", maybe(() -> LocalDate.of(2025, 1 + random.nextInt(3), 1)));
    }

    private static Exposure withoutContradiction(Exposure told) {
        Integer conversations = told.customerConversationsPerQuarter();
        return conversations != null && conversations == 0 ? With.part(told, "contact", null) : told;
    }

    private PracticalTest practicalTest() {
        boolean sure = random.nextInt(3) == 0;
        return new PracticalTest(
                "Explain the advance payment on the bill",
                answer(sure, "Callers do not see how the monthly amount comes about."),
                answer(sure, "One call in five is about this, and callers leave more often."),
                answer(sure, "The colour scheme for business customers waits."),
                answer(sure, "A fifth fewer calls about the advance payment."),
                answer(sure, "Paper size, icons and a second language would not change why people leave."));
    }

    private @Nullable String answer(boolean sure, String whole) {
        return sure ? whole : maybe(() -> random.nextInt(3) == 0 ? "Usability" : whole);
    }

    private static final List<EarlierRole> EARLIER = List.of(
            new EarlierRole(RoleKind.PRODUCT_OWNER, 30, null),
            new EarlierRole(RoleKind.PRODUCT_MANAGER, 20, null),
            new EarlierRole(RoleKind.ENGINEER, 100, null));

    private static final List<EarlierRole> BESIDE_PRODUCTS = EARLIER.subList(2, 3);

    private static final List<String> BULLETS = List.of(
            "After twelve interviews with tenants I put repairs before chat, and complaints fell by 30%.",
            "Interviewed 15 pharmacists and decided to build stock alerts.",
            "Interviewed 20 lapsed customers about the trial, and conversion rose by 9%.",
            "Interviewed 15 pharmacists and decided to build alerts rather than ordering.",
            "Chose retention over reach; churn fell to 3%.",
            "Managed the backlog and coordinated sprint planning for two teams.",
            "Conversion up from 1.9% to 2.6%.",
            "Doubled monthly recurring revenue in 11 months.",
            "Decided many things.",
            "Ich habe mit den Kunden über die Reihenfolge der Vorhaben entschieden.");

    private List<Certification> certifications() {
        List<String> names =
                List.of("CSPO", "PSPO I", "PSPO I", "A-CSPO", "PSPO II", "SAFe 6 POPM", "CSPO (expired)", "x");
        return some(names, random.nextInt(4)).stream()
                .map(name -> new Certification(
                        name,
                        maybe(() -> LocalDate.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 15)),
                        null,
                        maybe(() -> one(Verification.class))))
                .toList();
    }

    private @Nullable Boolean yesOrNo() {
        return maybe(random::nextBoolean);
    }

    private JobSearch jobSearch() {
        return new JobSearch(
                maybe(() -> random.nextInt(6)),
                yesOrNo(),
                maybe(() -> random.nextInt(60)),
                maybe(() -> random.nextInt(6)),
                maybe(() -> random.nextInt(6)),
                maybe(() -> random.nextInt(6)),
                maybe(() -> some(InterviewFeedback.class)));
    }

    Evidence piece() {
        Set<Quality> qualities = maybe(() -> some(Quality.class));
        return new Evidence(
                null,
                one(Artefact.class),
                rarely(() -> "case-" + random.nextInt(2)),
                maybe(() -> some(Signal.class)),
                maybe(() -> one(Ownership.class)),
                maybe(() -> one(Horizon.class)),
                qualities,
                rarely(() -> {
                    Set<Quality> lacks = some(Quality.class);
                    lacks.removeAll(orEmpty(qualities));
                    return lacks;
                }),
                maybe(() -> some(Audience.class)),
                maybe(this::outcome),
                rarely(() -> List.of(outcome())),
                null,
                maybe(() -> one(Verification.class)),
                rarely(random::nextBoolean));
    }

    /** The same candidate with one thing more, or one thing better. */
    Profile better(Profile profile) {
        return switch (random.nextInt(6)) {
            case 0 -> With.evidence(profile, plus(profile.evidence(), piece()));
            case 1 -> With.evidence(profile, improved(profile.evidence(), this::better));
            case 2 -> With.responsibilities(profile, improved(profile.responsibilities(), this::better));
            case 3 -> With.decisionRights(profile, plus(profile.decisionRights(), one(DecisionRight.class)));
            case 4 -> With.exposure(profile, better(profile.exposure()));
            default -> With.role(profile, better(profile.role()));
        };
    }

    /** The same profile with every list and set in another order. */
    Profile shuffled(Profile profile) {
        Exposure exposure = profile.exposure();
        return new Profile(
                profile.reference(),
                profile.role(),
                shuffled(profile.earlierRoles()),
                shuffled(profile.responsibilities()),
                shuffled(profile.outsideMyRole()),
                shuffled(
                        profile.evidence() == null
                                ? null
                                : profile.evidence().stream()
                                        .map(this::shuffled)
                                        .toList()),
                exposure == null
                        ? null
                        : With.part(
                                With.part(exposure, "marketWork", shuffled(exposure.marketWork())),
                                "waysOfDiscovery",
                                shuffled(exposure.waysOfDiscovery())),
                shuffled(profile.decisionRights()),
                shuffled(profile.sharedDecisionRights()),
                shuffled(profile.refusalReasons()),
                shuffled(profile.scaledWork()),
                profile.roleClarity(),
                profile.maturity(),
                profile.room(),
                profile.goal(),
                shuffled(profile.certifications()),
                profile.learning(),
                profile.practicalTest(),
                profile.resumeBullets(),
                profile.jobSearch());
    }

    <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    /** At most so many of these. */
    <T> List<T> some(List<T> all, int most) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(most, some.size()));
    }

    private Evidence shuffled(Evidence piece) {
        Evidence shuffled = With.part(piece, "signals", shuffled(piece.signals()));
        shuffled = With.part(shuffled, "qualities", shuffled(piece.qualities()));
        shuffled = With.part(shuffled, "lacks", shuffled(piece.lacks()));
        shuffled = With.part(shuffled, "otherOutcomes", shuffled(piece.otherOutcomes()));
        return With.part(shuffled, "audiences", shuffled(piece.audiences()));
    }

    private Evidence better(Evidence piece) {
        Outcome outcome = piece.outcome();
        Quality quality = one(Quality.class);
        Set<Quality> lacks = piece.lacks() == null ? null : new LinkedHashSet<>(piece.lacks());
        if (lacks != null) {
            lacks.remove(quality);
        }
        return new Evidence(
                piece.id(),
                piece.kind(),
                piece.partOf(),
                plus(piece.signals(), one(Signal.class)),
                higher(piece.ownership()),
                piece.horizon() == null ? one(Horizon.class) : later(piece.horizon()),
                plus(piece.qualities(), quality),
                lacks,
                plus(piece.audiences(), one(Audience.class)),
                outcome == null ? outcome() : new Outcome(outcome.metric(), 1.0, 2.0, 3.0),
                piece.otherOutcomes(),
                piece.date(),
                piece.verification() == null ? one(Verification.class) : later(piece.verification()),
                piece.ownProject());
    }

    private Responsibility better(Responsibility responsibility) {
        return new Responsibility(responsibility.duty(), higher(responsibility.ownership()));
    }

    private Exposure better(@Nullable Exposure exposure) {
        if (exposure == null) {
            return exposure();
        }
        Integer conversations = exposure.customerConversationsPerQuarter();
        return new Exposure(
                conversations == null ? 2 : conversations + 3,
                Contact.DIRECT,
                plus(exposure.marketWork(), one(MarketWork.class)),
                plus(exposure.waysOfDiscovery(), one(WayOfDiscovery.class)),
                exposure.heardThrough(),
                exposure.users(),
                exposure.oncePerProject(),
                exposure.lastTrue());
    }

    private Role better(@Nullable Role role) {
        if (role == null) {
            return role();
        }
        Role longer = With.part(role, "months", role.months() == null ? 9 : role.months() + 9);
        return role.isProductOwner() && role.monthsAsProductOwner() != null
                ? With.part(longer, "monthsAsProductOwner", role.monthsAsProductOwner() + 9)
                : longer;
    }

    private List<Evidence> evidence() {
        List<Evidence> pieces = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            pieces.add(random.nextInt(3) == 0 ? strongPiece() : piece());
        }
        return pieces;
    }

    /** Led, reasoned and measured, so that the upper levels and bands are reached as well. */
    private Evidence strongPiece() {
        return With.part(
                With.part(Evidence.best(one(Artefact.class)), "horizon", Horizon.QUARTER),
                "verification",
                one(Verification.class));
    }

    private Role role() {
        RoleKind kind = one(RoleKind.class);
        return new Role(
                null,
                kind,
                maybe(() -> random.nextInt(60)),
                kind.isProductOwner() ? maybe(() -> random.nextInt(30)) : null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Exposure exposure() {
        Integer conversations = maybe(() -> random.nextInt(10));
        return new Exposure(
                conversations,
                maybe(() -> one(Contact.class)),
                maybe(() -> some(MarketWork.class)),
                rarely(() -> some(WayOfDiscovery.class)),
                rarely(() -> some(Proxy.class)),
                rarely(() -> one(Users.class)),
                rarely(random::nextBoolean),
                null);
    }

    private Outcome outcome() {
        return new Outcome(
                "weekly teams",
                maybe(() -> 1.0),
                maybe(() -> 2.0),
                maybe(() -> 3.0),
                rarely(() -> 12.0),
                rarely(random::nextBoolean),
                rarely(random::nextBoolean),
                rarely(random::nextBoolean),
                rarely(random::nextBoolean));
    }

    private Room room() {
        return new Room(yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo());
    }

    private Goal goal() {
        return new Goal(
                maybe(() -> one(Aim.class)), maybe(() -> random.nextInt(4) > 0), maybe(() -> random.nextInt(4) > 0));
    }

    /** What few people tell. */
    private <T> @Nullable T rarely(Supplier<T> value) {
        return random.nextInt(8) == 0 ? value.get() : null;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(constant -> random.nextInt(3) == 0)
                .forEach(some::add);
        return some;
    }

    private <E extends Enum<E>> Set<E> allButFew(Class<E> type) {
        Set<E> few = some(type);
        return random.nextBoolean() || few.size() > 2 ? EnumSet.allOf(type) : EnumSet.complementOf(EnumSet.copyOf(few));
    }

    private <T> @Nullable List<T> improved(@Nullable List<T> items, java.util.function.UnaryOperator<T> better) {
        if (items == null || items.isEmpty()) {
            return items;
        }
        List<T> improved = new ArrayList<>(items);
        int at = random.nextInt(improved.size());
        improved.set(at, better.apply(improved.get(at)));
        return improved;
    }

    private <T> @Nullable List<T> shuffled(@Nullable List<T> items) {
        if (items == null) {
            return null;
        }
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private <T> @Nullable Set<T> shuffled(@Nullable Set<T> items) {
        return items == null ? null : new LinkedHashSet<>(shuffled(List.copyOf(items)));
    }

    private static <T> List<T> plus(@Nullable List<T> items, T item) {
        List<T> more = new ArrayList<>(orEmpty(items));
        more.add(item);
        return more;
    }

    private static <T> Set<T> plus(@Nullable Set<T> items, T item) {
        Set<T> more = new LinkedHashSet<>(orEmpty(items));
        more.add(item);
        return more;
    }

    private static <T> Collection<T> orEmpty(@Nullable Collection<T> items) {
        return items == null ? List.of() : items;
    }

    private static Ownership higher(@Nullable Ownership ownership) {
        return ownership == null || ownership == Ownership.TOOK_PART ? Ownership.SHARED : Ownership.LED;
    }

    private static <E extends Enum<E>> E later(E constant) {
        E[] all = constant.getDeclaringClass().getEnumConstants();
        return all[Math.min(constant.ordinal() + 1, all.length - 1)];
    }
}
