package io.readiness.store;

import io.readiness.store.ChainVerification.Broken;
import io.readiness.store.ChainVerification.Progress;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks along the chain from its first record, a few at a time, and stops at the first that is not what was written. */
final class Verifier {
    private static final int AT_ONCE = 500;
    private static final int FETCHED = 50;

    private static final String NEXT = "SELECT " + RecordTable.COLUMNS
            + " FROM chain_record WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT " + AT_ONCE;

    private static final String ONE = "SELECT " + RecordTable.COLUMNS + " FROM chain_record WHERE sequence = ?";

    private final Database database;
    private final Editions editions;
    private final @Nullable Head kept;
    private final Function<SortedMap<String, String>, String> editionHash;

    private final Map<String, StoredRecord> firstOfEdition = new TreeMap<>();
    private Head head = Head.NONE;
    private @Nullable StoredRecord erasure;
    private @Nullable Broken broken;

    Verifier(
            Database database,
            Editions editions,
            @Nullable Head kept,
            Function<SortedMap<String, String>, String> editionHash) {
        this.database = database;
        this.editions = editions;
        this.kept = kept;
        this.editionHash = editionHash;
    }

    ChainVerification walk(Progress progress) {
        long last = database.read(Verifier::last);
        // A record cut off from the end leaves no gap; only who kept where it ended can tell.
        if (kept != null && kept.sequence() > last) {
            broken = new Broken(
                    last + 1, null, "The chain ends here, and once it ended at record " + kept.sequence() + ".");
            last = Math.min(last, kept.sequence());
        }
        Broken cutOff = broken;
        broken = null;
        while (head.sequence() < last && broken == null) {
            step(last);
            progress.at(head.sequence(), last);
        }
        if (broken == null) {
            broken = firstOfEdition.values().stream()
                    .map(this::edition)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(cutOff);
        }
        return new ChainVerification(head.sequence(), head, broken);
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(RecordTable.HEAD);
                ResultSet row = find.executeQuery()) {
            return RecordTable.head(row).sequence();
        }
    }

    private void step(long last) {
        long before = head.sequence();
        head = database.read(connection -> {
            // Else the driver of a server would hold all of them at once; a file's would lock out whoever writes.
            boolean server = database.kind() == Database.Kind.POSTGRESQL;
            connection.setAutoCommit(!server);
            try (PreparedStatement next = connection.prepareStatement(NEXT)) {
                next.setFetchSize(FETCHED);
                next.setLong(1, head.sequence());
                next.setLong(2, last);
                try (ResultSet row = next.executeQuery()) {
                    while (broken == null && row.next()) {
                        look(row, connection);
                    }
                }
            } finally {
                if (server) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
            return head;
        });
        if (broken == null && head.sequence() == before) {
            broken = missing();
        }
    }

    private Broken missing() {
        return new Broken(head.sequence() + 1, null, "There is no such record any more.");
    }

    private void look(ResultSet row, Connection connection) throws SQLException {
        long sequence = row.getLong("sequence");
        if (sequence != head.sequence() + 1) {
            broken = missing();
            return;
        }
        String id = row.getString("id");
        try {
            StoredRecord record = RecordTable.read(row);
            String wrong = wrong(record, connection);
            if (wrong == null) {
                head = new Head(sequence, record.hash());
                if (record.header().edition() != null) {
                    firstOfEdition.putIfAbsent(record.header().edition(), record);
                }
            } else {
                broken = new Broken(sequence, id, wrong);
            }
        } catch (RuntimeException unreadable) {
            broken = new Broken(sequence, id, "It cannot be read: " + unreadable.getMessage());
        }
    }

    private @Nullable String wrong(StoredRecord record, Connection connection) throws SQLException {
        if (!record.header().previous().equals(head.hash())) {
            return "It does not follow the record before it.";
        }
        if (!record.header().hash().equals(record.hash())) {
            return "Its header is not the one that was written.";
        }
        if (kept != null
                && kept.sequence() == record.header().sequence()
                && !kept.hash().equals(record.hash())) {
            return "The head that you gave has hash " + kept.hash() + " here; the chain has " + record.hash()
                    + ". Look whether the one that was kept is written as it was told.";
        }
        Content content = record.content();
        if (content == null) {
            return erased(record, connection) ? null : "Its content is gone, and no erasure tells of it.";
        }
        if (record.erasedBy() != null) {
            return "It counts as erased, and its content is there.";
        }
        return content.hash().equals(record.header().contentHash()) ? null : "Its content is not what was written.";
    }

    private boolean erased(StoredRecord record, Connection connection) throws SQLException {
        Long by = record.erasedBy();
        if (by == null) {
            return false;
        }
        // One erasure empties many records, mostly side by side.
        if (erasure == null || erasure.header().sequence() != by) {
            try (PreparedStatement find = connection.prepareStatement(ONE)) {
                find.setLong(1, by);
                try (ResultSet row = find.executeQuery()) {
                    erasure = row.next() ? RecordTable.read(row) : null;
                }
            }
        }
        return erasure != null && Retention.names(erasure, record.header().sequence());
    }

    private Optional<Broken> edition(StoredRecord first) {
        String hash = String.valueOf(first.header().edition());
        String wrong = wrong(hash);
        return wrong == null
                ? Optional.empty()
                : Optional.of(new Broken(
                        first.header().sequence(), first.header().id().toString(), "Its rulebook " + hash + wrong));
    }

    private @Nullable String wrong(String edition) {
        try {
            Optional<SortedMap<String, String>> files = editions.files(edition);
            if (files.isEmpty()) {
                return " is not there any more.";
            }
            return editionHash.apply(files.get()).equals(edition) ? null : " is not the one that was kept.";
        } catch (StoreFault unreadable) {
            return " cannot be read any more.";
        }
    }
}
