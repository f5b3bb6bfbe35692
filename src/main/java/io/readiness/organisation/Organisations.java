package io.readiness.organisation;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation;
import io.readiness.judgement.Recommendation.RecommendedPath;
import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Standing;
import io.readiness.organisation.ManagerView.ManagerCheck;
import io.readiness.organisation.ManagerView.ManagersBlocker;
import io.readiness.organisation.OrganisationTables.BlockerRow;
import io.readiness.organisation.OrganisationTables.CheckRow;
import io.readiness.organisation.OrganisationTables.CheckState;
import io.readiness.organisation.OrganisationTables.Checklist;
import io.readiness.organisation.OrganisationTables.EffectRow;
import io.readiness.organisation.OrganisationView.NextStepEffect;
import io.readiness.organisation.OrganisationView.Provision;
import io.readiness.organisation.OrganisationView.RoleSign;
import io.readiness.organisation.OrganisationView.RoomBlocker;
import io.readiness.organisation.OrganisationView.RoomRating;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what an organisation gives and withholds, apart from the person, and what a manager can do. */
public final class Organisations {
    /** What an effect may ask for, besides what a profile tells. */
    public static final Map<String, Class<?>> INPUTS =
            Map.of(RecommendedPath.FIELD, Path.class, Blocked.FIELD, List.class);

    private final OrganisationTables tables;
    private final SignalScale room;

    /**
     * Tells by these tables.
     *
     * @param tables what the rulebook says of organisations
     * @param room the scale of {@link Signal#ROOM}
     */
    public Organisations(OrganisationTables tables, SignalScale room) {
        this.tables = tables;
        this.room = room;
    }

    /** A candidate with a recommended path, and what stands in the way of it. */
    private record Blocked(RecommendedPath recommended, List<BlockerRow> blockers) implements Subject {
        private static final String FIELD = "organisation.blockers";

        @Override
        public Standing standing() {
            return recommended.standing();
        }

        @Override
        public @Nullable Object told(String field) {
            return field.equals(FIELD) ? blockers : recommended.told(field);
        }
    }

    /** What the organisation of this candidate gives, and what that does to the next step. */
    public OrganisationView view(Judgement judgement) {
        List<BlockerRow> told = tables.blockers().collect(judgement.standing());
        List<RoomBlocker> blockers = new ArrayList<>(told.size());
        told.forEach(row -> blockers.add(blocker(row)));
        return new OrganisationView(
                room(judgement), blockers, provisions(judgement), signs(judgement), effect(judgement, told));
    }

    private static RoomBlocker blocker(BlockerRow row) {
        return new RoomBlocker(
                Condition.Told.constant(row.blocker()),
                told(row),
                row.title(),
                row.meaning(),
                row.instead(),
                row.claims());
    }

    private static ManagersBlocker toTheManager(BlockerRow row) {
        return new ManagersBlocker(
                Condition.Told.constant(row.blocker()), told(row), row.title(), row.toTheManager(), row.claims());
    }

    private static List<String> told(BlockerRow row) {
        return row.needs().stream()
                .flatMap(need -> need.that().fields().stream())
                .map(Fact::path)
                .sorted()
                .toList();
    }

    /** What the manager of this candidate can look at and give. */
    public ManagerView forManager(Judgement judgement) {
        Checklist checklist = tables.checklist();
        List<ManagerCheck> checks = new ArrayList<>(checklist.items().size());
        checklist.items().forEach(row -> checks.add(check(row, judgement)));
        List<ManagersBlocker> blockers = tables.blockers().collect(judgement.standing()).stream()
                .map(Organisations::toTheManager)
                .toList();
        return new ManagerView(checklist.caution(), blockers, checks, checklist.claims());
    }

    private RoomRating room(Judgement judgement) {
        var rating = judgement.standing().rating(Signal.ROOM);
        return new RoomRating(rating, room.words(rating), judgement.because(Signal.ROOM), room.claims());
    }

    private List<Provision> provisions(Judgement judgement) {
        List<Provision> provisions = new ArrayList<>();
        for (CheckRow row : tables.checklist().items()) {
            if (row.given()) {
                provisions.add(new Provision(Condition.Told.constant(row.item()), state(row, judgement), row.claims()));
            }
        }
        return provisions;
    }

    private List<RoleSign> signs(Judgement judgement) {
        return tables.checklist().items().stream()
                .filter(row -> !row.given())
                .map(row -> new RoleSign(
                        Condition.Told.constant(row.item()), row.look(), state(row, judgement), row.claims()))
                .filter(sign -> sign.state() != CheckState.UNKNOWN)
                .toList();
    }

    private EffectRow effectRow(RecommendedPath recommended, List<BlockerRow> blockers) {
        return tables.effects().first(new Blocked(recommended, blockers));
    }

    private NextStepEffect effect(Judgement judgement, List<BlockerRow> blockers) {
        RecommendedPath recommended = RecommendedPath.of(judgement);
        EffectRow row = effectRow(recommended, blockers);
        return new NextStepEffect(row.effect(), row.says(), recommended.path(), row.claims());
    }

    /** Where to go, with a next step that asks first for what the organisation withholds, where a step rests on it. */
    public Recommendation recommendation(Judgement judgement) {
        Recommendation recommendation = judgement.recommendation();
        String step = recommendation.primary().nextStep();
        List<BlockerRow> blockers = tables.blockers().collect(judgement.standing());
        String words = effectRow(RecommendedPath.of(judgement), blockers).nextStep();
        if (step == null || words == null || blockers.isEmpty()) {
            return recommendation;
        }
        String instead = blockers.stream().map(BlockerRow::instead).collect(Collectors.joining(" "));
        return recommendation.stepping(
                words.replace("{instead}", instead).replace("{nextStep}", step),
                blockers.stream().flatMap(row -> row.claims().stream()).toList());
    }

    private static CheckState state(CheckRow row, Judgement judgement) {
        return row.state(row.that().truth(judgement.standing()));
    }

    private static ManagerCheck check(CheckRow row, Judgement judgement) {
        CheckState state = state(row, judgement);
        return new ManagerCheck(
                Condition.Told.constant(row.item()),
                row.look(),
                state,
                state == CheckState.UNKNOWN ? null : Fact.path(row.that().told()),
                row.next(state),
                row.claims());
    }
}
