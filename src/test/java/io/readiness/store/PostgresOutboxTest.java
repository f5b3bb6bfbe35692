package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.database.StoreSettings;
import io.readiness.store.outbox.KeptDelivery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresOutboxTest extends OutboxContract {
    private static StoreSettings settings;

    @BeforeAll
    static void start() throws Exception {
        settings = Postgres.shared();
        Samples.open(settings).close();
    }

    @Override
    StoreSettings fresh() throws Exception {
        try (Connection connection = DriverManager.getConnection(settings.url());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE chain_record, rulebook_edition, idempotency_key, interview, webhook_endpoint, delivery");
        }
        return settings;
    }

    @Test
    void an_endpoint_made_by_one_process_is_heard_by_the_next_commit_of_another() {
        try (DecisionStore other = Samples.open(settings)) {
            got(other.append(decision(other, "ada")));
            got(store().outbox()
                    .endpoints()
                    .create(
                            "default",
                            store().newId().toString(),
                            "https://example.com/",
                            new TreeSet<>(),
                            "secret",
                            false));
            got(other.append(decision(other, "ada")));
            assertThat(deliveries(other)).hasSize(1);
        }
    }

    @Test
    void of_several_who_take_at_once_each_gets_something_else() {
        try (DecisionStore other = Samples.open(settings)) {
            for (int i = 0; i < 8; i++) {
                got(store().outbox()
                        .endpoints()
                        .create(
                                "default",
                                store().newId().toString(),
                                "https://example.com/" + i,
                                new TreeSet<>(),
                                "secret",
                                false));
            }
            for (int round = 0; round < 10; round++) {
                got(other.append(decision(other, "ada")));
                got(store().append(decision(store(), "ada")));
            }
            List<CompletionStage<List<KeptDelivery>>> taking = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                for (DecisionStore one : List.of(store(), other)) {
                    List<String> due = one.outbox().deliveries().due(100);
                    taking.add(one.outbox().deliveries().take(due, "taker" + taking.size(), Duration.ofDays(400)));
                }
            }
            List<String> taken = new ArrayList<>();
            taking.forEach(stage -> got(stage).forEach(delivery -> taken.add(delivery.target())));
            assertThat(taken).hasSize(8).doesNotHaveDuplicates();
        }
    }

    private static List<KeptDelivery> deliveries(DecisionStore store) {
        return store.outbox()
                .deliveries()
                .list("default", null, null, null, 100)
                .deliveries();
    }
}
