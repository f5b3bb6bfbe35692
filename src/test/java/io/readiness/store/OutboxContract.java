package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.store.DecisionStore.Reply;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.StoreRefusal.Held;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.Writer;
import io.readiness.store.outbox.Deliveries.Carried;
import io.readiness.store.outbox.Deliveries.DeliveryPage;
import io.readiness.store.outbox.Dispatch;
import io.readiness.store.outbox.Event;
import io.readiness.store.outbox.KeptDelivery;
import io.readiness.store.outbox.KeptDelivery.KeptAttempt;
import io.readiness.store.outbox.KeptDelivery.State;
import io.readiness.store.outbox.KeptEndpoint;
import io.readiness.store.outbox.KeptEndpoint.Why;
import io.readiness.store.outbox.Outbox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has to be told elsewhere is kept with what happened, taken by one at a time, and goes with whom it tells of. */
abstract class OutboxContract {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final SortedSet<String> ALL = new TreeSet<>();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private StoreSettings settings;
    private DecisionStore store;

    /** Settings for a store that nobody used before. */
    abstract StoreSettings fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        settings = fresh();
        store = Samples.open(settings, now::get);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeptEndpoint endpoint(String tenant, SortedSet<String> types) {
        return got(store.outbox()
                        .endpoints()
                        .create(tenant, store.newId().toString(), "https://example.com/", types, "secret", false))
                .orElseThrow();
    }

    private List<KeptDelivery> kept() {
        return store.outbox()
                .deliveries()
                .list("default", null, null, null, 100)
                .deliveries();
    }

    private List<KeptDelivery> taken(String taker) {
        return got(store.outbox().deliveries().take(store.outbox().deliveries().due(100), taker, LEASE));
    }

    private static Carried delivered(Instant time) {
        return new Carried(new KeptAttempt(time, 12, true, 204, ""), State.DELIVERED, null, false);
    }

    private boolean carried(KeptDelivery delivery, String taker, Carried carried) {
        return got(store.outbox()
                .deliveries()
                .carried(delivery, taker, carried, store.outbox().endpoints()));
    }

    @Test
    void what_is_kept_is_told_to_each_endpoint_that_listens_under_one_id() {
        KeptEndpoint all = endpoint("default", ALL);
        KeptEndpoint some = endpoint("default", new TreeSet<>(List.of("assessment.recorded")));
        endpoint("default", new TreeSet<>(List.of("order.completed")));
        endpoint("another", ALL);
        Decision decision = decision(store, "ada");
        got(store.append(decision));
        assertThat(kept()).extracting(KeptDelivery::target).containsExactlyInAnyOrder(all.id(), some.id());
        assertThat(kept())
                .extracting(KeptDelivery::message)
                .containsOnly(kept().get(0).message());
        assertThat(new String(kept().get(0).payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":{\"decision\":\"" + decision.id()
                        + "\"},\"timestamp\":\"2026-03-01T12:00:00Z\",\"type\":\"assessment.recorded\"}");
    }

    @Test
    void an_override_and_an_erasure_are_told_and_name_nobody() {
        endpoint("default", ALL);
        Decision decision = decision(store, "lovelace");
        got(store.append(decision));
        Reply reply = new Reply(null, receipt -> new Claim.Answer(201, Map.of(), new byte[0]));
        got(store.override(
                "default", "me", new ReviewerOverride(decision.id(), "Grace", "I met her", "APPLY_FOR_PM"), reply));
        Receipt erasure =
                got(store.erase("default", "me", "lovelace")).receipts().get(0);
        assertThat(kept())
                .extracting(KeptDelivery::type)
                .containsExactly("candidate.erased", "decision.overridden", "assessment.recorded");
        assertThat(new String(kept().get(0).payload(), StandardCharsets.UTF_8))
                .contains(erasure.id().toString());
        assertThat(kept())
                .allSatisfy(delivery -> assertThat(new String(delivery.payload(), StandardCharsets.UTF_8))
                        .doesNotContain("lovelace")
                        .doesNotContain("Grace")
                        .doesNotContain("met"));
    }

    @Test
    void where_nobody_listens_nothing_is_kept() {
        KeptEndpoint deaf = endpoint("default", ALL);
        got(store.outbox()
                .endpoints()
                .change(
                        "default",
                        deaf.id(),
                        before -> new KeptEndpoint(
                                before.id(),
                                before.tenant(),
                                before.url(),
                                before.types(),
                                before.secret(),
                                null,
                                null,
                                Why.BY_HAND,
                                before.created(),
                                before.changed())));
        got(store.append(decision(store, "ada")));
        assertThat(kept()).isEmpty();
        assertThat(store.outbox().deliveries().nextDue()).isEmpty();
    }

    @Test
    void what_is_taken_is_nobody_elses_until_its_time_is_over() {
        endpoint("default", ALL);
        got(store.append(decision(store, "ada")));
        KeptDelivery first = taken("one").get(0);
        assertThat(taken("other")).isEmpty();
        now.updateAndGet(time -> time.plus(LEASE));
        KeptDelivery again = taken("other").get(0);
        assertThat(again.message()).isEqualTo(first.message());
        assertThat(carried(first, "one", delivered(now.get()))).isFalse();
        assertThat(carried(again, "other", delivered(now.get()))).isTrue();
        KeptDelivery done = kept().get(0);
        assertThat(done.state()).isEqualTo(State.DELIVERED);
        assertThat(done.attempts()).containsExactly(new KeptAttempt(now.get(), 12, true, 204, ""));
        assertThat(store.outbox().deliveries().nextDue()).isEmpty();
    }

    @Test
    void to_one_receiver_goes_one_at_a_time_in_the_order_in_which_it_came() {
        KeptEndpoint endpoint = endpoint("default", ALL);
        List<String> decisions = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Decision decision = decision(store, "ada");
            decisions.add(decision.id().toString());
            got(store.append(decision));
        }
        for (String expected : decisions) {
            List<KeptDelivery> next = taken("one");
            assertThat(next).hasSize(1);
            assertThat(next.get(0).target()).isEqualTo(endpoint.id());
            assertThat(new String(next.get(0).payload(), StandardCharsets.UTF_8))
                    .contains(expected);
            carried(next.get(0), "one", delivered(now.get()));
        }
        assertThat(taken("one")).isEmpty();
    }

