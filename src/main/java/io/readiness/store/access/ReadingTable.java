package io.readiness.store.access;

import com.fasterxml.jackson.core.JsonGenerator;
import io.readiness.store.database.CandidateTable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who read what, as what is kept on a candidate. */
public final class ReadingTable extends CandidateTable {
    public ReadingTable() {
        super("readings", "reading", "id");
    }

    @Override
    protected void tell(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        Reading reading = AccessReader.reading(row);
        json.writeStringField("time", reading.time().toString());
        json.writeStringField("caller", reading.caller());
        json.writeStringField("operation", reading.operation());
        if (reading.decision() != null) {
            json.writeStringField("decision", reading.decision().toString());
        }
    }
}
