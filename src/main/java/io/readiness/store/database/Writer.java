package io.readiness.store.database;

import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoreRefusal;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.database.StoreUnavailable.Why;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. While one commit is on its way to the disk, what arrives gathers, and the next commit takes all
 * of it; so the more there is to write, the less each record waits for the disk. Where several come together, commits keep a
 * distance, since each costs as much processor time as the writing of twenty records. Nothing is acknowledged before it is
 * there, and whatever is not acknowledged in time fails with a word.
 */
public final class Writer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Writer.class);

    /** More in one commit would hold up those who came first, and gain little; fewer only measures what sharing them is worth. */
    private static final int MOST_RECORDS = Integer.getInteger("readiness.bench.commit-records", 512);

    private static final long MOST_BYTES = 8L << 20;

    /** So many who share a commit are under way together, and gain by waiting for each other. */
    private static final int SEVERAL = 3;

    /** What a commit that several share stays behind the one before, from beginning to beginning. */
    private static final long DISTANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /** So many who share a commit have as many behind them who are not through yet, so that the next may wait for those too. */
    private static final int MANY = 9;

    /** What a commit that many share stays behind, as long as others still come. */
    private static final long DISTANCE_OF_MANY_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    /** Where nobody came for so long, all are here, and would only wait for each other. */
    private static final long QUIET_NANOS = TimeUnit.MICROSECONDS.toNanos(1_500);

    /** Any number, the same for every process that writes into the store. */
    private static final long ADVISORY_LOCK = 0x72656164696e6573L;

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Database database;
    private final StoreMeter meter;
    private final int mostWaiting;
    private final long mostWaitingBytes;
    private final Duration patience;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition expected = lock.newCondition();
    private final ArrayDeque<Work<?>> waiting = new ArrayDeque<>();
    private List<Work<?>> writing = List.of();
    private int waitingRecords;
    private long waitingBytes;
    private boolean closing;
    /** Whether the writing thread keeps its distance, and is woken only by what fills a commit. */
    private boolean gathering;
    /** Whether the watch sleeps until it is woken; else it wakes before anything that comes later has waited too long. */
    private boolean nothingExpected;

    private final Thread thread = new Thread(this::run, "decision writer");
    private final Thread watch = new Thread(this::watch, "decision patience");

    // Of the writing thread alone:
    private int together;
    private long begun = System.nanoTime();
    private @Nullable Session session;
    /** The end of a commit of which nobody knows whether it reached the store. */
    private @Nullable Head doubtful;
    /** The last record that was acknowledged. */
    private Head acknowledged = Head.NONE;

    private boolean failing;

    private volatile String lastFailure = "it did not answer";

    public Writer(Database database, StoreSettings settings, StoreMeter meter) {
        this.database = database;
        this.meter = meter;
        this.mostWaiting = settings.mostWaiting();
        this.mostWaitingBytes = settings.mostWaitingBytes();
        this.patience = settings.patience();
        thread.setDaemon(true);
        watch.setDaemon(true);
        thread.start();
        watch.start();
    }

    /** Something to write; it may be asked again where a commit failed. */
    public interface Task<T> {
        /**
         * Writes.
         *
         * @throws StoreRefusal before anything was written
         */
        T write(Transaction transaction) throws SQLException;
    }

    /** A task on its way. */
    private static final class Work<T> {
        private final Task<T> task;
        private final int records;
        private final long bytes;
        private final long until;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private @Nullable Runnable acknowledge;

        Work(Task<T> task, int records, long bytes, long until) {
            this.task = task;
            this.records = records;
            this.bytes = bytes;
            this.until = until;
        }

        void write(Transaction transaction) throws SQLException {
            try {
                T written = task.write(transaction);
                acknowledge = () -> future.complete(written);
            } catch (StoreRefusal refused) {
                acknowledge = () -> future.completeExceptionally(refused);
            }
        }

        void acknowledge() {
            Objects.requireNonNull(acknowledge).run();
        }
    }

    /**
     * Takes a task, to be written as soon as possible. The future is completed by the writing thread, which must not be kept:
     * go on elsewhere.
     */
    public <T> CompletableFuture<T> take(int records, long bytes, Task<T> task) {
        Work<T> work = new Work<>(task, records, bytes, System.nanoTime() + patience.toNanos());
        StoreUnavailable refusal = null;
        lock.lock();
        try {
            if (closing) {
                refusal = closed();
            } else if (!waiting.isEmpty()
                    && (waitingRecords + records > mostWaiting || waitingBytes + bytes > mostWaitingBytes)) {
                refusal = unavailable(
                        Why.FULL, "As many decisions wait to be kept as may wait (" + waitingRecords + ").", null);
            } else {
                waiting.add(work);
                waitingRecords += records;
                waitingBytes += bytes;
                if (!gathering || waitingRecords >= MOST_RECORDS) {
                    arrived.signal();
                }
                if (nothingExpected) {
                    expected.signal();
                }
            }
        } finally {
            lock.unlock();
        }
        if (refusal != null) {
            refuse(List.of(work), refusal);
        }
        return work.future;
    }

    /** How many records wait. */
    public int waiting() {
        lock.lock();
        try {
            return waitingRecords;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (List<Work<?>> group = gather(); !group.isEmpty(); group = gather()) {
            write(group);
        }
        dropSession();
    }

    /** All that waits, as far as one commit takes it; nothing: the store is closing, and nothing waits. */
    private List<Work<?>> gather() {
        lock.lock();
        try {
            writing = List.of();
            do {
                while (waiting.isEmpty()) {
                    if (closing) {
                        expected.signal();
                        return List.of();
                    }
                    arrived.awaitUninterruptibly();
                }
                // Meanwhile all of it may have waited too long.
                keepDistance();
            } while (waiting.isEmpty());
            List<Work<?>> group = new ArrayList<>(waiting.size());
            int records = 0;
            long bytes = 0;
            while (!waiting.isEmpty() && (group.isEmpty() || fits(waiting.element(), records, bytes))) {
                Work<?> work = waiting.remove();
                records += work.records;
                bytes += work.bytes;
                group.add(work);
            }
            waitingRecords -= records;
            waitingBytes -= bytes;
            writing = List.copyOf(group);
            together = group.size();
            begun = System.nanoTime();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void keepDistance() {
        gathering = true;
        try {
            long left = begun + DISTANCE_NANOS - System.nanoTime();
            while (together >= SEVERAL && left > 0 && mayGrow()) {
                left = arrived.awaitNanos(left);
            }
            left = begun + DISTANCE_OF_MANY_NANOS - System.nanoTime();
            int before = 0;
            while (together >= MANY && left > 0 && waitingRecords > before && mayGrow()) {
                before = waitingRecords;
                left -= QUIET_NANOS - arrived.awaitNanos(QUIET_NANOS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The writer was interrupted while it gathered", e);
        } finally {
            gathering = false;
        }
    }

    private boolean mayGrow() {
        return !closing && waitingRecords < MOST_RECORDS;
    }

    private static boolean fits(Work<?> work, int records, long bytes) {
        return records + work.records <= MOST_RECORDS && bytes + work.bytes <= MOST_BYTES;
    }

    /** Tries until it is written or nobody waits for it any more. */
    private void write(List<Work<?>> group) {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            SQLException failure = attempt(group);
            if (failure == null) {
                if (failing) {
                    failing = false;
                    LOG.info("Decisions are written again");
                }
                return;
            }
            meter.failed();
            lastFailure = String.valueOf(failure.getMessage());
            if (!failing) {
                failing = true;
                LOG.warnf("Decisions could not be written and are tried again: %s", lastFailure);
            }
            if (ofTheData(failure)) {
                alone(group, failure);
                return;
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            group.removeIf(work -> work.future.isDone());
            if (group.isEmpty()) {
                doubtful = null;
                return;
            }
        }
    }

    /** One that the store will never take must not take the others with it. */
    private void alone(List<Work<?>> group, SQLException failure) {
        if (group.size() == 1) {
            refuse(
                    group,
                    unavailable(Why.FAILED, "The store does not take this decision: " + failure.getMessage(), failure));
            return;
        }
        for (Work<?> work : group) {
            write(new ArrayList<>(List.of(work)));
        }
    }

    private @Nullable SQLException attempt(List<Work<?>> group) {
        long start = System.nanoTime();
        try {
            Session open = session();
            Head head = open.head();
            if (doubtful != null) {
                Head doubt = doubtful;
                boolean held = open.holds(doubt);
                doubtful = null;
                if (held) {
                    open.connection.rollback();
                    acknowledge(group, doubt);
                    return null;
                }
            }
            noticeLoss(head);
            Transaction transaction = new Transaction(open.connection, open.insert, head);
            for (Work<?> work : group) {
                work.write(transaction);
            }
            transaction.flush();
            doubtful = transaction.records() == 0 ? null : transaction.head();
            open.commit(transaction);
            database.refuseMoved();
            doubtful = null;
            meter.committed(transaction.records(), Duration.ofNanos(System.nanoTime() - start));
            acknowledge(group, transaction.head());
            transaction.committed();
            return null;
        } catch (SQLException e) {
            dropSession();
            return withoutValues(e);
        } catch (RuntimeException | Error e) {
            // Whatever it is, this thread has to go on, or nothing would ever be kept again.
            dropSession();
            LOG.error("Decisions could not be written", e);
            refuse(group, unavailable(Why.FAILED, "The decision could not be kept: " + e.getMessage(), e));
            return null;
        }
    }

    private void acknowledge(List<Work<?>> group, Head head) {
        acknowledged = head;
        group.forEach(Work::acknowledge);
    }

    /** A server that lost its last seconds, or an older copy in the place of the store. */
    private void noticeLoss(Head head) {
        if (head.sequence() < acknowledged.sequence()) {
            long lost = acknowledged.sequence() - head.sequence();
            LOG.errorf(
                    "The store ends at record %d, and %d acknowledged records after it are gone",
                    head.sequence(), lost);
            meter.lost(lost);
            acknowledged = head;
        }
    }

    private Session session() throws SQLException {
        if (session == null) {
            Session opened = new Session(database);
            session = opened;
            if (acknowledged.sequence() > 0 && !opened.holds(acknowledged)) {
                Head head = opened.head();
                if (head.sequence() >= acknowledged.sequence()) {
                    LOG.errorf("Record %d is another one than the one acknowledged", acknowledged.sequence());
                    meter.lost(1);
                    acknowledged = head;
                }
            }
        }
        return session;
    }

    private void dropSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** A batch that fails quotes what it should have written, which is nobody's business who reads a log or an answer. */
    private static SQLException withoutValues(SQLException failure) {
        if (!(failure instanceof BatchUpdateException)) {
            return failure;
        }
        SQLException next = failure.getNextException();
        return next != null ? next : failure.getCause() instanceof SQLException cause ? cause : nameless(failure);
    }

    private static SQLException nameless(SQLException failure) {
        return new SQLException("a batch of records failed", failure.getSQLState(), failure.getErrorCode());
    }

    /** What the data is to blame for, and no new attempt will mend. */
    private static boolean ofTheData(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && (state.startsWith("22") || state.startsWith("23"))) {
            return true;
        }
        // SQLite: too big, against a constraint, of another type.
        int code = failure.getErrorCode() & 0xFF;
        return state == null && code >= 18 && code <= 20;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; closing waits until it is through.
            LOG.debug("The writer was interrupted while it paused", e);
        }
    }

    /** Fails whatever waited too long, since the writing thread may be waiting for the store itself. */
    private void watch() {
        while (true) {
            List<Work<?>> waited = new ArrayList<>();
            List<Work<?>> hung = new ArrayList<>();
            lock.lock();
            try {
                long now = System.nanoTime();
                while (!waiting.isEmpty() && waiting.element().until - now <= 0) {
                    Work<?> work = waiting.remove();
                    waitingRecords -= work.records;
                    waitingBytes -= work.bytes;
                    waited.add(work);
                }
                long next = waiting.isEmpty() ? Long.MAX_VALUE : waiting.element().until - now;
                for (Work<?> work : writing) {
                    if (work.until - now <= 0) {
                        if (!work.future.isDone()) {
                            hung.add(work);
                        }
                    } else {
                        next = Math.min(next, work.until - now);
                    }
                }
                if (waited.isEmpty() && hung.isEmpty()) {
                    if (closing && waiting.isEmpty() && writing.isEmpty()) {
                        return;
                    }
                    await(next);
                }
            } finally {
                lock.unlock();
            }
            String seconds = patience.toMillis() + " ms";
            refuse(waited, unavailable(Why.SLOW, "The decision waited " + seconds + " for its turn to be kept.", null));
            refuse(
                    hung,
                    unavailable(
                            Why.FAILED,
                            "The decision could not be kept in " + seconds + " (" + lastFailure
                                    + "), and nobody knows whether it was kept nevertheless.",
                            null));
        }
    }

    private void await(long nanos) {
        try {
            if (nanos == Long.MAX_VALUE) {
                nothingExpected = true;
                expected.await();
                nothingExpected = false;
            } else {
                long left = expected.awaitNanos(nanos);
                LOG.tracef("Woken with %d ns left", left);
            }
        } catch (InterruptedException e) {
            LOG.debug("The watch was interrupted", e);
        }
    }

    private void refuse(List<Work<?>> works, StoreUnavailable refusal) {
        int records = 0;
        for (Work<?> work : works) {
            if (work.future.completeExceptionally(refusal)) {
                records += work.records;
            }
        }
        if (records > 0) {
            meter.refused(records, refusal.why());
        }
    }

    private StoreUnavailable unavailable(Why why, String sentence, @Nullable Throwable cause) {
        return new StoreUnavailable(why, sentence + " Try again in a second.", Duration.ofSeconds(1), cause);
    }

    private static StoreUnavailable closed() {
        return new StoreUnavailable(
                Why.CLOSED, "The service is stopping and keeps no more decisions.", Duration.ofSeconds(5), null);
    }

    /** Writes what waits, as long as anybody may wait, and takes nothing more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            arrived.signal();
            expected.signal();
        } finally {
            lock.unlock();
        }
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, 2 * patience.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Work<?>> left = new ArrayList<>();
        lock.lock();
        try {
            left.addAll(waiting);
            waiting.clear();
            waitingRecords = 0;
            waitingBytes = 0;
            left.addAll(writing);
            expected.signal();
        } finally {
            lock.unlock();
        }
        refuse(left, closed());
    }

    /** A connection that is kept for writing, with what it has prepared. */
    private static final class Session {
        private final Database.Kind kind;
        private final Connection connection;
        private final PreparedStatement insert;
        /** Nobody else writes into a file, so where it ends is known. */
        private @Nullable Head known;

        Session(Database database) throws SQLException {
            kind = database.kind();
            connection = database.connect();
            try {
                connection.setAutoCommit(false);
                insert = connection.prepareStatement(RecordTable.INSERT);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        /** Where the chain ends, and will end until this one commits. */
        Head head() throws SQLException {
            if (known != null) {
                return known;
            }
            try (Statement statement = connection.createStatement()) {
                if (kind == Database.Kind.SQLITE) {
                    try (ResultSet row = statement.executeQuery(RecordTable.HEAD)) {
                        return RecordTable.head(row);
                    }
                }
                statement.execute("SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + "); " + RecordTable.HEAD);
                statement.getMoreResults();
                try (ResultSet row = statement.getResultSet()) {
                    return RecordTable.head(row);
                }
            }
        }

        boolean holds(Head head) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT hash FROM chain_record WHERE sequence = ?")) {
                statement.setLong(1, head.sequence());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getString(1).equals(head.hash());
                }
            }
        }

        void commit(Transaction transaction) throws SQLException {
            connection.commit();
            if (kind == Database.Kind.SQLITE) {
                known = transaction.head();
                if (transaction.erasing()) {
                    forget();
                }
            }
        }

        /** What was erased still stands in the log beside the file, until that is emptied into it. */
        private void forget() throws SQLException {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("A broken connection could not be closed", e);
            }
        }
    }
}
