package io.readiness.api.order;

import io.readiness.access.Caller;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.interview.AnswersRequest;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.interview.InterviewLog.Found;
import io.readiness.api.order.OrderFiles.Change;
import io.readiness.api.order.OrderFiles.Opened;
import io.readiness.api.prepared.Preconditions;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.interview.InterviewState;
import io.readiness.screening.Invitation.Progress;
import io.readiness.screening.Order;
import io.readiness.screening.OrderRefusal.NoConsent;
import io.readiness.screening.OrderRefusal.NoResult;
import io.readiness.screening.OrderRefusal.NotOpen;
import io.readiness.screening.OrderRefusal.UnknownInvitation;
import io.readiness.screening.ScreeningTables.ResultLabels;
import io.readiness.store.chain.StoreRefusal.Held;
import io.readiness.store.order.Along.InterviewChange;
import io.readiness.store.order.KeptOrder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Leads an applicant from their invitation to the end of it. Whoever has the unguessable end of the address may act on it, unless
 * they are signed in with another tenant, and nobody else; each call waits for the store.
 */
@Singleton
public final class InvitationDesk {
    /** Who acts, as records tell it: the name of an applicant stands in none. */
    private static final String APPLICANT = "applicant";

    private final Callers callers;
    private final OrderFiles files;
    private final OrderDesk desk;
    private final InvitationReader reader;
    private final InterviewLog interviews;
    private final KeptDecisions decisions;
    private final OrderMeters meters;
    private final Clock clock;

