package io.readiness.organisation;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.Path;
import io.readiness.judgement.SignalScale;
import io.readiness.judgement.Truth;
import io.readiness.organisation.ManagerView.ManagerCheck;
import io.readiness.organisation.OrganisationView.NextStepEffect;
import io.readiness.organisation.OrganisationView.Provision;
import io.readiness.organisation.OrganisationView.RoomBlocker;
import io.readiness.organisation.OrganisationView.RoomRating;
import io.readiness.profile.Signal;
import java.util.List;

/** Tells what an organisation gives and withholds, apart from the person, and what a manager can do. */
public final class Organisations {
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

    /** What the organisation of this candidate gives, and what that does to the next step. */
    public OrganisationView view(Judgement judgement) {
        List<RoomBlocker> blockers = tables.blockers().stream()
                .filter(row -> judgement.standing().holds(row.blocker()) == Truth.HOLDS)
                .map(row -> new RoomBlocker(row.blocker(), row.title(), row.meaning(), row.instead(), row.claims()))
                .toList();
        return new OrganisationView(
                room(judgement), blockers, provisions(judgement), effect(judgement, !blockers.isEmpty()));
    }

    /** What the manager of this candidate can look at and give. */
    public ManagerView forManager(Judgement judgement) {
        Checklist checklist = tables.checklist();
        return new ManagerView(
                checklist.caution(),
                checklist.items().stream().map(row -> check(row, judgement)).toList(),
                checklist.claims());
    }

    private RoomRating room(Judgement judgement) {
        var rating = judgement.standing().rating(Signal.ROOM);
        return new RoomRating(rating, room.words(rating), judgement.because(Signal.ROOM), room.claims());
    }

    private List<Provision> provisions(Judgement judgement) {
        return tables.checklist().items().stream()
                .filter(row -> row.item().isGiven())
                .map(row -> new Provision(row.item(), row.item().state(judgement.profile()), row.claims()))
                .toList();
    }

    private NextStepEffect effect(Judgement judgement, boolean blocked) {
        Path path = judgement.recommendation().primary().path();
        EffectRow first = tables.effects().stream()
                .filter(row -> row.paths().isEmpty() || row.paths().contains(path))
                .filter(row -> row.blocked() == null || row.blocked() == blocked)
                .filter(row -> row.needs().stream().allMatch(need -> need.truth(judgement.standing()) == Truth.HOLDS))
                .findFirst()
                .orElseThrow();
        return new NextStepEffect(first.effect(), first.says(), path, first.claims());
    }

    private static ManagerCheck check(CheckRow row, Judgement judgement) {
        CheckState state = row.item().state(judgement.profile());
        return new ManagerCheck(
                row.item(),
                row.look(),
                state,
                state == CheckState.UNKNOWN ? null : row.item().path(),
                row.next(state),
                row.claims());
    }
}
