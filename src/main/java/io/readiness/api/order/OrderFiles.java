package io.readiness.api.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.decision.DecisionLog;
import io.readiness.screening.Invitation;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderLinks;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore;
import io.readiness.store.DecisionStore.Replied;
import io.readiness.store.chain.Draft;
import io.readiness.store.chain.StoreRefusal.ChangedMeanwhile;
import io.readiness.store.database.Seal;
import io.readiness.store.order.Along;
import io.readiness.store.order.Along.InterviewChange;
import io.readiness.store.order.KeptOrder;
import io.readiness.store.order.Orders;
import io.readiness.store.order.Orders.Placement;
import io.readiness.store.order.Secrets;
import io.readiness.store.outbox.Dispatch;
import io.readiness.store.outbox.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is kept of orders, each change with what has to be told of it in one commit. */
@Singleton
final class OrderFiles {
    /** Two who change the same order at once are rare, and hardly ever meet again and again. */
    private static final int ATTEMPTS = 5;

    static final String INVITATIONS = "/invitations/";
    static final String RESULTS = "/results/";

    private final DecisionLog log;
    private final ObjectMapper json;
    private final Clock clock;
    private final PublicUrl url;
    private final OrderConfig config;
    private final Instance<OrderVoice> voices;
    private final Instance<Seal> seal;

    OrderFiles(
            DecisionLog log,
            ObjectMapper json,
            Clock clock,
            PublicUrl url,
            OrderConfig config,
            Instance<OrderVoice> voices,
            Instance<Seal> seal) {
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.url = url;
        this.config = config;
        this.voices = voices;
        this.seal = seal;
    }

    /**
     * An order as it was read.
     *
     * @param kept as the store has it
     * @param file what stands in it
     * @param secrets its links
     */
    record Opened(KeptOrder kept, OrderFile file, Secrets secrets) {
        Order order() {
            return file.order();
        }
    }

    /**
     * A change of an order.
     *
     * @param after all of it from then on
     * @param types what happened, as events name it
     * @param decision the decision that is its result; absent: none is made
     * @param interview what becomes of its interview; absent: nothing
     * @param forgets whether what was told is erased with that
     * @param mail what is written to the applicant; absent: nothing
     */
    record Change(
            OrderFile after,
            List<String> types,
            @Nullable Draft decision,
            @Nullable InterviewChange interview,
            boolean forgets,
            InvitationMail.@Nullable Kind mail) {
        static Change to(OrderFile after, String... types) {
            return new Change(after, List.of(types), null, null, false, null);
        }
    }

    Orders orders() {
        return log.store().orders();
    }

    /** An id for an order; each is greater than all before it. */
    String newId() {
        return log.store().newId().toString();
    }

    /** Keeps a new order, and with it the answer to the request that placed it. */
    CompletionStage<Replied> place(
            KeptOrder order, Secrets secrets, Along along, Fresh claim, Function<Placement, Answer> answer) {
        return log.store().place(order, secrets, along, claim, answer);
    }

    /** An id for an interview, which nobody can guess. */
    String newInterview() {
        return log.store().interviews().newId();
    }

    /** Gives a key back whose request came to nothing. */
    void release(Fresh claim) {
        log.store().release(claim);
    }

    /** To the millisecond, as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Opened open(KeptOrder kept) {
        try {
            return new Opened(
                    kept,
                    json.readValue(kept.state(), OrderFile.class),
                    Secrets.opened(seal.get(), kept.links(), kept.id()));
        } catch (IOException e) {
            throw new IllegalStateException("A kept order cannot be read.", e);
        }
    }

    /** As it is kept for the first time. */
    KeptOrder first(OrderFile file, Secrets secrets) {
        Order order = file.order();
        return new KeptOrder(
                order.id(),
                order.tenant(),
                order.channel().name(),
                order.reference(),
                order.applicant().reference(),
                order.packageId(),
                order.job() == null ? null : order.job().reference(),
                order.job() == null ? null : order.job().title(),
                order.status().name(),
                json(file),
                secrets.sealed(seal.get(), order.id()),
                1,
                order.created(),
                order.changed(),
                due(order));
    }

    /** What goes along with a change. */
    Along along(Change change, Secrets secrets) {
        Order order = told(change.after().order(), secrets);
        List<Event> events = new ArrayList<>();
        List<Dispatch> dispatches = new ArrayList<>();
        for (String type : change.types()) {
            events.add(event(type, order));
            voices.stream()
                    .filter(voice -> voice.channel() == order.channel())
                    .forEach(voice -> dispatches.addAll(voice.calls(type, order)));
        }
        if (change.mail() != null) {
            dispatches.add(InvitationMail.dispatch(change.mail(), order));
        }
        return new Along(change.decision(), change.interview(), change.forgets(), events, dispatches);
    }

    private static Event event(String type, Order order) {
        Map<String, String> data = new TreeMap<>(
                Map.of("order", order.id(), "status", order.status().name()));
        if (order.decision() != null) {
            data.put("decision", order.decision().toString());
        }
        return new Event(order.tenant(), type, order.changed(), data);
    }

    /**
     * Changes an order, again where somebody else was faster.
     *
     * @param find reads it
     * @param changing makes the change of it; null: there is nothing to change
     */
    Opened change(KeptOrder found, Function<Opened, @Nullable Change> changing) {
        KeptOrder kept = found;
        for (int attempt = 1; ; attempt++) {
            Opened before = open(kept);
            Change change = changing.apply(before);
            if (change == null) {
                return before;
            }
            Order order = change.after().order();
            KeptOrder after = kept.next(order.status().name(), json(change.after()), order.changed(), due(order));
            try {
                return new Opened(
                        DecisionStore.written(orders().change(after, along(change, before.secrets()))),
                        change.after(),
                        before.secrets());
            } catch (ChangedMeanwhile meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
                kept = orders().find(kept.id()).orElseThrow(() -> meanwhile);
            }
        }
    }

    /** When somebody has to look at it next. */
    @Nullable
    Instant due(Order order) {
        if (!order.isOpen()) {
            return null;
        }
        Invitation invitation = order.invitation();
        return config.remindAfter().stream()
                .sorted()
                .skip(invitation.reminders())
                .map(order.created()::plus)
                .filter(invitation.expires()::isAfter)
                .findFirst()
                .orElse(invitation.expires());
    }

    /** How often somebody was to be reminded by now. */
    int reminders(Order order, Instant now) {
        return (int) config.remindAfter().stream()
                .map(order.created()::plus)
                .filter(due -> !due.isAfter(now))
                .count();
    }

    /** As it is told, with its links. */
    Order told(Opened opened) {
        return told(opened.order(), opened.secrets());
    }

    private Order told(Order order, Secrets secrets) {
        boolean invites = order.isOpen() && (order.inline() || !isMailed(order));
        boolean completed = order.status() == OrderStatus.COMPLETED;
        return order.with(new OrderLinks(
                invites ? invitation(secrets) : null, completed ? url.of(RESULTS + secrets.result()) : null));
    }

    /** Whether the applicant gets the link by mail, so that nobody else needs it. */
    boolean isMailed(Order order) {
        return config.mail().enabled() && order.applicant().email() != null;
    }

    String invitation(Secrets secrets) {
        return url.of(INVITATIONS + secrets.invitation());
    }

    byte[] json(Object written) {
        try {
            return json.writeValueAsBytes(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order cannot be written.", e);
        }
    }
}
