package io.readiness.api.delivery;

import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Attempt.Failed;
import io.readiness.screening.delivery.Attempt.Gone;
import io.readiness.screening.delivery.Attempt.Refused;
import io.readiness.screening.delivery.Attempt.Taken;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.readiness.screening.delivery.RetrySchedule;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.outbox.Deliveries.Carried;
import io.readiness.store.outbox.KeptDelivery;
import io.readiness.store.outbox.KeptDelivery.KeptAttempt;
import io.readiness.store.outbox.KeptDelivery.State;
import io.readiness.store.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes what is due and has it carried, to each receiver one at a time and in the order in which it came. What it takes is its own
 * for a while only; so whatever happens to it, another goes on, and a receiver may get something twice, under the same id.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** As much of an answer is kept. */
    private static final int MOST_SAID = 200;

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration FORGETS_EVERY = Duration.ofHours(1);
    private static final int FORGETS_AT_ONCE = 500;

    private final Outbox outbox;
    private final Map<String, Carrier> carriers;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final Pace pace;
    private final ThreadPoolExecutor workers;
    private final Thread thread = new Thread(this::run, "courier");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean closing;
    private int underWay;

    private Instant forgetsNext;

    /**
     * How fast.
     *
     * @param atOnce how many are carried at once
     * @param lease how long one is its own
     * @param look how often it is looked for what others have put there
     * @param keep how long what is done with is kept
     */
    record Pace(int atOnce, Duration lease, Duration look, TemporalAmount keep) {}

    Courier(Outbox outbox, List<Carrier> carriers, InstantSource clock, RandomGenerator chance, Pace pace) {
        this.outbox = outbox;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.clock = clock;
        this.chance = chance;
        this.pace = pace;
        this.forgetsNext = clock.instant().plus(FORGETS_EVERY);
        AtomicInteger number = new AtomicInteger();
        // As many as are under way, which is bounded where it is begun.
        this.workers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> daemon(work, number));
        thread.setDaemon(true);
    }

    private static Thread daemon(Runnable work, AtomicInteger number) {
        Thread worker = new Thread(work, "courier-" + number.incrementAndGet());
        worker.setDaemon(true);
        return worker;
    }

    /** Begins, on a thread of its own. */
    void start() {
        outbox.wakes(this::wake);
        thread.start();
    }

    /** Has it look at once. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        boolean failing = false;
        while (!isClosing()) {
            Duration sleep;
            try {
                sleep = round();
                forget();
                failing = false;
            } catch (StoreUnavailable | StoreFault unavailable) {
                if (!failing) {
                    LOG.warnf("What is due cannot be found and is looked for again: %s", unavailable.getMessage());
                }
                failing = true;
                sleep = AFTER_TROUBLE;
            } catch (RuntimeException e) {
                // Whatever it is, this thread has to go on, or nothing would ever be told again.
                LOG.error("What is due cannot be carried", e);
                sleep = AFTER_TROUBLE;
            }
            sleep(sleep);
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private void sleep(Duration duration) {
        lock.lock();
        try {
            long left = duration.toNanos();
            while (!woken && !closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
        } catch (InterruptedException e) {
            LOG.debug("The courier was interrupted while it slept", e);
        } finally {
            lock.unlock();
        }
    }

    /** Has carried whatever may be now, and tells how long nothing else has to be looked for. */
    private Duration round() {
        Optional<Instant> due = outbox.deliveries().nextDue();
        while (due.isPresent() && !due.get().isAfter(clock.instant()) && begin()) {
            due = outbox.deliveries().nextDue();
        }
        Duration longest = outbox.deliveries().isShared() ? pace.look() : LONGEST_SLEEP;
        // What is due and was not begun waits for something on its way, which wakes this one when it is through.
        return due.map(next -> Duration.between(clock.instant(), next))
                .filter(left -> !left.isNegative() && left.compareTo(longest) < 0)
                .map(left -> left.plusMillis(1))
                .orElse(longest);
    }

    /** Takes as much as there are hands for; no: nothing may be begun now. */
    private boolean begin() {
        int hands = hands();
        if (hands <= 0) {
            return false;
        }
        List<String> due = outbox.deliveries().due(hands);
        if (due.isEmpty()) {
            return false;
        }
        String taker = UUID.randomUUID().toString();
        List<KeptDelivery> taken = got(outbox.deliveries().take(due, taker, pace.lease()));
        for (KeptDelivery delivery : taken) {
            underWay(1);
            workers.execute(() -> {
                try {
                    carry(delivery, taker);
                } finally {
                    underWay(-1);
                }
            });
        }
        return !taken.isEmpty();
    }

    private int hands() {
        lock.lock();
        try {
            return closing ? 0 : pace.atOnce() - underWay;
        } finally {
            lock.unlock();
        }
    }

    private void underWay(int more) {
        lock.lock();
        try {
            underWay += more;
            if (more < 0) {
                woken = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void carry(KeptDelivery kept, String taker) {
        Instant begun = clock.instant();
        long start = System.nanoTime();
        Attempt attempt = attempt(kept);
        if (Thread.interrupted()) {
            // It was stopped on its way: nobody knows what the receiver has, so it is sent again at once, under the
            // same id.
            keep(() -> outbox.deliveries().giveBack(kept, taker), kept);
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Carried carried = carried(kept, attempt, begun, millis);
        LOG.debugf("Delivery %s to %s: %s", kept.id(), kept.target(), carried.state());
        keep(() -> outbox.deliveries().carried(kept, taker, carried, outbox.endpoints()), kept);
    }

    private Attempt attempt(KeptDelivery kept) {
        Carrier carrier = carriers.get(kept.channel());
        if (carrier == null) {
            return new Failed(null, "Nobody here carries what goes to " + kept.channel() + ".", null);
        }
        try {
            return carrier.carry(new Delivery(
                    kept.id(),
                    kept.tenant(),
                    kept.target(),
                    kept.message(),
                    kept.about(),
                    kept.payload(),
                    kept.tries() + 1));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %s cannot be carried", kept.id());
            return new Failed(null, "The service failed; its log has why.", null);
        }
    }

    private Carried carried(KeptDelivery kept, Attempt attempt, Instant begun, long millis) {
        KeptAttempt told =
                new KeptAttempt(begun, millis, attempt instanceof Taken, attempt.status(), said(attempt.said()));
        if (attempt instanceof Failed failed) {
            return RetrySchedule.pause(kept.tries() + 1, failed.after(), chance)
                    .map(pause ->
                            new Carried(told, State.WAITING, clock.instant().plus(pause), false))
                    .orElseGet(() -> new Carried(told, State.FAILED, null, false));
        }
        if (attempt instanceof Taken) {
            return new Carried(told, State.DELIVERED, null, false);
        }
        return attempt instanceof Refused
                ? new Carried(told, State.FAILED, null, false)
                : new Carried(told, State.STOPPED, null, attempt instanceof Gone);
    }

    /** The beginning of what a stranger said, as one line of text and nothing that a terminal obeys. */
    static String said(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(2L * MOST_SAID)
                .map(one -> isPlain(one) ? one : ' ')
                .forEach(line::appendCodePoint);
        String told = line.toString().strip().replaceAll(" {2,}", " ");
        return told.codePointCount(0, told.length()) <= MOST_SAID
                ? told
                : told.substring(0, told.offsetByCodePoints(0, MOST_SAID));
    }

    private static boolean isPlain(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Something to be kept, that may be asked for again. */
    private interface Keeping {
        CompletionStage<?> keep();
    }

    /** Tries as long as nobody else takes it: what is not kept is sent again. */
    private void keep(Keeping keeping, KeptDelivery kept) {
        long until = System.nanoTime() + pace.lease().toNanos() / 2;
        while (true) {
            try {
                Object done = got(keeping.keep());
                LOG.tracef("Delivery %s is kept: %s", kept.id(), done);
                return;
            } catch (StoreUnavailable unavailable) {
                if (isClosing() || System.nanoTime() > until) {
                    LOG.warnf(
                            "What became of delivery %s could not be kept, so it is sent again: %s",
                            kept.id(), unavailable.getMessage());
                    return;
                }
            }
        }
    }

    private void forget() {
        Instant now = clock.instant();
        if (!now.isBefore(forgetsNext)) {
            forgetsNext = now.plus(FORGETS_EVERY);
            Instant before = now.atOffset(ZoneOffset.UTC).minus(pace.keep()).toInstant();
            int forgotten = FORGETS_AT_ONCE;
            while (forgotten == FORGETS_AT_ONCE) {
                forgotten = got(outbox.deliveries().forget(before, FORGETS_AT_ONCE));
            }
        }
    }

    private static <T> T got(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** Takes nothing more, and gives what is on its way some time. */
    void close(Duration patience) {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        outbox.wakes(() -> {});
        join(thread, patience);
        workers.shutdown();
        if (!ended(patience)) {
            workers.shutdownNow();
            if (!ended(Duration.ofSeconds(1))) {
                LOG.warn("Some deliveries were broken off. They are sent again when their time is over.");
            }
        }
    }

    private static void join(Thread thread, Duration patience) {
        try {
            thread.join(Math.max(1, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration patience) {
        try {
            return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
