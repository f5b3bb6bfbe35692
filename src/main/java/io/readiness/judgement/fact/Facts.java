package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;
import io.readiness.judgement.fact.Fact.RuleFact;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.ArtefactKind;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import io.readiness.profile.ScaledWork;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays a profile out as facts for the rules. The reference, titles and free texts are not among them, only what texts were judged to be. */
public final class Facts {
    /** So many facts a profile usually has, for which a list need not grow. */
    private static final int USUAL = 48;

    private final Scales scales;
    private final List<Evidence> bestPieces;

    public Facts(Scales scales) {
        this.scales = scales;
        this.bestPieces = covering(scales.artefacts().values());
    }

    /** A few pieces of work that together show every signal at its best; rules look at a piece's signals, not its kind. */
    public List<Evidence> bestPieces() {
        return bestPieces;
    }

    private static List<Evidence> covering(Collection<ArtefactKind> kinds) {
        List<Evidence> pieces = new ArrayList<>();
        Set<Signal> missing = EnumSet.noneOf(Signal.class);
        kinds.forEach(kind -> missing.addAll(kind.shows()));
        while (!missing.isEmpty()) {
            ArtefactKind widest = Collections.max(
                    kinds,
                    Comparator.comparingLong(kind ->
                            kind.shows().stream().filter(missing::contains).count()));
            missing.removeAll(widest.shows());
            pieces.add(Evidence.best(widest.kind()));
        }
        return pieces;
    }

    public List<Object> of(Profile profile, List<Object> texts) {
        List<Object> facts = new ArrayList<>(USUAL);
        facts.addAll(texts);
        Role role = profile.role() == null ? null : profile.role().withoutTitle();
        addIfTold(facts, role);
        if (role != null || profile.earlierRoles() != null) {
            facts.add(new Experience(role, profile.earlierRoles()));
        }
        addIfTold(facts, profile.goal());
        addIfTold(facts, profile.room());
        addIfTold(facts, profile.exposure());
        addIfTold(facts, profile.roleClarity());
        addIfTold(facts, profile.maturity());
        addIfTold(facts, profile.learning());
        addIfTold(facts, profile.jobSearch());
        addIfTold(facts, profile.scaledWork() == null ? null : new ScaledPractice(profile.scaledWork()));
        addIfTold(facts, Growth.of(told(profile.evidence()), this::isProductWork));
        if (restsOnTitle(profile)) {
            facts.add(NothingToShow.NOTHING_BUT_A_TITLE);
        }
        for (Responsibility responsibility : told(profile.responsibilities())) {
            Signal signal = scales.of(responsibility.duty()).signal();
            facts.add(new AssignedDuty(signal, part(signal), responsibility.duty(), responsibility.ownership()));
        }
        for (Duty duty : told(profile.outsideMyRole())) {
            facts.add(new OutsideDuty(scales.of(duty).signal(), duty));
        }
        Set<DecisionRight> rights = profile.decisionRights();
        facts.addAll(told(rights));
        for (DecisionRight right : told(profile.sharedDecisionRights())) {
            facts.add(new SharedRight(right));
        }
        facts.addAll(told(profile.refusalReasons()));
        if (rights != null
                && rights.isEmpty()
                && told(profile.sharedDecisionRights()).isEmpty()) {
            facts.add(NothingToShow.NO_DECISION_RIGHTS);
        }
        List<Evidence> evidence = profile.evidence();
        for (Evidence piece : told(evidence)) {
            addEvidence(facts, piece, shown(piece, scales), false);
        }
        for (Case one : cases(told(evidence), scales)) {
            addEvidence(facts, one.joined(), one.shows(), true);
        }
        if (evidence != null && evidence.isEmpty()) {
            facts.add(NothingToShow.NO_EVIDENCE);
        }
        return facts;
    }

    /**
     * The pieces of product work that tell one case, joined: what was led by itself, and what was led or shared as shared. So a
     * piece more in a case never takes anything from it, and a piece that was told twice makes none.
     */
    public static List<Case> cases(Collection<Evidence> pieces, Scales scales) {
        Map<String, Set<Evidence>> cases = null;
        for (Evidence piece : pieces) {
            if (piece.partOf() != null && scales.of(piece.kind()).product()) {
                cases = cases == null ? new TreeMap<>() : cases;
                cases.computeIfAbsent(piece.partOf(), first -> new LinkedHashSet<>())
                        .add(piece);
            }
        }
        if (cases == null) {
            return List.of();
        }
        List<Case> joined = new ArrayList<>();
        for (Set<Evidence> one : cases.values()) {
            List<Evidence> led = one.stream()
                    .filter(piece -> piece.ownership() == Ownership.LED)
                    .toList();
            List<Evidence> theirOwn = one.stream()
                    .filter(piece -> piece.ownership() == Ownership.LED || piece.ownership() == Ownership.SHARED)
                    .toList();
            add(joined, led, scales);
            if (theirOwn.size() > led.size()) {
                add(joined, theirOwn, scales);
            }
        }
        return joined;
    }

