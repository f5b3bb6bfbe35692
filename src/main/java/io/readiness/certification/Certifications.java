package io.readiness.certification;

import io.readiness.certification.CertificationRoute.AskedCertificate;
import io.readiness.certification.CertificationRoute.MetPrerequisite;
import io.readiness.certification.CertificationRoute.NotNow;
import io.readiness.certification.CertificationRoute.RouteStep;
import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.certification.CertificationTables.Prerequisite;
import io.readiness.certification.CertificationTables.ReasonRow;
import io.readiness.certification.CertificationTables.RemarkRow;
import io.readiness.certification.CertificationTables.RouteBlocker;
import io.readiness.certification.CertificationTables.RouteRemark;
import io.readiness.certification.CertificationTables.RouteRow;
import io.readiness.certification.CertificationTables.RouteTable;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.fact.Facts.Credential;
import io.readiness.judgement.fact.Facts.Experience;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.profile.Certification;
import io.readiness.profile.Learning;
import io.readiness.profile.Profile;
import io.readiness.profile.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Advises on certificates: what is held, what is worth taking next and in which order, and why the rest is not. */
public final class Certifications {
    /** Where the levels of the certificates that are held stand, for the rows of the route. */
    public static final String LEVELS = RouteContext.LEVELS;

    private final CertificationTables tables;
    private final RouteTable route;
    private final CertificateNames names;

    /** By certificate, in the order of the catalogue. */
    private final Map<String, CertificateOption> options = new LinkedHashMap<>();

    public Certifications(CertificationTables tables) {
        this.tables = tables;
        this.route = tables.route();
        this.names = new CertificateNames(tables.catalogue());
        for (Certificate certificate : tables.catalogue().certificates()) {
            if (certificate.isStep()) {
                options.put(certificate.id(), new CertificateOption(certificate, tables));
            }
        }
    }

    /** What a row of the route or of the renewals may ask for, besides what a profile tells. */
    public static Map<String, Class<?>> inputs() {
        return RouteContext.INPUTS;
    }

    /** The certificates of a profile as facts for the rules, as far as the catalogue knows them. */
    public List<Object> facts(Profile profile) {
        List<Certification> told = profile.certifications();
        List<Object> facts = new ArrayList<>();
        if (told != null) {
            for (Certification certification : told) {
                Certificate certificate = names.find(certification.name());
                if (certificate != null) {
                    facts.add(new Credential(certification.name(), certificate.level()));
                }
            }
        }
        return facts;
    }

    /** The route of a judged candidate. */
    public CertificationRoute route(Judgement judgement) {
        Holdings holdings = new Holdings(judgement.profile().certifications(), tables, names);
        RouteContext context = new RouteContext(judgement, holdings);
        List<ReasonRow> closed = route.closed().collect(context);
        boolean open = closed.isEmpty();
        List<RouteBlocker> blockers = open ? route.organisation().collect(context) : List.of();
        if (!blockers.isEmpty()) {
            context.block();
        }
        List<RouteStep> steps = open ? steps(judgement, context, firmest(blockers)) : List.of();
        List<ReasonRow> none = open ? none(steps, context) : closed;
        List<ReasonRow> asks = steps.stream().anyMatch(RouteStep::hangsOnSilence)
                ? route.asks().collect(context)
                : List.of();
        List<NotNow> notNow = open ? notNow(context) : List.of();
        RemarkRow caution = route.remark(RouteRemark.NO_SCORE);
        Set<String> claims = new TreeSet<>(caution.claims());
        none.forEach(reason -> claims.addAll(reason.claims()));
        asks.forEach(question -> claims.addAll(question.claims()));
        blockers.forEach(blocker -> claims.addAll(blocker.claims()));
        return new CertificationRoute(
                holdings.certificates(judgement.asOf(), context),
                steps,
                joined(none, ReasonRow::says),
                joined(asks, ReasonRow::says),
                asked(judgement.profile().learning(), steps, notNow, caution),
                notNow,
                caution.says(),
                joined(blockers, RouteBlocker::says),
                List.copyOf(claims));
    }

    /** What is said of the certificate that was asked about: a step, or why it is none; where nothing else is, what it is worth. */
    private @Nullable AskedCertificate asked(
            @Nullable Learning learning, List<RouteStep> steps, List<NotNow> notNow, RemarkRow caution) {
        String name = learning == null ? null : learning.asksAbout();
        if (name == null) {
            return null;
        }
        Certificate certificate = names.find(name);
        if (certificate == null) {
            RemarkRow unknown = route.remark(RouteRemark.NOT_RECOGNISED);
            return new AskedCertificate(name, null, unknown.says(), unknown.claims());
        }
        String id = certificate.id();
        if (steps.stream().anyMatch(step -> step.certificate().equals(id))) {
            RemarkRow step = route.remark(RouteRemark.ASKED);
            return new AskedCertificate(name, id, step.says(), step.claims());
        }
        for (NotNow reason : notNow) {
            if (reason.certificate().equals(id)) {
                return new AskedCertificate(name, id, reason.because(), reason.claims());
            }
        }
        return certificate.shows() == null
                ? new AskedCertificate(name, id, caution.says(), caution.claims())
                : new AskedCertificate(name, id, certificate.shows(), certificate.claims());
    }

