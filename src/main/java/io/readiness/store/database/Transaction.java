package io.readiness.store.database;

import io.readiness.store.chain.Draft;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.chain.StoredRecord.Header;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes at the end of the chain, which nobody else does until it is committed. */
public final class Transaction {
    private final Connection connection;
    private final PreparedStatement insert;
    private final Map<String, PreparedStatement> following = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private Head head;
    private int records;
    private int unsent;
    private boolean erasing;

    Transaction(Connection connection, PreparedStatement insert, Head head) {
        this.connection = connection;
        this.insert = insert;
        this.head = head;
    }

    /** Puts a record at the end. */
    public Receipt append(Draft draft) throws SQLException {
        Header header = draft.unplaced().after(head);
        String hash = header.hash();
        RecordTable.set(insert, header, hash, draft.content());
        insert.addBatch();
        unsent++;
        records++;
        head = new Head(header.sequence(), hash);
        return new Receipt(header.id(), header.sequence(), header.time(), hash);
    }

    /** The connection, for statements of one's own, which see all that was appended before. */
    public Connection connection() throws SQLException {
        flush();
        return connection;
    }

    /** The connection, for questions that what was appended changes no answer of: asking them sends nothing ahead of its time. */
    public Connection reading() {
        return connection;
    }

    /** A statement that follows what was appended, together with all others of the same words. Add to its batch, and do no more. */
    public PreparedStatement following(String sql) throws SQLException {
        PreparedStatement statement = following.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            following.put(sql, statement);
        }
        return statement;
    }

    /** Something to do once all of this is on the disk; it must be quick, since the writing thread does it. */
    public void afterwards(Runnable done) {
        afterwards.add(done);
    }

    /** Empties a record. */
    public void erase(Iterable<Long> places, long erasedBy) throws SQLException {
        erasing = true;
        try (PreparedStatement erase = connection().prepareStatement(RecordTable.ERASE)) {
            for (long place : places) {
                erase.setLong(1, erasedBy);
                erase.setLong(2, place);
                erase.addBatch();
            }
            erase.executeBatch();
        }
    }

    /** Something was erased by a statement of one's own, whose traces have to go as well. */
    public void erased() {
        erasing = true;
    }

    void flush() throws SQLException {
        if (unsent > 0) {
            insert.executeBatch();
            unsent = 0;
        }
        for (PreparedStatement statement : following.values()) {
            statement.executeBatch();
            statement.close();
        }
        following.clear();
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }

    Head head() {
        return head;
    }

    int records() {
        return records;
    }

    /** Whether something was emptied, whose traces have to go as well. */
    boolean erasing() {
        return erasing;
    }
}