    InvitationDesk(
            Callers callers,
            OrderFiles files,
            OrderDesk desk,
            InvitationReader reader,
            InterviewLog interviews,
            KeptDecisions decisions,
            OrderMeters meters,
            Clock clock) {
        this.callers = callers;
        this.files = files;
        this.desk = desk;
        this.reader = reader;
        this.interviews = interviews;
        this.decisions = decisions;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * An applicant with their invitation.
     *
     * @param order what was ordered
     * @param interview the id of the interview, by which it is read and answered; absent: nobody agreed to be asked, or withdrew
     * @param page what the applicant reads, in their language
     */
    public record Invited(Order order, @Nullable String interview, InvitationPage page) {}

    /**
     * Who follows an invitation. One whose time is over ends here, where nobody has ended it yet.
     *
     * @throws UnknownInvitation where there is none
     */
    public Invited find(String token) {
        return told(opened(token));
    }

    /** The language in which somebody is asked. */
    public String language(String token) {
        return language(opened(token).order()).tag();
    }

    private Opened opened(String token) {
        KeptOrder kept = files.orders()
                .findByInvitation(token)
                .filter(order -> callers.current().mayFollowLinkOf(order.tenant()))
                .orElseThrow(UnknownInvitation::new);
        Opened found = files.open(kept);
        return isOver(found.order()) ? expired(found) : found;
    }

    private boolean isOver(Order order) {
        return order.isOpen() && !files.now().isBefore(order.invitation().expires());
    }

    private Opened expired(Opened found) {
        try {
            return expire(found.kept());
        } catch (NotOpen meanwhile) {
            return files.open(files.orders().find(found.kept().id()).orElseThrow(UnknownInvitation::new));
        }
    }

    /** Ends an order whose time is over. */
    Opened expire(KeptOrder kept) {
        String reason = labels(files.open(kept).order()).expired();
        return desk.end(kept, reason, Progress.EXPIRED, "order.expired");
    }

    private ResultLabels labels(Order order) {
        return Objects.requireNonNull(
                language(order).assessor().rulebook().screening().labels(), "Who takes orders has words for results.");
    }

    private Language language(Order order) {
        return desk.speaking(order.invitation().language());
    }

    private Invited told(Opened opened) {
        Order order = files.told(opened);
        boolean asked = order.invitation().isConsented();
        return new Invited(order, asked ? opened.file().interview() : null, reader.page(order, language(order)));
    }

    /**
     * The applicant agrees to be assessed, and their interview begins with what is known. Who agreed already has agreed.
     *
     * @throws NotOpen where the order is over
     */
    public Invited consent(String token) {
        return told(files.change(opened(token).kept(), before -> {
            Order order = desk.openOnly(before);
            if (order.invitation().isConsented()) {
                return null;
            }
            String interview = files.newInterview();
            String edition = language(order).assessor().rulebook().edition().hash();
            Order after = order.with(order.invitation().consent(files.now(), edition), files.now());
            return new Change(
                    before.file().begun(after, interview),
                    List.of(),
                    null,
                    new InterviewChange(
                            interview,
                            null,
                            order.applicant().reference(),
                            files.json(Objects.requireNonNull(
                                    before.file().beginning(), "An interview that did not begin has a beginning.")),
                            false),
                    false,
                    null);
        }));
    }

    /**
     * Takes answers.
     *
     * @throws NoConsent where the applicant has not agreed to be asked
     * @throws NotOpen where the order is over
     */
    public InterviewState answer(String token, JsonBody<AnswersRequest> body, Preconditions conditions) {
        Opened opened = asked(token);
        Language language = language(opened.order());
        Found found = interviews.answer(
                () -> found(opened), body, interviews.interviewer(language.assessor()), today(), conditions);
        started(token);
        return interviews.interviewer(language.assessor()).state(found.interview(), today());
    }

    /** The applicant gave an answer, in whatever way; whoever ordered is told of the first. */
    public void started(String token) {
        Opened opened = opened(token);
        if (opened.order().invitation().progress() == Progress.CONSENTED
                && opened.order().isOpen()) {
            files.change(opened.kept(), before -> {
                Order order = before.order();
                if (!order.isOpen() || order.invitation().progress() != Progress.CONSENTED) {
                    return null;
                }
                Order after = order.with(order.invitation().start(files.now()), files.now());
                return Change.to(before.file().with(after), "order.started");
            });
            meters.happened("started");
        }
    }

    /** How far the interview is. */
    public InterviewState interview(String token) {
        Opened opened = asked(token);
        Found found = found(opened);
        return interviews.interviewer(language(opened.order()).assessor()).state(found.interview(), today());
    }

    private Opened asked(String token) {
        Opened opened = opened(token);
        desk.openOnly(opened);
        if (!opened.order().invitation().isConsented()) {
            throw new NoConsent();
        }
        return opened;
    }

    private Found found(Opened opened) {
        return interviews
                .ofOrder(Objects.requireNonNull(opened.file().interview(), "Who agreed has an interview."))
                .orElseThrow(UnknownInvitation::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The applicant is through: the result is made, and the order completed. Who hands in twice has handed in.
     *
     * @throws NoConsent where the applicant has not agreed
     * @throws NotOpen where the order is over without a result
     */
    public Invited submit(String token) {
        return once(token, Progress.SUBMITTED, opened -> {
            asked(token);
            return desk.complete(opened.kept(), applicant(opened.order()), true);
        });
    }

    /** Who did so before, or in another request meanwhile, has done it. */
    private Invited once(String token, Progress done, UnaryOperator<Opened> act) {
        Opened opened = opened(token);
        if (opened.order().invitation().progress() == done) {
            return told(opened);
        }
        try {
            return told(act.apply(opened));
        } catch (NotOpen meanwhile) {
            Opened there = opened(token);
            if (there.order().invitation().progress() == done) {
                return told(there);
            }
            throw meanwhile;
        }
    }

    private static Caller applicant(Order order) {
        return new Caller(order.tenant(), APPLICANT, Set.of(Scope.ASSESS, Scope.READ));
    }

    /**
     * The applicant does not want to be assessed. What they answered is erased, unless a legal hold keeps it.
     *
     * @throws NotOpen where the order is over
     */
    public Invited withdraw(String token) {
        return once(token, Progress.WITHDRAWN, opened -> {
            String reason = labels(opened.order()).withdrawn();
            try {
                return desk.end(opened.kept(), reason, Progress.WITHDRAWN, "order.cancelled");
            } catch (Held held) {
                return desk.endHeld(opened.kept(), reason);
            }
        });
    }

    /**
     * The applicant's own view of their result.
     *
     * @throws NoResult where there is none
     */
    public Assessment own(String token) {
        return decided(
                token,
                (kept, language) -> kept.assess(
                        language,
                        new AnswerShape(
                                Viewer.CANDIDATE,
                                View.Detail.FULL,
                                language.tag(),
                                kept.shape().draft())));
    }

    /**
     * Works with the decision that an invitation has led to, under the rulebook that made it and in the language of the invitation.
     *
     * @throws NoResult where there is none
     */
    public <T> T decided(String token, BiFunction<KeptDecision, Language, T> work) {
        Order order = files.told(opened(token));
        if (order.decision() == null) {
            throw new NoResult(order);
        }
        KeptDecision kept = decisions.find(applicant(order), order.decision().toString());
        return decisions.under(
                kept,
                languages ->
                        work.apply(kept, languages.speaking(order.invitation().language())));
    }
}
