package io.readiness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.ChainVerification;
import io.readiness.store.Claim.Answer;
import io.readiness.store.DecisionStore;
import io.readiness.store.DecisionStore.Reply;
import io.readiness.store.Postgres;
import io.readiness.store.Samples;
import io.readiness.store.database.StoreSettings;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is administered on a server, beside a service that has its store open and writes into it. */
class ServerAdministrationTest extends AdministrationContract {
    private StoreSettings settings;
    private DecisionStore service;
    private Thread deciding;
    private volatile boolean over;
    private int kept;

    @Override
    String fresh() throws Exception {
        settings = Postgres.shared();
        return settings.url();
    }

    @BeforeEach
    void decide() {
        service = Samples.open(settings);
        deciding = new Thread(() -> {
            while (!over) {
                Samples.got(service.append(Samples.decision(service, "somebody")));
                kept++;
            }
        });
        deciding.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        over = true;
        deciding.join();
        ChainVerification found = Samples.verify(service);
        assertThat(found.broken()).isNull();
        assertThat(found.records()).isGreaterThanOrEqualTo(kept);
        assertThat(kept).isPositive();
        service.close();
    }

    @Test
    void what_a_command_changes_holds_in_the_service_at_once() {
        String id = endpoint();
        Samples.got(service.hold("default", "counsel", "ada", "a case", new Reply(null, receipt -> NOTHING)));
        Samples.got(service.append(Samples.decision(service, "grace")));
        assertThat(run("deliveries", "--endpoint", id).status()).isZero();
        assertThat(run("erase", "ada").err()).contains("A legal hold keeps everything on \"ada\"");
        assertThat(run("key", "create", "late", "--scope", "read").status()).isZero();
        assertThat(service.whoMayAsk().hasKey()).isTrue();
        assertThat(run("endpoint", "delete", id).status()).isZero();
        assertThat(service.outbox().endpoints().find("default", id)).isEmpty();
    }

    private static final Answer NOTHING = new Answer(201, Map.of(), new byte[0]);
}
