package io.readiness.store.interview;

import com.fasterxml.jackson.core.JsonGenerator;
import io.readiness.store.database.CandidateTable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Interviews as what is kept on a candidate. */
public final class InterviewTable extends CandidateTable {
    public InterviewTable() {
        super("interviews", "interview", "id_hash");
    }

    @Override
    protected void tell(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStringField("created", time(row, "created").toString());
        json.writeStringField("changed", time(row, "changed").toString());
        Instant ended = time(row, "ended");
        if (!row.wasNull()) {
            json.writeStringField("ended", ended.toString());
        }
        raw(json, "state", row.getBytes("state"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
