package io.readiness.store;

import io.readiness.store.ChainVerification.Progress;
import io.readiness.store.access.AccessReader;
import io.readiness.store.access.ReadingTable;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.database.CandidateTable;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.integration.Integrations;
import io.readiness.store.integration.KeptIntegration;
import io.readiness.store.interview.InterviewTable;
import io.readiness.store.order.OrderTable;
import io.readiness.store.outbox.DeliveryTable;
import io.readiness.store.outbox.OutboxReader;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is kept, for whoever only reads it. All of it waits for the store, so it belongs on a thread that may. */
public final class Archive implements AutoCloseable {
    /** An input is up to a megabyte. */
    private static final int AT_ONCE = 50;

    /** What is kept on candidates beside the chain. */
    static final List<CandidateTable> BESIDE =
            List.of(new InterviewTable(), new ReadingTable(), new OrderTable(), new DeliveryTable());

    private final Database database;
    private final Editions editions;
    private final Listing listing;
    private final AccessReader access;

    Archive(Database database, Editions editions, Listing listing) {
        this.database = database;
        this.editions = editions;
        this.listing = listing;
        this.access = new AccessReader(database);
    }

    /**
     * Opens a store that is there, beside a service that writes into it as well. Nothing in it is changed.
     *
     * @throws StoreFault where it cannot be
     */
    public static Archive open(StoreSettings settings) {
        Database database = Database.reading(settings);
        return new Archive(database, new Editions(database), new Listing(database));
    }

    /** A record of a tenant, whole. */
    public Optional<StoredRecord> find(String tenant, UUID id) {
        return listing.find(tenant, id);
    }

    /** A record of whichever tenant, whole, for who runs the store. */
    public Optional<StoredRecord> find(UUID id) {
        return listing.find(id);
    }

    /**
     * Goes through the decisions of all tenants, whole, as they stand in the chain, a few at a time.
     *
     * @param from only those written then or later; null: from the first
     * @param before only those written earlier; null: to the last
     */
    public void eachDecision(@Nullable Instant from, @Nullable Instant before, Consumer<StoredRecord> to) {
        long last = 0;
        for (List<StoredRecord> some = listing.decisionsAfter(last, from, before, AT_ONCE);
                !some.isEmpty();
                some = listing.decisionsAfter(last, from, before, AT_ONCE)) {
            some.forEach(to);
            last = some.get(some.size() - 1).header().sequence();
        }
    }

    /** Every rulebook that is kept, the latest first. They are no tenant's own. */
    public List<KeptEdition> editions() {
        return editions.all();
    }

    /** The files of a rulebook by its hash. */
    public Optional<SortedMap<String, String>> edition(String hash) {
        return editions.files(hash);
    }

    /** Writes all that is held on one candidate as one JSON document; the stream stays open. */
    public void export(String tenant, String candidate, Instant now, OutputStream out) {
        new CandidateExport(database, tenant, candidate).write(now, out);
    }

    /** Who may ask, and who read what. */
    public AccessReader access() {
        return access;
    }

    /** Where events are sent to, and what became of them. */
    public OutboxReader outbox() {
        return new OutboxReader(database);
    }

    /** With which applicant tracking systems a tenant speaks. */
    public List<KeptIntegration> integrations(String tenant) {
        return Integrations.list(database, tenant);
    }

    /** Where the chain ends. */
    public Head head() {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement(RecordTable.HEAD);
                    ResultSet row = find.executeQuery()) {
                return RecordTable.head(row);
            }
        });
    }

    /**
     * Walks along the chain as it is now.
     *
     * @param kept where the chain once ended, as somebody kept it elsewhere; null: nobody did
     * @param editionHash how the hash of a rulebook is taken from its files
     */
    public ChainVerification verify(
            @Nullable Head kept, Function<SortedMap<String, String>, String> editionHash, Progress progress) {
        return new Verifier(database, editions, kept, editionHash).walk(progress);
    }

    @Override
    public void close() {
        database.close();
    }
}
