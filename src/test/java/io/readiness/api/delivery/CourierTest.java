package io.readiness.api.delivery;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.api.delivery.Courier.Pace;
import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Attempt.Failed;
import io.readiness.screening.delivery.Attempt.Gone;
import io.readiness.screening.delivery.Attempt.Refused;
import io.readiness.screening.delivery.Attempt.Taken;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.readiness.store.DecisionStore;
import io.readiness.store.Samples;
import io.readiness.store.outbox.KeptDelivery;
import io.readiness.store.outbox.KeptDelivery.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is due is carried, by a clock that the test sets. */
class CourierTest {
    private static final Pace PACE = new Pace(4, Duration.ofSeconds(90), Duration.ofSeconds(5), Period.ofDays(30));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final BlockingQueue<Delivery> carried = new LinkedBlockingQueue<>();
    private DecisionStore store;
    private Courier courier;

    @BeforeEach
    void open() {
        store = Samples.open(Samples.patient("jdbc:sqlite:" + folder.resolve("readiness.db")), now::get);
    }

    @AfterEach
    void close() {
        if (courier != null) {
            courier.close(Duration.ofSeconds(10));
        }
        store.close();
    }

    private String endpoint() {
        return got(store.outbox()
                        .endpoints()
                        .create(
                                "default",
                                store.newId().toString(),
                                "https://example.com",
                                new TreeSet<>(),
                                "secret",
                                false))
                .orElseThrow()
                .id();
    }

    private void starts(Function<Delivery, Attempt> receiver) {
        Carrier carrier = new Carrier() {
            @Override
            public String channel() {
                return "webhook";
            }

            @Override
            public Attempt carry(Delivery delivery) {
                Attempt attempt = receiver.apply(delivery);
                carried.add(delivery);
                return attempt;
            }
        };
        courier = new Courier(store.outbox(), List.of(carrier), now::get, new Random(1), PACE);
        courier.start();
    }

    private Delivery next() throws InterruptedException {
        Delivery next = carried.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("something is carried").isNotNull();
        return next;
    }

