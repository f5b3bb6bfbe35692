package io.readiness.store;

import io.readiness.store.ChainVerification.Progress;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.Retention.Step;
import io.readiness.store.access.AccessReader;
import io.readiness.store.access.AccessWriter;
import io.readiness.store.chain.CanonicalJson;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Draft;
import io.readiness.store.chain.Drafts;
import io.readiness.store.chain.Fit;
import io.readiness.store.chain.Ids;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.StoreRefusal;
import io.readiness.store.chain.StoreRefusal.Erased;
import io.readiness.store.chain.StoreRefusal.Unfit;
import io.readiness.store.chain.StoreRefusal.Unknown;
import io.readiness.store.chain.StoreRefusal.UnknownHold;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.chain.StoredRecord.Kind;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import io.readiness.store.integration.Integrations;
import io.readiness.store.interview.Interviews;
import io.readiness.store.order.Along;
import io.readiness.store.order.KeptOrder;
import io.readiness.store.order.Orders;
import io.readiness.store.order.Orders.Placement;
import io.readiness.store.order.Secrets;
import io.readiness.store.outbox.Dispatch;
import io.readiness.store.outbox.Event;
import io.readiness.store.outbox.Outbox;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decisions, and proves that they are those that were made; and interviews, until they come to one.
 *
 * <p>What writes gives a stage that is completed once the record is on the disk, or fails with {@link StoreUnavailable} or
 * {@link StoreRefusal}. The writing thread completes it and must not be kept: go on elsewhere. What reads waits for the
 * store, so it belongs on a thread that may.
 */
public final class DecisionStore implements AutoCloseable {
    private final Database database;
    private final InstantSource clock;
    private final Drafts drafts;
    private final Writer writer;
    private final IdempotencyKeys keys;
    private final Editions editions;
    private final Listing listing;
    private final Archive archive;
    private final Retention retention;
    private final Interviews interviews;
    private final Integrations integrations;
    private final Orders orders;
    private final Outbox outbox;
    private final AccessWriter access;

    private DecisionStore(
            Database database, StoreSettings settings, String service, InstantSource clock, StoreMeter meter) {
        this.database = database;
        this.clock = clock;
        Optional<UUID> last = database.read(DecisionStore::lastId);
        this.drafts = new Drafts(new Ids(clock, last), clock, Fit.text("service version", service, Fit.CALLER));
        this.keys = new IdempotencyKeys(database, clock, settings.keysLast());
        this.editions = new Editions(database);
        this.listing = new Listing(database);
        this.archive = new Archive(database, editions, listing);
        this.writer = new Writer(database, settings, meter);
        this.interviews = new Interviews(database, writer, clock);
        this.integrations = new Integrations(database, writer, clock);
        this.outbox = new Outbox(database, writer, clock);
        this.orders = new Orders(database, writer, interviews, outbox);
        this.retention = new Retention(this::erasure, outbox);
        this.access = new AccessWriter(writer, clock, drafts::newId);
    }

