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
import io.readiness.profile.Role;
import io.readiness.profile.Role.Framework;
import io.readiness.profile.Role.OrganisationKind;
import io.readiness.profile.Role.RoleKind;
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
        return new Profile(
                "c-" + random.nextInt(10_000),
                maybe(this::role),
                maybe(() -> duties.stream()
                        .map(duty -> new Responsibility(duty, one(Ownership.class)))
                        .toList()),
                maybe(() -> outside),
                maybe(this::evidence),
                maybe(this::exposure),
                maybe(() -> some(DecisionRight.class)),
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
        return new Profile(
                told.reference(),
                maybe(this::roleAndItsSurroundings),
                told.responsibilities(),
                told.outsideMyRole(),
                told.evidence() == null
                        ? null
                        : told.evidence().stream().map(this::dated).toList(),
                told.exposure() == null ? null : withoutContradiction(told.exposure()),
                told.decisionRights(),
                random.nextInt(4) == 0 ? allButFew(ScaledWork.class) : told.scaledWork(),
                told.roleClarity(),
                told.maturity(),
                told.room(),
                told.goal(),
                told.certifications(),
                told.learning() == null ? null : withOrWithoutFormat(told.learning()),
                random.nextInt(4) == 0 ? practicalTest() : null,
                random.nextInt(4) == 0 ? some(BULLETS, random.nextInt(4)) : null,
                told.jobSearch());
    }

    private Learning withOrWithoutFormat(Learning told) {
        return random.nextInt(3) == 0 ? new Learning(null, told.knowsScrumBasics(), told.helpFromAi()) : told;
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
                maybe(() -> one(Framework.class)));
    }

    /** That somebody was no Product Owner so far can be said in any role, and without one. */
    private @Nullable Integer noneAsProductOwner(@Nullable RoleKind kind) {
        return (kind == null || !kind.isProductOwner()) && random.nextInt(4) == 0 ? 0 : null;
    }

    private Evidence dated(Evidence piece) {
        return new Evidence(
                piece.id(),
                piece.kind(),
                piece.signals(),
                piece.ownership(),
                piece.horizon(),
                piece.qualities(),
                piece.audiences(),
                piece.outcome(),
                maybe(() -> LocalDate.of(2025, 1 + random.nextInt(3), 1)),
                piece.verification());
    }

    private static Exposure withoutContradiction(Exposure told) {
        Integer conversations = told.customerConversationsPerQuarter();
        return conversations != null && conversations == 0
                ? new Exposure(conversations, null, told.marketWork())
                : told;
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

    private static final List<String> BULLETS = List.of(
            "After twelve interviews with tenants I put repairs before chat, and complaints fell by 30%.",
            "Interviewed 15 pharmacists and decided to build stock alerts.",
            "Interviewed 20 lapsed customers about the trial, and conversion rose by 9%.",
            "Interviewed 15 pharmacists and decided to build alerts rather than ordering.",
            "Chose retention over reach; churn fell to 3%.",
            "Managed the backlog and coordinated sprint planning for two teams.");

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
        return new Evidence(
                null,
                one(Artefact.class),
                maybe(() -> some(Signal.class)),
                maybe(() -> one(Ownership.class)),
                maybe(() -> one(Horizon.class)),
                maybe(() -> some(Quality.class)),
                maybe(() -> some(Audience.class)),
                maybe(this::outcome),
                null,
                maybe(() -> one(Verification.class)));
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
                        : new Exposure(
                                exposure.customerConversationsPerQuarter(),
                                exposure.contact(),
                                shuffled(exposure.marketWork())),
                shuffled(profile.decisionRights()),
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
        return new Evidence(
                piece.id(),
                piece.kind(),
                shuffled(piece.signals()),
                piece.ownership(),
                piece.horizon(),
                shuffled(piece.qualities()),
                shuffled(piece.audiences()),
                piece.outcome(),
                piece.date(),
                piece.verification());
    }

    private Evidence better(Evidence piece) {
        Outcome outcome = piece.outcome();
        return new Evidence(
                piece.id(),
                piece.kind(),
                plus(piece.signals(), one(Signal.class)),
                higher(piece.ownership()),
                piece.horizon() == null ? one(Horizon.class) : later(piece.horizon()),
                plus(piece.qualities(), one(Quality.class)),
                plus(piece.audiences(), one(Audience.class)),
                outcome == null ? outcome() : new Outcome(outcome.metric(), 1.0, 2.0, 3.0),
                piece.date(),
                piece.verification() == null ? one(Verification.class) : later(piece.verification()));
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
                plus(exposure.marketWork(), one(MarketWork.class)));
    }

    private Role better(@Nullable Role role) {
        return role == null
                ? role()
                : new Role(
                        role.title(),
                        role.kind(),
                        role.months() == null ? 9 : role.months() + 9,
                        role.isProductOwner() && role.monthsAsProductOwner() != null
                                ? Integer.valueOf(role.monthsAsProductOwner() + 9)
                                : role.monthsAsProductOwner(),
                        role.organisation(),
                        role.framework());
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
        return new Evidence(
                null,
                one(Artefact.class),
                EnumSet.allOf(Signal.class),
                Ownership.LED,
                Horizon.QUARTER,
                EnumSet.allOf(Quality.class),
                EnumSet.allOf(Audience.class),
                new Outcome("retained teams", 10.0, 20.0, 21.0),
                null,
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
                null);
    }

    private Exposure exposure() {
        Integer conversations = maybe(() -> random.nextInt(10));
        return new Exposure(conversations, maybe(() -> one(Contact.class)), maybe(() -> some(MarketWork.class)));
    }

    private Outcome outcome() {
        return new Outcome("weekly teams", maybe(() -> 1.0), maybe(() -> 2.0), maybe(() -> 3.0));
    }

    private Room room() {
        return new Room(yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo(), yesOrNo());
    }

    private Goal goal() {
        return new Goal(
                maybe(() -> one(Aim.class)), maybe(() -> random.nextInt(4) > 0), maybe(() -> random.nextInt(4) > 0));
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
