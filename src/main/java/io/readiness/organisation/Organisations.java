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
import java.util.ArrayList;
import java.util.List;

/** Tells what an organisation gives and withholds, apart from the person, and what a manager can do. */
public final class Organisations {
    private final OrganisationTables tables;
    private final SignalScale room;
    private final List<RoomBlocker> blockers;

    /**
     * Tells by these tables.
     *
     * @param tables what the rulebook says of organisations
     * @param room the scale of {@link Signal#ROOM}
     */
    public Organisations(OrganisationTables tables, SignalScale room) {
        this.tables = tables;
        this.room = room;
        this.blockers = tables.blockers().stream()
                .map(row -> new RoomBlocker(row.blocker(), row.title(), row.meaning(), row.instead(), row.claims()))
                .toList();
    }

    /** What the organisation of this candidate gives, and what that does to the next step. */
    public OrganisationView view(Judgement judgement) {
        List<RoomBlocker> told = new ArrayList<>();
        for (RoomBlocker blocker : blockers) {
            if (judgement.standing().holds(blocker.blocker()) == Truth.HOLDS) {
                told.add(blocker);
            }
        }
        return new OrganisationView(room(judgement), told, provisions(judgement), effect(judgement, !told.isEmpty()));
    }

    /** What the manager of this candidate can look at and give. */
    public ManagerView forManager(Judgement judgement) {
        Checklist checklist = tables.checklist();
        List<ManagerCheck> checks = new ArrayList<>(checklist.items().size());
        checklist.items().forEach(row -> checks.add(check(row, judgement)));
        return new ManagerView(checklist.caution(), checks, checklist.claims());
    }

    private RoomRating room(Judgement judgement) {
        var rating = judgement.standing().rating(Signal.ROOM);
        return new RoomRating(rating, room.words(rating), judgement.because(Signal.ROOM), room.claims());
    }

    private List<Provision> provisions(Judgement judgement) {
        List<Provision> provisions = new ArrayList<>();
        for (CheckRow row : tables.checklist().items()) {
            if (row.item().isGiven()) {
                provisions.add(new Provision(row.item(), row.item().state(judgement.profile()), row.claims()));
            }
        }
        return provisions;
    }

    private NextStepEffect effect(Judgement judgement, boolean blocked) {
        Path path = judgement.recommendation().primary().path();
        for (EffectRow row : tables.effects()) {
            if (row.fits(path, blocked, judgement.standing())) {
                return new NextStepEffect(row.effect(), row.says(), path, row.claims());
            }
        }
        throw new IllegalStateException("No effect is for everybody. Maybe let the last one ask for nothing?");
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