    /**
     * Opens a store, which is made or brought to this version first where that is needed.
     *
     * @param service the version of the service
     * @throws StoreFault where it cannot be
     */
    public static DecisionStore open(StoreSettings settings, String service, InstantSource clock, StoreMeter meter) {
        Database database = Database.open(settings);
        try {
            return new DecisionStore(database, settings, service, clock, meter);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What somebody put there by hand is no id, and for {@link #verify} to find. */
    private static Optional<UUID> lastId(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT MAX(id) FROM chain_record WHERE id < 'g'");
                ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)).map(UUID::fromString) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** An id for a decision; each is greater than all before it. */
    public UUID newId() {
        return drafts.newId();
    }

    /**
     * Keeps a rulebook's files, once, so that decisions may name it. Waits until it is on the disk.
     *
     * @throws StoreUnavailable where it cannot be kept
     */
    public void keepEdition(String hash, String version, SortedMap<String, String> files) {
        if (!editions.knows(hash)) {
            byte[] packed = Editions.packed(files);
            try {
                writer.take(0, packed.length, editions.adding(hash, version, packed, clock.millis()))
                        .join();
            } catch (CompletionException refused) {
                throw refused.getCause() instanceof StoreUnavailable unavailable ? unavailable : refused;
            }
            editions.added(hash);
        }
    }

    /** Waits for the disk, on a thread that may. What the store refuses is told in its own words. */
    public static <T> T written(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The files of a rulebook by its hash. */
    public Optional<SortedMap<String, String>> edition(String hash) {
        return archive.edition(hash);
    }

    /** The version that a rulebook calls itself, by its hash. */
    public Optional<String> editionVersion(String hash) {
        return editions.version(hash);
    }

    /**
     * Makes a decision ready to be kept, which takes longer than to hand it over: its hashes are taken here.
     *
     * @throws CanonicalJson.NotCanonical where the input cannot be hashed
     * @throws Unfit where a text cannot be kept
     */
    public Draft draft(Decision decision) {
        if (!editions.knows(decision.edition())) {
            throw new Unfit("The rulebook " + decision.edition() + " is not kept here. Keep it first.");
        }
        return drafts.of(decision);
    }

    /** Keeps a decision; throws what {@link #draft} does. */
    public CompletionStage<Receipt> append(Decision decision) {
        Draft draft = draft(decision);
        return writer.take(1, draft.weight(), transaction -> append(transaction, draft));
    }

    private Receipt append(Transaction transaction, Draft draft) throws SQLException {
        Receipt receipt = transaction.append(draft);
        outbox.emit(
                transaction,
                new Event(
                        draft.unplaced().tenant(),
                        "assessment.recorded",
                        receipt.time(),
                        Map.of("decision", receipt.id().toString())));
        return receipt;
    }

    /** Keeps decisions in their order, with one commit: all of them, or none. */
    public CompletionStage<List<Receipt>> append(List<Draft> ready) {
        return writer.take(ready.size(), weight(ready), transaction -> append(transaction, ready));
    }

    /**
     * What was kept with an idempotency key.
     *
     * @param receipts those of the records
     * @param answer what is to be answered: what was given, or what another process answered first, in which case nothing
     *     was kept here
     */
    public record Kept(List<Receipt> receipts, Answer answer) {}

    /** Keeps decisions, which may be none, and the answer to the request that made them, with one commit. */
    public CompletionStage<Kept> append(List<Decision> decisions, Fresh claim, Answer answer) {
        try {
            List<Draft> ready = decisions.stream().map(this::draft).toList();
            return writer.take(
                            Math.max(1, ready.size()),
                            weight(ready) + answer.body().length,
                            transaction -> append(transaction, ready, claim, answer))
                    .whenComplete((kept, failure) -> keys.release(claim));
        } catch (RuntimeException refused) {
            keys.release(claim);
            throw refused;
        }
    }

    private Kept append(Transaction transaction, List<Draft> drafts, Fresh claim, Answer answer) throws SQLException {
        Optional<Answer> earlier = keys.earlier(transaction, claim);
        if (earlier.isPresent()) {
            return new Kept(List.of(), earlier.get());
        }
        List<Receipt> receipts = append(transaction, drafts);
        keys.write(transaction, claim, answer, receipts, null);
        return new Kept(receipts, answer);
    }

    private List<Receipt> append(Transaction transaction, List<Draft> drafts) throws SQLException {
        List<Receipt> receipts = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            receipts.add(append(transaction, draft));
        }
        return receipts;
    }

    private static long weight(List<Draft> ready) {
        return ready.stream().mapToLong(Draft::weight).sum();
    }

    /**
     * Takes an idempotency key for a request. Who gets it fresh has to {@link #append(List, Fresh, Answer) append} with it
     * or to {@link #release} it.
     *
     * @param address where the request was sent to, with all that shapes its answer beside the payload
     * @throws StoreRefusal where the key came with another request, or is in flight
     */
    public Claim claim(String tenant, String key, String address, byte[] payload) {
        return keys.claim(tenant, key, address, payload);
    }

    /** Gives a key back, whose request came to nothing that is worth repeating. */
    public void release(Fresh claim) {
        keys.release(claim);
    }

    /** How long texts may be, in characters. */
    public static final class Limits {
        /** The longest idempotency key. */
        public static final int KEY = Fit.KEY;

        /** The longest name of a candidate. */
        public static final int CANDIDATE = Fit.CANDIDATE;

        private Limits() {}
    }

    /**
     * How a request is answered whose record has its place.
     *
     * @param claim the idempotency key that it came with; null: it had none
     * @param answer makes the answer
     */
    public record Reply(@Nullable Fresh claim, Function<Receipt, Answer> answer) {}

    /**
     * An answer to a request that named a key.
     *
     * @param answer the answer
     * @param again whether it was given before, and nothing was done now
     */
    public record Replied(Answer answer, boolean again) {}

    /** Keeps a new order and, with the same commit, the answer to the request that placed it; both go with the candidate. */
    public CompletionStage<Replied> place(
            KeptOrder order, Secrets secrets, Along along, Fresh claim, Function<Placement, Answer> reply) {
        Writer.Task<Placement> placing = orders.placing(order, secrets, along);
        return writer.take(1, order.state().length, transaction -> {
                    Optional<Answer> earlier = keys.earlier(transaction, claim);
                    if (earlier.isPresent()) {
                        return new Replied(earlier.get(), true);
                    }
                    Answer answer = reply.apply(placing.write(transaction));
                    keys.write(transaction, claim, answer, List.of(), order.candidate());
                    return new Replied(answer, false);
                })
                .whenComplete((kept, failure) -> keys.release(claim));
    }

    /** Keeps a record and, with the same commit, the answer to a request that named a key. */
    private CompletionStage<Kept> replied(long weight, Writer.Task<Receipt> task, Reply reply) {
        Fresh claim = reply.claim();
        if (claim == null) {
            return writer.take(1, weight, task)
                    .thenApply(
                            receipt -> new Kept(List.of(receipt), reply.answer().apply(receipt)));
        }
        return writer.take(1, weight, transaction -> replied(transaction, task, claim, reply.answer()))
                .whenComplete((kept, failure) -> keys.release(claim));
    }

    private Kept replied(
            Transaction transaction, Writer.Task<Receipt> task, Fresh claim, Function<Receipt, Answer> reply)
            throws SQLException {
        Optional<Answer> earlier = keys.earlier(transaction, claim);
        if (earlier.isPresent()) {
            return new Kept(List.of(), earlier.get());
        }
        Receipt receipt = task.write(transaction);
        Answer answer = reply.apply(receipt);
        keys.write(transaction, claim, answer, List.of(receipt), null);
        return new Kept(List.of(receipt), answer);
    }

    /** Keeps what a person decided otherwise. */
    public CompletionStage<Kept> override(String tenant, String caller, ReviewerOverride override, Reply reply) {
        Map<String, @Nullable Object> note = new HashMap<>();
        note.put("reviewer", override.reviewer());
        note.put("reason", override.reason());
        note.put("path", override.path());
        String told = CanonicalJson.text(note);
        Writer.Task<Receipt> task = transaction -> {
            StoredRecord decision = Listing.find(transaction.connection(), tenant, override.decision())
                    .filter(record -> record.header().kind() == Kind.DECISION)
                    .orElseThrow(() -> new Unknown(override.decision()));
            Content content = decision.content();
            if (content == null) {
                throw new Erased(override.decision());
            }
            Receipt receipt = transaction.append(
                    drafts.of(Kind.OVERRIDE, tenant, caller, override.decision(), null, content.candidate(), told));
            outbox.emit(
                    transaction,
                    new Event(
                            tenant,
                            "decision.overridden",
                            receipt.time(),
                            Map.of(
                                    "decision",
                                    override.decision().toString(),
                                    "override",
                                    receipt.id().toString())));
            return receipt;
        };
        return replied(told.length(), task, reply);
    }

    /** Keeps everything on a candidate from being erased, until it is released. */
    public CompletionStage<Kept> hold(String tenant, String caller, String candidate, String reason, Reply reply) {
        Draft draft = standing(Kind.HOLD, tenant, caller, candidate, reason, null);
        return replied(draft.weight(), transaction -> transaction.append(draft), reply);
    }

    /**
     * Ends a hold on a candidate, or all of them.
     *
     * @param hold the record of the hold that ends; null: all that were set before
     */
    public CompletionStage<Kept> release(
            String tenant, String caller, String candidate, String reason, @Nullable UUID hold, Reply reply) {
        Draft draft = standing(Kind.RELEASE, tenant, caller, candidate, reason, hold);
        return replied(
                draft.weight(),
                transaction -> {
                    if (hold != null && !isHold(transaction, tenant, hold, candidate)) {
                        throw new UnknownHold(hold, candidate);
                    }
                    return transaction.append(draft);
                },
                reply);
    }

    private static boolean isHold(Transaction transaction, String tenant, UUID id, String candidate)
            throws SQLException {
        return Listing.find(transaction.connection(), tenant, id)
                .filter(record -> record.header().kind() == Kind.HOLD)
                .map(StoredRecord::content)
                .filter(content -> candidate.equals(content.candidate()))
                .isPresent();
    }

    private Draft standing(
            Kind kind, String tenant, String caller, String candidate, String reason, @Nullable UUID about) {
        Fit.text("candidate", candidate, Fit.CANDIDATE);
        String note = CanonicalJson.text(Map.of("reason", Fit.text("reason", reason, Fit.REASON)));
        return drafts.of(kind, tenant, caller, about, null, candidate, note);
    }

    /**
     * What was erased.
     *
     * @param records how many records were emptied
     * @param interviews how many interviews were erased
     * @param orders how many orders were erased
     * @param receipts those of the records that tell of it
     */
    public record Erasure(int records, int interviews, int orders, List<Receipt> receipts) {
        static final Erasure NONE = new Erasure(0, 0, 0, List.of());

        private Erasure and(Step step) {
            List<Receipt> all = new ArrayList<>(receipts);
            if (step.receipt() != null) {
                all.add(step.receipt());
            }
            return new Erasure(
                    records + step.records(),
                    interviews + step.beside().getOrDefault("interviews", 0),
                    orders + step.beside().getOrDefault("orders", 0),
                    List.copyOf(all));
        }
    }

    /**
     * Erases all that tells of a candidate. The chain keeps the hashes, and a record of the erasure, which does not name
     * them. Fails with {@link StoreRefusal.Held} where a legal hold keeps them.
     */
    public CompletionStage<Erasure> erase(String tenant, String caller, String candidate) {
        return repeat(() -> retention.erase(tenant, caller, candidate), Erasure.NONE);
    }

    /** Erases what is older, of all tenants, but nothing that a legal hold keeps. */
    public CompletionStage<Erasure> purge(String caller, Instant before) {
        return repeat(() -> retention.purge(caller, before), Erasure.NONE);
    }

    private Draft erasure(String tenant, String caller, String detail) {
        return drafts.of(Kind.ERASURE, tenant, caller, null, detail, null, null);
    }

    /** A commit after the other, so that decisions may be kept in between. */
    private CompletionStage<Erasure> repeat(Supplier<Writer.Task<Step>> task, Erasure before) {
        return writer.take(1, 0, task.get())
                .thenCompose(step -> step.receipt() == null
                        ? CompletableFuture.completedStage(before)
                        : repeat(task, before.and(step)));
    }

    /** The same store, for whoever only reads it; closed with this one. */
    public Archive archive() {
        return archive;
    }

    /** A record, whole. */
    public Optional<StoredRecord> find(String tenant, UUID id) {
        return listing.find(tenant, id);
    }

    /** What people decided about a decision, oldest first. */
    public List<StoredRecord> overrides(String tenant, UUID decision) {
        return overrides(tenant, List.of(decision));
    }

    /** What people decided about some decisions, oldest first. */
    public List<StoredRecord> overrides(String tenant, Collection<UUID> decisions) {
        return listing.about(tenant, decisions);
    }

    /**
     * Decisions, newest first.
     *
     * @param cursor where to go on, as the page before told; null: at the first
     * @param most how many at most
     */
    public Page decisions(String tenant, DecisionFilter filter, @Nullable String cursor, int most) {
        return listing.decisions(tenant, filter, cursor, most);
    }

    /** The newest decision on each candidate of a tenant, newest first and without its input. */
    public List<StoredRecord> newest(String tenant, int most) {
        return listing.newest(tenant, most);
    }

    /** What became of a candidate, oldest first: decisions, and what people decided otherwise. */
    public Page timeline(String tenant, String candidate, @Nullable String cursor, int most) {
        return listing.timeline(tenant, candidate, cursor, most);
    }

    /**
     * The decision on a candidate that their timeline tells before another.
     *
     * @param later the header of that other one
     */
    public Optional<StoredRecord> before(String tenant, String candidate, Header later) {
        return listing.before(tenant, candidate, later);
    }

    /** Writes all that is held on a candidate as one JSON document; the stream stays open. */
    public void export(String tenant, String candidate, OutputStream out) {
        archive.export(tenant, candidate, clock.instant(), out);
    }

    /** Where the chain ends. */
    public Head head() {
        return archive.head();
    }

    /**
     * Walks along the chain as it is now.
     *
     * @param kept where the chain once ended, as somebody kept it elsewhere; null: nobody did
     * @param editionHash how the hash of a rulebook is taken from its files
     */
    public ChainVerification verify(
            @Nullable Head kept, Function<SortedMap<String, String>, String> editionHash, Progress progress) {
        return archive.verify(kept, editionHash, progress);
    }

    /** The interviews that are kept here. */
    public Interviews interviews() {
        return interviews;
    }

    /** The orders that are kept here. */
    public Orders orders() {
        return orders;
    }

    /** What has to be told elsewhere. */
    public Outbox outbox() {
        return outbox;
    }

    /** Makes and ends what may be asked by, and notes who read what. */
    public AccessWriter access() {
        return access;
    }

    /** Finds who may ask, and who read what. */
    public AccessReader whoMayAsk() {
        return archive.access();
    }

    /** Has a call made that goes along with no other change, and gives the id of its delivery. */
    public CompletionStage<String> dispatch(Dispatch dispatch) {
        return writer.take(1, dispatch.payload().length, transaction -> outbox.dispatch(transaction, dispatch));
    }

    /** The applicant tracking systems that tenants speak with. */
    public Integrations integrations() {
        return integrations;
    }

    /** How many records wait to be written. */
    public int waiting() {
        return writer.waiting();
    }

    /** Writes what waits, and closes. */
    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