    /** A case can be checked as far as all of it can, so what of it can be checked tells one by itself. */
    private static void add(List<Case> joined, List<Evidence> pieces, Scales scales) {
        List<Evidence> checkable = pieces.stream().filter(Evidence::checkable).toList();
        if (pieces.size() > 1) {
            joined.add(Case.of(pieces, scales));
        }
        if (checkable.size() > 1 && checkable.size() < pieces.size()) {
            joined.add(Case.of(checkable, scales));
        }
    }

    /**
     * Pieces that tell one case.
     *
     * @param joined what they tell together
     * @param shows the signals that any of them bears on
     */
    public record Case(Evidence joined, Set<Signal> shows) {
        private static Case of(List<Evidence> pieces, Scales scales) {
            Set<Signal> shows = EnumSet.noneOf(Signal.class);
            pieces.forEach(piece -> shows.addAll(shown(piece, scales)));
            return new Case(Evidence.joined(pieces), shows);
        }
    }

    /** A title of product work, one of these lists given as empty, and nothing in any of them. That nothing was said is not this. */
    private static boolean restsOnTitle(Profile profile) {
        Role role = profile.role();
        return role != null
                && role.title() != null
                && (role.kind() == null || role.isProductOwner())
                && (profile.responsibilities() != null
                        || profile.evidence() != null
                        || profile.decisionRights() != null)
                && told(profile.responsibilities()).isEmpty()
                && told(profile.evidence()).isEmpty()
                && told(profile.decisionRights()).isEmpty();
    }

    /** The signals that a piece is said to bear on and that its kind cannot show. */
    public Set<Signal> leftAside(Evidence piece) {
        Set<Signal> aside = EnumSet.noneOf(Signal.class);
        aside.addAll(told(piece.signals()));
        aside.removeAll(shown(piece, scales));
        return aside;
    }

    /** The signals that a piece bears on: by its kind, by what is said of it where its kind allows, and as proof. */
    private static Set<Signal> shown(Evidence piece, Scales scales) {
        ArtefactKind kind = scales.of(piece.kind());
        Set<Signal> shown = EnumSet.noneOf(Signal.class);
        shown.addAll(told(piece.signals()));
        shown.retainAll(kind.maySpeakTo());
        shown.addAll(kind.speaksTo());
        shown.add(Signal.PROOF_OF_WORK);
        return shown;
    }

    private boolean isProductWork(Evidence piece) {
        return scales.of(piece.kind()).product();
    }

    private void addEvidence(List<Object> facts, Evidence piece, Set<Signal> shown, boolean isCase) {
        boolean product = isProductWork(piece);
        for (Signal signal : shown) {
            facts.add(new SignalEvidence(signal, part(signal), product, isCase, piece));
        }
    }

    private Part part(Signal signal) {
        return scales.of(signal).part();
    }

    private static void addIfTold(List<Object> facts, @Nullable Object told) {
        if (told != null) {
            facts.add(told);
        }
    }

    private static <T> Collection<T> told(@Nullable Collection<T> told) {
        return told == null ? List.of() : told;
    }

    /** A fact for the rules: a duty the candidate has, as it bears on its signal. */
    public record AssignedDuty(Signal signal, Part part, Duty duty, Ownership ownership) implements ListedFact {
        @Override
        public Fact fact() {
            return new Fact(JsonPaths.of(duty), duty + " " + ownership);
        }

        public boolean isLed() {
            return ownership == Ownership.LED;
        }

        /** Led or shared: more than taking part (T7.2). */
        public boolean isTheirOwn() {
            return ownership != Ownership.TOOK_PART;
        }
    }

    /** A fact for the rules: a duty that was said to be somebody else's, which is different from not mentioning it. */
    public record OutsideDuty(Signal signal, Duty duty) implements ListedFact {
        @Override
        public Fact fact() {
            return JsonPaths.entry("outsideMyRole", duty);
        }
    }

    /**
     * A fact for the rules: the roles held, today's and those before it, as far as they were told.
     *
     * @param role today's, or the last one; absent: not said
     * @param earlier those before it; absent: not said
     */
    public record Experience(@Nullable Role role, @Nullable List<EarlierRole> earlier) implements RuleFact {
        @Override
        public Fact fact() {
            return role != null && !wasProductOwner()
                    ? new Fact("$.role", JsonPaths.words(role))
                    : new Fact(
                            "$.earlierRoles",
                            told(earlier).stream()
                                    .map(JsonPaths::words)
                                    .sorted()
                                    .toList()
                                    .toString());
        }

