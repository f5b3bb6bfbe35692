package io.readiness.store.order;

import com.fasterxml.jackson.core.JsonGenerator;
import io.readiness.store.database.CandidateTable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Orders as what is kept on a candidate. */
public final class OrderTable extends CandidateTable {
    public OrderTable() {
        super("orders", "screening_order", "id");
    }

    @Override
    protected void tell(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStringField("id", row.getString("id"));
        json.writeStringField("status", row.getString("status"));
        json.writeStringField("created", time(row, "created"));
        json.writeStringField("changed", time(row, "changed"));
        raw(json, "state", row.getBytes("state"));
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column)).toString();
    }
}
