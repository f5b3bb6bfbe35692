package io.readiness.store.outbox;

import com.fasterxml.jackson.core.JsonGenerator;
import io.readiness.store.database.CandidateTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Calls about a candidate as what is kept on them: a payload may hold the link to their result. */
public final class DeliveryTable extends CandidateTable {
    public DeliveryTable() {
        super("deliveries", "delivery", "id");
    }

    @Override
    protected void tell(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStringField(
                "created", Instant.ofEpochMilli(row.getLong("created")).toString());
        json.writeStringField("channel", row.getString("channel"));
        json.writeStringField("type", row.getString("type"));
        json.writeStringField("target", row.getString("target"));
        json.writeStringField("state", row.getString("state"));
        json.writeStringField("payload", new String(row.getBytes("payload"), StandardCharsets.UTF_8));
    }
}