        /** Whether products were owned or managed, today or before. */
        public boolean isProductOwner() {
            return (role != null && role.isProductOwner()) || wasProductOwner();
        }

        private boolean wasProductOwner() {
            for (EarlierRole one : told(earlier)) {
                if (one.kind().isProductOwner()) {
                    return true;
                }
            }
            return false;
        }

        /** Whether today's work was told, and is not with a product. */
        public boolean isElsewhereToday() {
            return role != null && role.kind() != null && !role.isProductOwner();
        }

        /** Whether there was product management, today or before. */
        public boolean isProductManager() {
            return isProductManagerToday() || isProductManagerBefore();
        }

        /** A post that is on offer is no work yet (T1.1). */
        public boolean isProductManagerToday() {
            return role != null && role.kind() == RoleKind.PRODUCT_MANAGER && role.status() != RoleStatus.OFFERED;
        }

        public boolean isProductManagerBefore() {
            for (EarlierRole one : told(earlier)) {
                if (one.kind() == RoleKind.PRODUCT_MANAGER) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a role with a product is acted in or on offer, for a time that was not said, and those before it had none. */
        public boolean isStartingOut() {
            return role != null
                    && role.isProductOwner()
                    && !role.tellsProductOwnerMonths()
                    && (role.status() == RoleStatus.ACTING || role.status() == RoleStatus.OFFERED)
                    && earlier != null
                    && !wasProductOwner()
                    && !isProductManager();
        }

        /** Whether the time with products follows from what was said: of each role with one, as far as there is any. */
        public boolean isTellingMonths() {
            if (role != null && role.isProductOwner() && !role.tellsProductOwnerMonths()) {
                return false;
            }
            for (EarlierRole one : told(earlier)) {
                if (one.kind().isProductOwner() && one.months() == null) {
                    return false;
                }
            }
            return (role != null && role.tellsProductOwnerMonths()) || earlierMonths() > 0;
        }

        /** Months with products, in all roles told. */
        public int productOwnerMonths() {
            return (role == null ? 0 : role.productOwnerMonths()) + earlierMonths();
        }

        private int earlierMonths() {
            int months = 0;
            for (EarlierRole one : told(earlier)) {
                months += one.kind().isProductOwner() && one.months() != null ? one.months() : 0;
            }
            return months;
        }
    }

    /** A fact for the rules: something that is decided together with somebody else. */
    public record SharedRight(DecisionRight right) implements ListedFact {
        @Override
        public Fact fact() {
            return JsonPaths.entry("sharedDecisionRights", right);
        }
    }

    /** A fact for the rules: something that the candidate said is not there. */
    public enum NothingToShow implements ListedFact {
        NO_EVIDENCE("evidence"),
        NO_DECISION_RIGHTS("decisionRights"),
        /** A title was told, and duties, pieces of work or decision rights were said to be none. */
        NOTHING_BUT_A_TITLE("role.title");

        private final String field;

        NothingToShow(String field) {
            this.field = field;
        }

        /** A list that was given and holds nothing, or the title that was. */
        @Override
        public Fact fact() {
            return new Fact(Fact.path(field), this == NOTHING_BUT_A_TITLE ? name() : "[]");
        }
    }

    /** A fact for the rules: the work told at the scale of several teams. */
    public record ScaledPractice(Set<ScaledWork> work) implements RuleFact {
        @Override
        public Fact fact() {
            return new Fact("$.scaledWork", JsonPaths.value(work));
        }

        /** How many of the six parts of a SAFe context are around (C1.5). */
        public int parts() {
            return work.size() - duties();
        }

        /** How many of the three duties in it are the candidate's (C1.7). */
        public int duties() {
            int duties = 0;
            for (ScaledWork one : work) {
                if (one.isDuty()) {
                    duties++;
                }
            }
            return duties;
        }
    }

    /**
     * A fact for the rules: a certificate that is held, or was, and that the catalogue knows.
     *
     * @param name its name as it was told
     * @param level what it is about
     */
    public record Credential(String name, CertificateLevel level) implements ListedFact {
        @Override
        public Fact fact() {
            return new Fact("$.certifications[?@.name=='" + JsonPaths.quoted(name) + "']", level.name());
        }

        /** What a certificate is about. */
        public enum CertificateLevel {
            /** Product ownership with one or a few teams. */
            TEAM,
            /** The same, beyond the first course or assessment. */
            ADVANCED,
            /** Product ownership at the scale of a release train. */
            SCALED,
            /** Product work with help from AI. */
            AI,
            /** Scrum as a Scrum Master or a developer knows it: its basics, and no ownership. */
            SCRUM,
            /** Another field, or a way of working beside Scrum: neither its basics nor ownership. */
            BESIDE
        }
    }
}