    private KeptDelivery settled(String id, int attempts) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            KeptDelivery found = store.outbox().deliveries().find("default", id).orElseThrow();
            if (found.attempts().size() >= attempts) {
                return found;
            }
            assertThat(System.nanoTime()).as("%s", found.state()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void what_happens_is_carried_at_once() throws InterruptedException {
        starts(delivery -> new Taken(204, ""));
        String endpoint = endpoint();
        got(store.append(decision(store, "ada")));
        Delivery first = next();
        assertThat(first.target()).isEqualTo(endpoint);
        assertThat(first.tries()).isEqualTo(1);
        assertThat(settled(first.id(), 1).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void what_fails_is_tried_again_as_the_schedule_has_it_under_one_id_and_then_given_up() throws InterruptedException {
        endpoint();
        starts(delivery -> new Failed(500, "no", null));
        got(store.append(decision(store, "ada")));
        Delivery first = next();
        KeptDelivery kept = settled(first.id(), 1);
        for (int tries = 2; tries <= 10; tries++) {
            assertThat(kept.state()).isEqualTo(State.WAITING);
            Instant due = kept.due();
            assertThat(due).isAfter(now.get());
            now.set(due.minusMillis(1));
            courier.wake();
            assertThat(carried.poll(200, TimeUnit.MILLISECONDS)).isNull();
            now.set(due);
            courier.wake();
            Delivery again = next();
            assertThat(again.message()).isEqualTo(first.message());
            assertThat(again.tries()).isEqualTo(tries);
            kept = settled(first.id(), tries);
        }
        assertThat(kept.state()).isEqualTo(State.FAILED);
        assertThat(kept.due()).isNull();
        assertThat(Duration.between(Instant.parse("2026-03-01T12:00:00Z"), now.get()))
                .isBetween(Duration.ofHours(75), Duration.ofHours(91));
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() throws InterruptedException {
        endpoint();
        starts(delivery -> new Failed(429, "", Duration.ofHours(1)));
        got(store.append(decision(store, "ada")));
        assertThat(settled(next().id(), 1).due()).isEqualTo(now.get().plus(Duration.ofHours(1)));
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again_and_who_is_gone_gets_nothing_more() throws InterruptedException {
        String endpoint = endpoint();
        AtomicInteger asked = new AtomicInteger();
        starts(delivery -> asked.incrementAndGet() == 1 ? new Refused(400, "never") : new Gone(410, "bye"));
        got(store.append(decision(store, "ada")));
        assertThat(settled(next().id(), 1).state()).isEqualTo(State.FAILED);
        got(store.append(decision(store, "ada")));
        assertThat(settled(next().id(), 1).state()).isEqualTo(State.STOPPED);
        assertThat(store.outbox()
                        .endpoints()
                        .find("default", endpoint)
                        .orElseThrow()
                        .disabled())
                .isNotNull();
        got(store.append(decision(store, "ada")));
        assertThat(store.outbox().deliveries().nextDue()).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void to_one_receiver_goes_one_at_a_time_in_order_and_a_slow_one_holds_up_no_other() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        String slow = endpoint();
        String quick = endpoint();
        Map<String, AtomicInteger> together = new ConcurrentHashMap<>();
        AtomicInteger most = new AtomicInteger();
        starts(delivery -> {
            AtomicInteger mine = together.computeIfAbsent(delivery.target(), first -> new AtomicInteger());
            most.accumulateAndGet(mine.incrementAndGet(), Math::max);
            if (delivery.target().equals(slow)) {
                await(released);
            }
            mine.decrementAndGet();
            return new Taken(200, "");
        });
        List<String> decisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var decision = decision(store, "ada");
            decisions.add(decision.id().toString());
            got(store.append(decision));
        }
        for (String decision : decisions) {
            Delivery delivery = next();
            assertThat(delivery.target()).isEqualTo(quick);
            assertThat(new String(delivery.payload(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(decision);
        }
        released.countDown();
        for (String decision : decisions) {
            Delivery delivery = next();
            assertThat(delivery.target()).isEqualTo(slow);
            assertThat(new String(delivery.payload(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(decision);
        }
        assertThat(most).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_stop_gives_back_what_is_on_its_way() throws InterruptedException {
        endpoint();
        CountDownLatch begun = new CountDownLatch(1);
        starts(delivery -> {
            begun.countDown();
            await(new CountDownLatch(1));
            return new Failed(null, "stopped", null);
        });
        got(store.append(decision(store, "ada")));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        courier.close(Duration.ofMillis(100));
        Delivery stopped = next();
        KeptDelivery kept =
                store.outbox().deliveries().find("default", stopped.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.WAITING);
        assertThat(kept.attempts()).isEmpty();
        assertThat(kept.due()).isEqualTo(now.get());
    }

    @Test
    void a_carrier_that_breaks_is_a_failure_of_its_own_delivery_alone() throws InterruptedException {
        String broken = endpoint();
        endpoint();
        starts(delivery -> {
            if (delivery.target().equals(broken)) {
                carried.add(delivery);
                throw new IllegalStateException("broken");
            }
            return new Taken(200, "");
        });
        got(store.append(decision(store, "ada")));
        for (Delivery delivery : List.of(next(), next())) {
            assertThat(settled(delivery.id(), 1).state())
                    .isEqualTo(delivery.target().equals(broken) ? State.WAITING : State.DELIVERED);
        }
    }

    @Test
    void what_a_stranger_says_is_one_line_of_plain_text() {
        assertThat(Courier.said("  a\r\nb\u001b[31mc\u0000\u202e d\ud800 ")).isEqualTo("a b [31mc d");
        assertThat(Courier.said("\ud83d\ude00".repeat(500)).codePointCount(0, 400))
                .isEqualTo(200);
    }
}
