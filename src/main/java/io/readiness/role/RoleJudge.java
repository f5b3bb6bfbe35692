package io.readiness.role;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.Target;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Certification;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.role.RoleAnalyzer.AnalyzedRole;
import io.readiness.role.RoleAnalyzer.Requirement;
import io.readiness.role.RoleMatch.BetterVerdict;
import io.readiness.role.RoleMatch.EmployerQuestion;
import io.readiness.role.RoleMatch.EvidenceFit;
import io.readiness.role.RoleMatch.RequiredCertificate;
import io.readiness.role.RoleMatch.RequiredSignal;
import io.readiness.role.RoleMatch.RoleAdvice;
import io.readiness.role.RoleMatch.RoleNoticeText;
import io.readiness.role.RoleMatch.RoleScope;
import io.readiness.role.RoleMatch.RoleVerdict;
import io.readiness.role.RoleMatch.ScopeDifference;
import io.readiness.role.RoleMatch.ScopeDifference.DifferenceKind;
import io.readiness.role.RoleMatch.StatedIndicator;
import io.readiness.role.RoleTables.RoleScopeRow;
import io.readiness.role.RoleTables.RoleVerdictRow;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeIndicator.IndicatorCriterion;
import io.readiness.role.RoleTables.ScopeSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a role that was read against a candidate: its scope first, then what it asks for, then what to do about it. */
record RoleJudge(RoleTables tables, Criteria criteria) {
    RoleMatch match(AnalyzedRole role, Judgement judgement) {
        OfferedRole offered =
                new OfferedRole(judgement.standing(), role, tables.scope().groups(), null, null);
        RoleScopeRow scope = tables.scope().scopes().first(offered);
        List<RequiredSignal> signals = signals(role, scope, judgement.standing());
        EvidenceFit fit = fit(signals);
        List<RoleScope> couldBe = couldBe(offered);
        return new RoleMatch(
                role.told().id(),
                role.told().called(),
                scope.scope(),
                scope.says(),
                couldBe,
                signs(role, Truth.HOLDS),
                signs(role, Truth.FAILS).stream()
                        .filter(indicator ->
                                !indicator.because().isEmpty() || indicator.side() == ScopeSide.PRODUCT_MANAGEMENT)
                        .toList(),
                asked(role),
                questions(role),
                role.technical(),
                role.language(),
                notices(role),
                signals,
                fit,
                advice(offered.with(scope.scope(), fit), couldBe, judgement),
                differences(role, judgement.profile()),
                certificates(
                        role.told().requiredCertificates(), judgement.profile().certifications()),
                scope.claims());
    }

    /** The scopes that what is not said could still make of it; null where no other is possible. */
    private @Nullable List<RoleScope> couldBe(OfferedRole offered) {
        Set<RoleScope> possible = EnumSet.noneOf(RoleScope.class);
        tables.scope().scopes().couldBeFirst(offered).forEach(row -> possible.add(row.scope()));
        return possible.size() == 1 ? null : List.copyOf(possible);
    }

    private static List<StatedIndicator> signs(AnalyzedRole role, Truth truth) {
        List<StatedIndicator> signs = new ArrayList<>();
        role.signs().forEach((indicator, shown) -> {
            if (shown.truth() == truth) {
                signs.add(new StatedIndicator(
                        indicator.sign(), indicator.name(), indicator.side(), shown.because(), indicator.claims()));
            }
        });
        return signs;
    }

    private static List<StatedIndicator> asked(AnalyzedRole role) {
        List<StatedIndicator> asked = new ArrayList<>();
        role.signs().forEach((indicator, shown) -> {
            if (shown.truth() != Truth.HOLDS && !shown.asked().isEmpty()) {
                asked.add(new StatedIndicator(
                        indicator.sign(), indicator.name(), indicator.side(), shown.asked(), indicator.claims()));
            }
        });
        return asked;
    }

    private @Nullable List<RoleNoticeText> notices(AnalyzedRole role) {
        List<RoleNoticeText> notices = tables.notices().stream()
                .filter(text -> role.notices().contains(text.notice()))
                .toList();
        return notices.isEmpty() ? null : notices;
    }

    private static List<EmployerQuestion> questions(AnalyzedRole role) {
        List<EmployerQuestion> questions = new ArrayList<>();
        role.signs().forEach((indicator, shown) -> {
            if (shown.truth() == Truth.OPEN && indicator.side() == ScopeSide.PRODUCT_MANAGEMENT) {
                questions.add(new EmployerQuestion(indicator.sign(), indicator.asks(), indicator.claims()));
            }
        });
        return questions;
    }