    /** One after the other; null where there are none. */
    private static <R> @Nullable String joined(List<R> rows, Function<R, String> says) {
        return rows.isEmpty() ? null : rows.stream().map(says).collect(Collectors.joining(" "));
    }

    /** How firm a step may be beside what the organisation has to change. */
    private static Firmness firmest(List<RouteBlocker> blockers) {
        return blockers.stream().map(RouteBlocker::firmness).reduce(Firmness.FIRM, Firmness::lessFirm);
    }

    private List<RouteStep> steps(Judgement judgement, RouteContext context, Firmness most) {
        List<RouteStep> steps = new ArrayList<>();
        for (RouteRow row : route.steps().rows()) {
            if (!context.plans(row.certificate()) && row.truth(context) == Truth.HOLDS) {
                steps.add(step(row, judgement, context, most));
                context.plan(row.certificate());
            }
        }
        return steps;
    }

    private RouteStep step(RouteRow row, Judgement judgement, RouteContext context, Firmness most) {
        CertificateOption option = Scales.row(options, row.certificate());
        Certificate certificate = option.certificate();
        List<Checked> because = new ArrayList<>();
        row.needs().forEach(need -> because.add(judgement.words().check(need, context)));
        for (Need presumed : row.presumed()) {
            if (presumed.that().truth(context) == Truth.OPEN) {
                because.add(judgement.words().check(presumed, context));
            }
        }
        List<MetPrerequisite> prerequisites = new ArrayList<>();
        certificate.prerequisites().forEach(asked -> prerequisites.add(met(asked, judgement, context.holdings())));
        return new RouteStep(
                certificate.id(),
                certificate.name(),
                option.issuer(),
                because.size() == row.needs().size() ? most : Firmness.PROVISIONAL,
                why(row, judgement),
                because,
                prerequisites,
                eligibleFrom(prerequisites),
                row.caution() == null ? null : route.remark(row.caution()).says(),
                certificate.facts(),
                certificate.asOf(),
                certificate.source(),
                certificate.confidence(),
                row.claims());
    }

    /** What a step does for the candidate; for <code>{helps}</code> stands what help from AI is wanted for. */
    private static String why(RouteRow row, Judgement judgement) {
        Learning learning = judgement.profile().learning();
        return learning == null || learning.helpFromAi() == null
                ? row.why()
                : row.why().replace("{helps}", judgement.words().listed(learning.helpFromAi()));
    }

    private static @Nullable LocalDate eligibleFrom(List<MetPrerequisite> prerequisites) {
        LocalDate latest = null;
        for (MetPrerequisite prerequisite : prerequisites) {
            LocalDate from = prerequisite.required() ? prerequisite.eligibleFrom() : null;
            if (from != null && (latest == null || from.isAfter(latest))) {
                latest = from;
            }
        }
        return latest;
    }

    private static MetPrerequisite met(Prerequisite asked, Judgement judgement, Holdings holdings) {
        if (asked.monthsAsProductOwner() != null) {
            return met(asked, asked.monthsAsProductOwner(), judgement);
        }
        Truth met = asked.holds() == null ? Truth.OPEN : holdings.anyOf(asked.holds());
        return new MetPrerequisite(asked.says(), met, asked.required(), null);
    }

    /** Months still to come are counted on from the day of assessment, for somebody who works as Product Owner. */
    private static MetPrerequisite met(Prerequisite asked, int months, Judgement judgement) {
        Role role = judgement.profile().role();
        Experience experience = new Experience(role, judgement.profile().earlierRoles());
        int missing = months - experience.productOwnerMonths();
        if (missing > 0 && !experience.isTellingMonths()) {
            return new MetPrerequisite(asked.says(), Truth.OPEN, asked.required(), null);
        }
        LocalDate from = missing > 0 && role != null && role.isProductOwner()
                ? judgement.asOf().plusMonths(missing)
                : null;
        return new MetPrerequisite(asked.says(), Truth.of(missing <= 0), asked.required(), from);
    }

    /** What to say where nothing is for today, and what would settle it; empty: a step is. */
    private List<ReasonRow> none(List<RouteStep> steps, RouteContext context) {
        for (RouteStep step : steps) {
            if (step.eligibleFrom() == null) {
                return List.of();
            }
        }
        List<ReasonRow> none = new ArrayList<>();
        none.add(route.none().first(context));
        if (none.get(0).asksNothing()) {
            none.addAll(route.asks().collect(context));
        }
        return none;
    }

    private List<NotNow> notNow(RouteContext context) {
        List<NotNow> notNow = new ArrayList<>(options.size());
        for (CertificateOption option : options.values()) {
            if (!context.plans(option.certificate().id())) {
                notNow.add(option.notNow(context));
            }
        }
        return notNow;
    }
}
