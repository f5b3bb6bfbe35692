package io.readiness.store;

import static io.readiness.store.Samples.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.database.StoreSettings;
import io.readiness.store.order.Along;
import io.readiness.store.order.KeptOrder;
import io.readiness.store.order.Orders.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PostgresOrderTest extends OrderContract {
    @Override
    StoreSettings fresh() throws Exception {
        return Postgres.shared();
    }

    @Test
    void two_services_place_the_order_of_a_reference_once_and_complete_it_once() {
        try (DecisionStore other = another()) {
            List<CompletionStage<Placement>> placing = new ArrayList<>();
            for (DecisionStore one : List.of(store, other, store, other)) {
                placing.add(one.orders()
                        .place(
                                order("default", "ats-1", "ada", null),
                                one.orders().newSecrets(),
                                Along.NOTHING));
            }
            List<Placement> placed = placing.stream().map(Samples::got).toList();
            assertThat(placed.stream().map(one -> one.order().id()).distinct()).hasSize(1);
            assertThat(placed.stream().filter(one -> !one.again())).hasSize(1);
            KeptOrder order = placed.get(0).order();
            List<CompletionStage<KeptOrder>> completing = new ArrayList<>();
            for (DecisionStore one : List.of(store, other)) {
                KeptOrder completed =
                        order.next("COMPLETED", state(one == store ? "by one" : "by another"), order.changed(), null);
                completing.add(one.orders()
                        .change(
                                completed,
                                new Along(one.draft(Samples.decision(one, "ada")), null, false, List.of(), List.of())));
            }
            long done = completing.stream()
                    .map(one -> one.handle((kept, refused) -> refused == null)
                            .toCompletableFuture()
                            .join())
                    .filter(one -> one)
                    .count();
            assertThat(done).isEqualTo(1);
            assertThat(store.head().sequence()).isEqualTo(1);
            assertThat(got(store.erase("default", "somebody", "ada")).records()).isEqualTo(1);
        }
    }
}
