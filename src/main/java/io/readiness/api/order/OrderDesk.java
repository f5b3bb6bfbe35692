package io.readiness.api.order;

import io.readiness.access.Caller;
import io.readiness.access.Scope;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.SentBody;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.ReportPdf;
import io.readiness.api.intake.DocumentIntake;
import io.readiness.api.interview.AnswerReader;
import io.readiness.api.interview.AnswersRequest;
import io.readiness.api.interview.AnswersRequest.SentAnswer;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.interview.InterviewLog.Found;
import io.readiness.api.order.NewOrder.ResumeFile;
import io.readiness.api.order.OrderFiles.Change;
import io.readiness.api.order.OrderFiles.Opened;
import io.readiness.api.order.OrderResult.ResultAttachment;
import io.readiness.api.order.ResultMaker.Made;
import io.readiness.api.start.Editions;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.RoleMatchAnswer;
import io.readiness.assessment.View.Viewer;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.interview.Interview;
import io.readiness.interview.Interviewer;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.role.RoleDescription;
import io.readiness.role.RoleMatchRequest;
import io.readiness.rulebook.Nearest;
import io.readiness.screening.Applicant;
import io.readiness.screening.Channel;
import io.readiness.screening.Invitation;
import io.readiness.screening.Invitation.Progress;
import io.readiness.screening.Job;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderLinks;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.screening.OrderRefusal.NoResult;
import io.readiness.screening.OrderRefusal.NotOpen;
import io.readiness.screening.OrderRefusal.NothingTold;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.screening.OrderRefusal.UnknownPackage;
import io.readiness.screening.TestPackage;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore;
import io.readiness.store.DecisionStore.Replied;
import io.readiness.store.order.Along;
import io.readiness.store.order.Along.InterviewChange;
import io.readiness.store.order.KeptOrder;
import io.readiness.store.order.OrderFilter;
import io.readiness.store.order.OrderPage;
import io.readiness.store.order.Orders.Placement;
import io.readiness.store.order.Secrets;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders and tells what became of them, whichever way they came. Each call waits for the store, so it belongs on a thread
 * that may; what it gives is on the disk.
 */
@Singleton
public final class OrderDesk {
    private static final String UNNAMED = "applicant-";
    private static final String ROLE = "job";

    /** The file among what is attached to a result. */
    public static final String REPORT = "report.pdf";

    /** Who reads the decision behind a result, as the log of readings tells it: whoever gets the result is noted beside. */
    private static final String ITSELF = "orders";

    private final OrderFiles files;
    private final OrderConfig config;
    private final Editions editions;
    private final InterviewLog interviews;
    private final AnswerReader answers;
    private final DocumentIntake intake;
    private final KeptDecisions decisions;
    private final ResultMaker maker;
    private final OrderMeters meters;
    private final Instance<ReportPdf> reports;
    private final PublicUrl url;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    OrderDesk(
            OrderFiles files,
            OrderConfig config,
            Editions editions,
            InterviewLog interviews,
            AnswerReader answers,
            DocumentIntake intake,
            KeptDecisions decisions,
            ResultMaker maker,
            OrderMeters meters,
            Instance<ReportPdf> reports,
            PublicUrl url,
            Clock clock) {
        this.files = files;
        this.config = config;
        this.editions = editions;
        this.interviews = interviews;
        this.answers = answers;
        this.intake = intake;
        this.decisions = decisions;
        this.maker = maker;
        this.meters = meters;
        this.reports = reports;
        this.url = url;
        this.clock = clock;
    }

    /** What may be ordered, in a language. */
    public List<TestPackage> packages(Language language) {
        return language.assessor().rulebook().screening().packages();
    }

    /**
     * Places an order. One with the reference of an earlier one of the same channel is that one.
     *
     * @throws UnknownPackage where it asks for something that is not on offer
     */
    public Placed place(Caller caller, NewOrder order) {
        if (order.reference() != null) {
            Optional<Order> there = findByReference(caller, order.channel(), order.reference());
            if (there.isPresent()) {
                return new Placed(there.get(), true);
            }
        }
        Ready ready = ready(caller, order);
        Placement placement = DecisionStore.written(files.orders().place(ready.kept(), ready.secrets(), ready.along()));
        return placed(placement);
    }