    @Test
    void what_was_given_back_is_due_at_once() {
        endpoint("default", ALL);
        got(store.append(decision(store, "ada")));
        KeptDelivery first = taken("one").get(0);
        assertThat(got(store.outbox().deliveries().giveBack(first, "one"))).isEqualTo(1);
        assertThat(taken("other")).hasSize(1);
    }

    @Test
    void a_receiver_that_wants_nothing_more_is_disabled_and_nothing_waits_for_it() {
        KeptEndpoint endpoint = endpoint("default", ALL);
        got(store.append(decision(store, "ada")));
        got(store.append(decision(store, "ada")));
        KeptDelivery first = taken("one").get(0);
        carried(
                first,
                "one",
                new Carried(new KeptAttempt(now.get(), 1, false, 410, "gone"), State.STOPPED, null, true));
        got(store.append(decision(store, "ada")));
        assertThat(kept()).hasSize(2).extracting(KeptDelivery::state).containsOnly(State.STOPPED);
        assertThat(store.outbox()
                        .endpoints()
                        .find("default", endpoint.id())
                        .orElseThrow()
                        .disabled())
                .isEqualTo(Why.GONE);
        assertThat(store.outbox().deliveries().nextDue()).isEmpty();
    }

    @Test
    void what_was_given_up_is_sent_again_under_its_id() {
        endpoint("default", ALL);
        got(store.append(decision(store, "ada")));
        KeptDelivery first = taken("one").get(0);
        carried(first, "one", new Carried(new KeptAttempt(now.get(), 1, false, 500, ""), State.FAILED, null, false));
        assertThat(got(store.outbox().redeliver("another", first.id()))).isEmpty();
        assertThat(taken("one")).isEmpty();
        assertThat(got(store.outbox().redeliver("default", first.id()))).isPresent();
        assertThat(taken("one").get(0).message()).isEqualTo(first.message());
    }

    @Test
    void deliveries_are_listed_page_by_page_and_to_their_tenant_alone() {
        endpoint("default", ALL);
        for (int i = 0; i < 5; i++) {
            got(store.append(decision(store, "ada")));
        }
        DeliveryPage first = store.outbox().deliveries().list("default", null, State.WAITING, null, 3);
        DeliveryPage second = store.outbox().deliveries().list("default", null, State.WAITING, first.next(), 3);
        assertThat(first.deliveries()).hasSize(3);
        assertThat(second.deliveries()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.deliveries()).doesNotContainAnyElementsOf(second.deliveries());
        assertThat(store.outbox()
                        .deliveries()
                        .list("another", null, null, null, 3)
                        .deliveries())
                .isEmpty();
        assertThat(store.outbox()
                        .deliveries()
                        .find("another", first.deliveries().get(0).id()))
                .isEmpty();
    }