    private List<RequiredSignal> signals(AnalyzedRole role, RoleScopeRow scope, Standing standing) {
        Map<Signal, Rating> target = target(role.technical() == Truth.HOLDS ? scope.technicalTarget() : scope.target());
        Map<Signal, Rating> wants = new EnumMap<>(Signal.class);
        for (Requirement ask : role.asks()) {
            Rating wanted = ask.ownership() == null
                    ? target.getOrDefault(ask.signal(), scope.otherwise())
                    : Scales.row(tables.scope().levels(), ask.ownership());
            wants.merge(ask.signal(), wanted, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        List<RequiredSignal> signals = new ArrayList<>();
        wants.forEach((signal, wanted) -> signals.add(signal(criteria.scale(signal), wanted, standing)));
        return signals;
    }

    private Map<Signal, Rating> target(@Nullable Path path) {
        return criteria.targets().rows().stream()
                .filter(target -> target.path() == path)
                .map(Target::wants)
                .findFirst()
                .orElse(Map.of());
    }

    private static RequiredSignal signal(SignalScale scale, Rating wanted, Standing standing) {
        Truth truth = standing.reaches(scale.signal(), wanted);
        return new RequiredSignal(
                scale.signal(),
                wanted,
                standing.rating(scale.signal()),
                truth,
                truth == Truth.HOLDS ? null : scale.words(wanted),
                scale.claims());
    }

    private static EvidenceFit fit(List<RequiredSignal> signals) {
        return EvidenceFit.of(signals.size(), count(signals, Truth.HOLDS), count(signals, Truth.OPEN));
    }

    private static int count(List<RequiredSignal> signals, Truth truth) {
        return (int) signals.stream().filter(signal -> signal.truth() == truth).count();
    }

    /** What to do about it; what is not said of the role's scope leaves other verdicts possible as well. */
    private RoleAdvice advice(OfferedRole offered, @Nullable List<RoleScope> couldBe, Judgement judgement) {
        DecisionTable<RoleVerdictRow> verdicts = tables.verdicts().verdicts();
        EvidenceFit fit = Objects.requireNonNull(offered.fit());
        Set<RoleVerdict> possible = EnumSet.noneOf(RoleVerdict.class);
        if (couldBe != null) {
            couldBe.forEach(other ->
                    possible.add(verdicts.first(offered.with(other, fit)).verdict()));
        }
        verdicts.couldBeFirst(offered).forEach(row -> possible.add(row.verdict()));
        RoleVerdictRow given = verdicts.first(offered);
        return new RoleAdvice(
                given.verdict(),
                given.title(),
                given.says(),
                given.nextStep(),
                possible.size() == 1 ? null : List.copyOf(possible),
                nearer(given, offered, judgement),
                given.claims());
    }

    /** The nearest row before this one that is better, and that more evidence or an answer can still lead to. */
    private @Nullable BetterVerdict nearer(RoleVerdictRow given, OfferedRole offered, Judgement judgement) {
        List<RoleVerdict> order = tables.verdicts().order();
        List<RoleVerdictRow> rows = tables.verdicts().verdicts().rows();
        int reached = Objects.requireNonNull(offered.fit()).low();
        for (int i = rows.indexOf(given) - 1; i >= 0; i--) {
            RoleVerdictRow row = rows.get(i);
            if (order.indexOf(row.verdict()) < order.indexOf(given.verdict()) && row.canBeReached(offered)) {
                Integer fit = row.fit();
                return new BetterVerdict(
                        row.verdict(),
                        fit == null || reached >= fit ? null : fit,
                        judgement.check(row.ofTheCandidate()).stream()
                                .filter(need -> !need.holds())
                                .toList());
            }
        }
        return null;
    }

    /** How the decision rights differ from those held today (T7.1): what the role has and today's has not, then the reverse, then what is not known. */
    private List<ScopeDifference> differences(AnalyzedRole role, Profile profile) {
        return role.signs().entrySet().stream()
                .filter(sign -> sign.getKey().side() == ScopeSide.PRODUCT_MANAGEMENT)
                .flatMap(sign -> Stream.ofNullable(
                        difference(sign.getKey(), sign.getValue().truth(), today(sign.getKey(), profile))))
                .sorted(Comparator.comparing(ScopeDifference::kind))
                .limit(tables.scope().differences())
                .toList();
    }

    private static @Nullable ScopeDifference difference(ScopeIndicator indicator, Truth role, Truth today) {
        String sign = indicator.sign();
        List<String> claims = indicator.claims();
        if (role == Truth.HOLDS && today == Truth.FAILS) {
            return new ScopeDifference(sign, DifferenceKind.WIDER, indicator.with(), indicator.without(), claims);
        }
        if (role == Truth.FAILS && today == Truth.HOLDS) {
            return new ScopeDifference(sign, DifferenceKind.NARROWER, indicator.without(), indicator.with(), claims);
        }
        return role == Truth.HOLDS && today == Truth.OPEN
                ? new ScopeDifference(sign, DifferenceKind.NOT_TOLD, indicator.with(), null, claims)
                : null;
    }

    /** Whether today's role shows a sign, by the duties and decision rights that the profile names. */
    private static Truth today(ScopeIndicator indicator, Profile profile) {
        Truth truth = Truth.FAILS;
        boolean looked = false;
        for (IndicatorCriterion criterion : indicator.shownBy()) {
            if (criterion.duty() != null) {
                truth = truth.or(carries(criterion.duty(), profile));
                looked = true;
            } else if (criterion.right() != null) {
                truth = truth.or(holds(criterion.right(), profile));
                looked = true;
            }
        }
        return looked ? truth : Truth.OPEN;
    }

    private static Truth carries(Duty duty, Profile profile) {
        if (profile.responsibilities() != null) {
            return Truth.of(profile.responsibilities().stream()
                    .anyMatch(told -> told.duty() == duty && told.ownership() != Ownership.TOOK_PART));
        }
        boolean outside =
                profile.outsideMyRole() != null && profile.outsideMyRole().contains(duty);
        return outside ? Truth.FAILS : Truth.OPEN;
    }

    private static Truth holds(DecisionRight right, Profile profile) {
        return profile.decisionRights() == null
                ? Truth.OPEN
                : Truth.of(profile.decisionRights().contains(right));
    }

    /** A name that holds the one asked for, word by word, is the same certificate: "PSPO I" is a PSPO. */
    private @Nullable List<RequiredCertificate> certificates(
            @Nullable List<String> asked, @Nullable List<Certification> held) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        return asked.stream()
                .distinct()
                .sorted()
                .map(name -> new RequiredCertificate(
                        name,
                        held == null
                                ? Truth.OPEN
                                : Truth.of(held.stream()
                                        .anyMatch(one -> words(one.name()).contains(words(name)))),
                        tables.scope().certificates().says(),
                        tables.scope().certificates().claims()))
                .toList();
    }

    private static String words(String name) {
        return " "
                + name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