    /**
     * The same for a request that named an idempotency key.
     *
     * @param claim the key, which is given back where the order is refused
     * @param answer makes the answer, which is kept for the key
     */
    Replied place(Caller caller, NewOrder order, Fresh claim, Function<Placed, Answer> answer) {
        Ready ready;
        try {
            ready = ready(caller, order);
        } catch (RuntimeException | Error refused) {
            files.release(claim);
            throw refused;
        }
        return DecisionStore.written(files.place(
                ready.kept(), ready.secrets(), ready.along(), claim, placement -> answer.apply(placed(placement))));
    }

    private Placed placed(Placement placement) {
        if (!placement.again()) {
            meters.happened("created");
        }
        return new Placed(files.told(files.open(placement.order())), placement.again());
    }

    /** An order that is ready to be kept. */
    private record Ready(KeptOrder kept, Secrets secrets, Along along) {}

    private Ready ready(Caller caller, NewOrder asked) {
        Applicant applicant = named(asked);
        Language language = speaking(applicant.language());
        TestPackage ordered = ordered(asked.packageId(), language);
        Instant now = files.now();
        Order order = new Order(
                files.newId(),
                caller.tenant(),
                asked.channel(),
                asked.reference(),
                ordered.id(),
                applicant,
                asked.job(),
                OrderStatus.OPEN,
                null,
                asked.inline(),
                Invitation.open(language.tag(), now.plus(config.expireAfter())),
                OrderLinks.NONE,
                asked.vendor(),
                now,
                now,
                null,
                null);
        Interview beginning = ordered.readsDocuments()
                ? beginning(asked, applicant.reference(), language)
                : Interview.from(Profile.untold(applicant.reference()));
        Secrets secrets = files.orders().newSecrets();
        OrderFile file = new OrderFile(order, beginning, null, null);
        boolean mailed = files.isMailed(order) && !order.inline();
        Change change = new Change(
                file,
                mailed ? List.of("order.created", "order.invited") : List.of("order.created"),
                null,
                null,
                false,
                mailed ? InvitationMail.Kind.INVITE : null);
        return new Ready(files.first(file, secrets), secrets, files.along(change, secrets));
    }

    /** Who has no name of their own gets one by chance, so nobody is taken for somebody else. */
    private static Applicant named(NewOrder asked) {
        Applicant told = asked.applicant();
        if (!told.reference().isEmpty()) {
            return told;
        }
        String reference = asked.profile() == null
                ? UNNAMED + UUID.randomUUID().toString().replace("-", "")
                : asked.profile().reference();
        return new Applicant(reference, told.name(), told.email(), told.language());
    }