    /** What tells of an order is put there by who keeps orders; here by hand, while nobody else has the store. */
    private void dispatched(String candidate, int times) {
        store.close();
        try (Database database = Database.open(settings);
                Writer writer = new Writer(database, settings, StoreMeter.NONE)) {
            Outbox outbox = new Outbox(database, writer, now::get);
            Dispatch call = new Dispatch(
                    "default",
                    "greenhouse",
                    "completed",
                    "https://example.com/" + candidate,
                    "{\"link\":\"https://me/results/secret\"}".getBytes(StandardCharsets.UTF_8),
                    "order-1",
                    candidate);
            for (int i = 0; i < times; i++) {
                got(writer.take(1, 0, transaction -> outbox.dispatch(transaction, call)));
            }
        }
        store = Samples.open(settings, now::get);
    }

    @Test
    void the_same_call_is_kept_once_however_often_it_is_tried_to_keep_it() {
        dispatched("ada", 3);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void calls_about_a_candidate_go_with_them_and_stay_while_they_are_held() {
        dispatched("ada", 1);
        dispatched("grace", 1);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        store.export("default", "ada", told);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("\"deliveries\":[{")
                .contains("results/secret");
        Reply reply = new Reply(null, receipt -> new Claim.Answer(201, Map.of(), new byte[0]));
        got(store.append(decision(store, "grace")));
        got(store.hold("default", "me", "grace", "a lawsuit", reply));
        got(store.erase("default", "me", "ada"));
        assertThatThrownBy(() -> got(store.erase("default", "me", "grace"))).isInstanceOf(Held.class);
        assertThat(kept()).extracting(KeptDelivery::target).containsExactly("https://example.com/grace");
    }

    @Test
    void what_is_done_with_is_forgotten_after_a_while_and_what_waits_is_not() {
        endpoint("default", ALL);
        got(store.append(decision(store, "ada")));
        carried(taken("one").get(0), "one", delivered(now.get()));
        got(store.append(decision(store, "ada")));
        Instant later = now.get().plusSeconds(1);
        assertThat(got(store.outbox().deliveries().forget(later, 100))).isEqualTo(1);
        assertThat(kept()).extracting(KeptDelivery::state).containsExactly(State.WAITING);
    }

    @Test
    void an_endpoint_that_is_deleted_takes_what_was_sent_there_with_it() {
        KeptEndpoint endpoint = endpoint("default", ALL);
        got(store.append(decision(store, "ada")));
        assertThat(got(store.outbox().endpoints().delete("another", endpoint.id())))
                .isFalse();
        assertThat(kept()).hasSize(1);
        assertThat(got(store.outbox().endpoints().delete("default", endpoint.id())))
                .isTrue();
        assertThat(kept()).isEmpty();
    }

    @Test
    void there_are_only_so_many_endpoints() {
        for (int i = 0; i < io.readiness.store.outbox.Endpoints.MOST; i++) {
            endpoint("default", ALL);
        }
        assertThat(got(store.outbox()
                        .endpoints()
                        .create("default", store.newId().toString(), "https://example.com", ALL, "s", false)))
                .isEmpty();
        endpoint("another", ALL);
    }

    @Test
    void an_event_that_is_emitted_again_has_the_same_id() {
        Event event = new Event("default", "order.completed", now.get(), Map.of("order", "1"));
        dispatched("ada", 1);
        KeptEndpoint endpoint = endpoint("default", ALL);
        store.close();
        try (Database database = Database.open(settings);
                Writer writer = new Writer(database, settings, StoreMeter.NONE)) {
            Outbox outbox = new Outbox(database, writer, now::get);
            for (int i = 0; i < 2; i++) {
                got(writer.take(1, 0, transaction -> {
                    outbox.emit(transaction, event);
                    return true;
                }));
            }
        }
        store = Samples.open(settings, now::get);
        assertThat(store.outbox()
                        .deliveries()
                        .list("default", endpoint.id(), null, null, 100)
                        .deliveries())
                .hasSize(1);
    }

    /** The settings of the store that is open. */
    StoreSettings settings() {
        return settings;
    }

    /** The store that is open. */
    DecisionStore store() {
        return store;
    }
}