    private TestPackage ordered(String id, Language language) {
        List<TestPackage> offered = packages(language);
        List<String> known = offered.stream().map(TestPackage::id).toList();
        return offered.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new UnknownPackage(id, known, known.isEmpty() ? "" : Nearest.to(Fault.shortened(id), known)));
    }

    /** The language that fits what is wanted; the usual one where none does. */
    Language speaking(@Nullable String wanted) {
        Languages spoken = editions.inForce();
        if (wanted == null) {
            return spoken.speaking("");
        }
        String tag = Locale.forLanguageTag(wanted).toLanguageTag();
        String found = Locale.lookupTag(
                List.of(new Locale.LanguageRange(tag)),
                spoken.all().stream().map(Language::tag).toList());
        return spoken.speaking(found == null ? "" : found);
    }

    private Interview beginning(NewOrder asked, String reference, Language language) {
        Interview begun = Interview.from(Profile.untold(reference));
        if (asked.profile() != null) {
            begun = Interview.from(Records.with(asked.profile(), "reference", reference));
        } else if (asked.draft() != null) {
            begun = Interview.from(
                    Records.with(asked.draft().profile(), "reference", reference),
                    asked.draft().proposals());
        } else if (asked.resume() != null) {
            DraftProfile draft = draft(asked.resume(), reference, language);
            begun = Interview.from(draft.profile(), draft.proposals());
        }
        return asked.answers().isEmpty() ? begun : answered(begun, asked.answers(), language);
    }

    private DraftProfile draft(ResumeFile resume, String reference, Language language) {
        MediaType type = resume.contentType() == null
                ? MediaType.APPLICATION_OCTET_STREAM_TYPE
                : MediaType.valueOf(resume.contentType());
        return intake.draft(new SentBody(resume.bytes(), type), language.drafts(), today(), reference, chance);
    }

    private Interview answered(Interview begun, List<SentAnswer> told, Language language) {
        try {
            return answers.answered(
                    new AnswersRequest(told), begun, interviews.interviewer(language.assessor()), today());
        } catch (InvalidRequest faulty) {
            List<Fault> faults = faulty.problem().faults();
            throw faults == null
                    ? faulty
                    : new InvalidRequest(faults.stream()
                            .map(fault -> new Fault(
                                    fault.path().replaceFirst("^\\$\\.answers", "\\$.customFields"),
                                    fault.value(),
                                    fault.message(),
                                    fault.hint()))
                            .toList());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** An order by its id. */
    public Optional<Order> find(Caller caller, String id) {
        return files.orders().find(caller.tenant(), id).map(this::told);
    }

    /** An order by what another system calls it. */
    public Optional<Order> findByReference(Caller caller, Channel channel, String reference) {
        return files.orders()
                .findByReference(caller.tenant(), channel.name(), reference)
                .map(this::told);
    }

    /** An order by the unguessable end of the address of its report. */
    public Optional<Order> findByResult(String secret) {
        return files.orders().findByResult(secret).map(this::told);
    }

    private Order told(KeptOrder kept) {
        return files.told(files.open(kept));
    }

    /**
     * Orders, newest first.
     *
     * @param orders those of this page
     * @param next what to give as cursor for the page after it; absent: this is the last one
     */
    public record OrderList(List<Order> orders, @Nullable String next) {}

    /** A page of the orders of a caller. */
    public OrderList list(Caller caller, OrderFilter filter, @Nullable String cursor, int most) {
        OrderPage page = files.orders().list(caller.tenant(), filter, cursor, most);
        return new OrderList(page.orders().stream().map(this::told).toList(), page.next());
    }

    /**
     * Cancels an order.
     *
     * @throws UnknownOrder where there is none
     * @throws NotOpen where it does not change any more
     */
    public Order cancel(Caller caller, String id, String reason) {
        return files.told(end(kept(caller, id), reason, null, "order.cancelled"));
    }

    private KeptOrder kept(Caller caller, String id) {
        return files.orders().find(caller.tenant(), id).orElseThrow(() -> new UnknownOrder(Fault.shortened(id)));
    }

    /**
     * Ends an order without a result.
     *
     * @param why what became of the invitation; null: as it was
     */
    Opened end(KeptOrder kept, String reason, @Nullable Progress why, String type) {
        return end(kept, reason, why, type, why == Progress.WITHDRAWN);
    }

    /** The applicant withdraws, and a legal hold keeps what they told. */
    Opened endHeld(KeptOrder kept, String reason) {
        return end(kept, reason, Progress.WITHDRAWN, "order.cancelled", false);
    }

    private Opened end(KeptOrder kept, String reason, @Nullable Progress why, String type, boolean forgets) {
        Opened ended = files.change(kept, before -> {
            Order order = openOnly(before);
            Invitation left =
                    why == null ? order.invitation() : order.invitation().over(why);
            Order after = order.cancel(reason, left, files.now());
            return new Change(
                    forgets ? before.file().emptied(after) : before.file().with(after),
                    List.of(type),
                    null,
                    over(before, forgets),
                    forgets,
                    null);
        });
        meters.happened(type.substring(type.indexOf('.') + 1));
        return ended;
    }

    /** An order that can still change; what was read is told where it cannot. */
    Order openOnly(Opened opened) {
        if (!opened.order().isOpen()) {
            throw new NotOpen(files.told(opened));
        }
        return opened.order();
    }

    /** The interview, over; with nothing left in it where its consent was taken back. */
    private @Nullable InterviewChange over(Opened opened, boolean forgets) {
        String id = opened.file().interview();
        if (id == null) {
            return null;
        }
        Optional<Found> found = interviews.ofOrder(id);
        return found.map(there -> {
                    String candidate = opened.order().applicant().reference();
                    Interview left = forgets ? Interview.from(Profile.untold(candidate)) : there.interview();
                    return new InterviewChange(there.id(), there.kept(), candidate, files.json(left.end()), true);
                })
                .orElse(null);
    }

    private InterviewChange change(Found found, Interview after, String candidate) {
        return new InterviewChange(found.id(), found.kept(), candidate, files.json(after), true);
    }

    /**
     * Makes the result of what there is, and keeps it as a decision in the commit that completes the order.
     *
     * @throws UnknownOrder where there is none
     * @throws NotOpen where it does not change any more
     * @throws NothingTold where the applicant agreed to nothing and the order brought nothing
     */
    public Order complete(Caller caller, String id) {
        return files.told(complete(kept(caller, id), caller, false));
    }

    Opened complete(KeptOrder kept, Caller caller, boolean handedIn) {
        Opened completed = files.change(kept, before -> {
            Order order = openOnly(before);
            Language language = speaking(order.invitation().language());
            Interviewer interviewer = interviews.interviewer(language.assessor());
            String interview = before.file().interview();
            Optional<Found> found = interview == null ? Optional.empty() : interviews.ofOrder(interview);
            Interview told = found.map(Found::interview).orElse(before.file().beginning());
            if (told == null || (found.isEmpty() && tellsNothing(told))) {
                throw new NothingTold(order);
            }
            Made made = maker.make(told, interviewer, language, today(), caller);
            Order after = order.complete(made.id(), handedIn, files.now());
            return new Change(
                    before.file().made(after, made.result()),
                    List.of("order.completed"),
                    made.decision(),
                    found.map(there ->
                                    change(there, told.end(), order.applicant().reference()))
                            .orElse(null),
                    false,
                    null);
        });
        meters.happened("completed");
        return completed;
    }

    private static boolean tellsNothing(Interview told) {
        return told.answers().isEmpty()
                && told.proposals().isEmpty()
                && told.start().equals(Profile.untold(told.start().reference()));
    }

    /**
     * What an order came to; that somebody read it is noted, where readings are.
     *
     * @param withFiles whether the bytes of the report stand in it as well
     * @throws NoResult where it has come to nothing
     */
    public OrderResult result(Caller reader, Order order, boolean withFiles) {
        OrderResult told = told(order, withFiles);
        decisions.record(reader, told.decision().toString());
        return told;
    }

    /**
     * The same, for a channel that hands it to a system and no person.
     *
     * @throws NoResult where it has come to nothing
     */
    public OrderResult result(Order order) {
        return told(order, false);
    }

    private OrderResult told(Order order, boolean withFiles) {
        KeptOrder kept =
                files.orders().find(order.tenant(), order.id()).orElseThrow(() -> new UnknownOrder(order.id()));
        Opened opened = files.open(kept);
        OrderFile file = opened.file();
        Order told = files.told(opened);
        if (file.result() == null
                || told.links().result() == null
                || told.completedAt() == null
                || told.decision() == null) {
            throw new NoResult(told);
        }
        return new OrderResult(
                told.id(),
                told.status(),
                file.result().score(),
                ResultMaker.MOST,
                told.links().result(),
                told.completedAt(),
                told.decision(),
                file.result().attributes(),
                attachments(told, withFiles),
                roleMatch(told).orElse(null));
    }

    private List<ResultAttachment> attachments(Order order, boolean withFiles) {
        return reports.isUnsatisfied()
                ? List.of()
                : List.of(new ResultAttachment(
                        REPORT,
                        "application/pdf",
                        url.of("/api/v1/orders/" + order.id() + "/attachments/" + REPORT),
                        withFiles ? Base64.getEncoder().encodeToString(pdf(order)) : null));
    }

    /**
     * The report for the recruiter as a document; that somebody read it is noted.
     *
     * @throws NoResult where there is no result
     */
    public byte[] report(Caller reader, Order order) {
        if (order.decision() == null || reports.isUnsatisfied()) {
            throw new NoResult(order);
        }
        decisions.record(reader, order.decision().toString());
        return pdf(order);
    }

    private byte[] pdf(Order order) {
        KeptDecision kept = decisions.find(itself(order), String.valueOf(order.decision()));
        return reports.get().of(kept, Viewer.RECRUITER, null);
    }

    private static Caller itself(Order order) {
        return new Caller(order.tenant(), ITSELF, Set.of(Scope.READ));
    }

    /** How profile and role match, where there is a description of the role. */
    private Optional<RoleMatchAnswer> roleMatch(Order order) {
        Job job = order.job();
        if (job == null || job.description() == null || order.decision() == null) {
            return Optional.empty();
        }
        KeptDecision kept;
        try {
            kept = decisions.find(itself(order), order.decision().toString());
        } catch (ProblemException outgrown) {
            return Optional.empty();
        }
        RoleDescription role = new RoleDescription(
                ROLE, job.title(), null, null, null, null, null, null, null, job.description(), null);
        RoleMatchRequest request = new RoleMatchRequest(kept.profile(), new ArrayList<>(List.of(role)), null);
        return Optional.of(decisions.under(
                kept,
                languages -> languages
                        .speaking(order.invitation().language())
                        .roles()
                        .match(request, kept.day())));
    }
}
