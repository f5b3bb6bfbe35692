package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore.Replied;
import io.readiness.store.DecisionStore.Reply;
import io.readiness.store.chain.StoreRefusal.BrokenCursor;
import io.readiness.store.chain.StoreRefusal.ChangedMeanwhile;
import io.readiness.store.chain.StoreRefusal.Held;
import io.readiness.store.chain.StoreRefusal.UnknownOrder;
import io.readiness.store.database.Seal;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.interview.KeptInterview;
import io.readiness.store.order.Along;
import io.readiness.store.order.Along.InterviewChange;
import io.readiness.store.order.KeptOrder;
import io.readiness.store.order.OrderFilter;
import io.readiness.store.order.OrderPage;
import io.readiness.store.order.Orders.Placement;
import io.readiness.store.order.Secrets;
import io.readiness.store.outbox.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does with orders, whatever it keeps them in. */
abstract class OrderContract {
    /** What an order was about, as it stands in its state. */
    private static final String JOB =
            "\"packageId\":\"from-resume\",\"job\":{\"reference\":\"j-7\",\"title\":\"Owner, \\\"Graz\\\"\"},\"score\":12.50";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    DecisionStore store;
    StoreSettings settings;

    /** Settings for a store that nobody used before. */
    abstract StoreSettings fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        settings = fresh();
        store = another();
    }

    DecisionStore another() {
        DecisionStore opened = DecisionStore.open(settings, "test", (InstantSource) now::get, StoreMeter.NONE);
        opened.keepEdition(Samples.EDITION, "1", Samples.RULEBOOK);
        return opened;
    }

    @AfterEach
    void close() {
        store.close();
    }

    static byte[] state(String told) {
        return ("{\"told\":\"" + told + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    KeptOrder order(String tenant, @Nullable String reference, String candidate, @Nullable Instant due) {
        return new KeptOrder(
                store.newId().toString(),
                tenant,
                "NATIVE",
                reference,
                candidate,
                "interview",
                "job-1",
                "Product Owner, Zürich",
                "OPEN",
                state("placed"),
                "open:not told",
                1,
                now.get(),
                now.get(),
                due);
    }

    private KeptOrder placed(String candidate) {
        return placed(order("default", null, candidate, null));
    }

    private KeptOrder placed(KeptOrder order) {
        return got(store.orders().place(order, store.orders().newSecrets(), Along.NOTHING))
                .order();
    }

    private static KeptOrder next(KeptOrder order, String status, String told) {
        return order.next(status, state(told), order.changed().plusSeconds(1), null);
    }

    private Optional<KeptOrder> found(KeptOrder order) {
        return store.orders().find(order.tenant(), order.id());
    }

    @Test
    void an_order_is_found_by_its_id_its_reference_and_its_secrets_and_by_no_other_tenant() {
        KeptOrder order = order("default", "ats-1", "ada", now.get());
        Secrets secrets = store.orders().newSecrets();
        got(store.orders().place(order, secrets, Along.NOTHING));
        assertThat(secrets.invitation()).hasSize(32).isNotEqualTo(secrets.result());
        assertThat(found(order).orElseThrow()).usingRecursiveComparison().isEqualTo(order);
        assertThat(store.orders().findByReference("default", "NATIVE", "ats-1")).isPresent();
        assertThat(store.orders().findByInvitation(secrets.invitation())).isPresent();
        assertThat(store.orders().findByResult(secrets.result())).isPresent();
        assertThat(store.orders().findByResult(secrets.invitation())).isEmpty();
        assertThat(store.orders().findByInvitation(secrets.result())).isEmpty();
        assertThat(store.orders().find("other", order.id())).isEmpty();
        assertThat(store.orders().findByReference("other", "NATIVE", "ats-1")).isEmpty();
        assertThat(store.orders().findByReference("default", "ASHBY", "ats-1")).isEmpty();
        assertThat(store.orders().list("other", OrderFilter.ALL, null, 10).orders())
                .isEmpty();
    }

    @Test
    void the_store_does_not_know_the_secrets_of_an_order() throws SQLException {
        Secrets secrets = store.orders().newSecrets();
        got(store.orders().place(order("default", null, "ada", null), secrets, Along.NOTHING));
        try (Connection connection = DriverManager.getConnection(settings.url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT invitation, result FROM screening_order")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).matches("[0-9a-f]{64}").doesNotContain(secrets.invitation());
            assertThat(row.getString(2)).matches("[0-9a-f]{64}").doesNotContain(secrets.result());
        }
    }

    @Test
    void the_same_reference_is_the_same_order_and_nothing_goes_along_the_second_time() {
        KeptOrder first = placed(order("default", "ats-1", "ada", null));
        long head = store.head().sequence();
        Placement second = got(store.orders()
                .place(
                        order("default", "ats-1", "grace", null),
                        store.orders().newSecrets(),
                        new Along(store.draft(decision(store, "grace")), null, false, List.of(), List.of())));
        assertThat(second.again()).isTrue();
        assertThat(second.order().id()).isEqualTo(first.id());
        assertThat(store.head().sequence()).isEqualTo(head);
        assertThat(placed(order("other", "ats-1", "ada", null)).id()).isNotEqualTo(first.id());
    }

    @Test
    void what_goes_along_with_a_change_is_there_with_it_or_not_at_all() {
        KeptOrder order = placed("ada");
        String interview = store.interviews().newId();
        InterviewChange begins = new InterviewChange(interview, null, "ada", state("begun"), false);
        KeptOrder consented = got(store.orders()
                .change(next(order, "OPEN", "consented"), new Along(null, begins, false, List.of(), List.of())));
        KeptInterview begun = store.interviews().find(interview).orElseThrow();
        KeptInterview answered = got(store.interviews().change(interview, begun, state("answered"), false));
        InterviewChange stale = new InterviewChange(interview, begun, "ada", state("over"), true);
        Along late = new Along(store.draft(decision(store, "ada")), stale, false, List.of(), List.of());
        KeptOrder completed = next(consented, "COMPLETED", "completed");
        assertThatThrownBy(() -> got(store.orders().change(completed, late))).isInstanceOf(ChangedMeanwhile.class);
        assertThat(found(order).orElseThrow().status()).isEqualTo("OPEN");
        assertThat(store.head().sequence()).isZero();
        InterviewChange ends = new InterviewChange(interview, answered, "ada", state("over"), true);
        Event event = new Event("default", "order.completed", now.get(), Map.of("order", order.id()));
        Along whole = new Along(store.draft(decision(store, "ada")), ends, false, List.of(event), List.of());
        got(store.orders().change(completed, whole));
        assertThat(found(order).orElseThrow().status()).isEqualTo("COMPLETED");
        assertThat(store.head().sequence()).isEqualTo(1);
        assertThat(store.interviews().find(interview).orElseThrow().ended()).isNotNull();
    }

    @Test
    void of_two_who_change_an_order_at_once_the_second_is_told_and_the_same_again_is_written_once() {
        KeptOrder order = placed("ada");
        KeptOrder one = next(order, "COMPLETED", "one");
        Along made = new Along(store.draft(decision(store, "ada")), null, false, List.of(), List.of());
        got(store.orders().change(one, made));
        got(store.orders().change(one, made));
        assertThat(store.head().sequence()).isEqualTo(1);
        assertThatThrownBy(() -> got(store.orders().change(next(order, "CANCELLED", "other"), Along.NOTHING)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(found(order).orElseThrow().state()).isEqualTo(state("one"));
    }

    @Test
    void orders_are_listed_newest_first_page_by_page_and_by_what_they_are() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            now.updateAndGet(time -> time.plusSeconds(1));
            ids.add(0, placed(i % 2 == 0 ? "ada" : "grace").id());
        }
        OrderPage first = store.orders().list("default", OrderFilter.ALL, null, 3);
        OrderPage second = store.orders().list("default", OrderFilter.ALL, first.next(), 3);
        assertThat(first.orders()).extracting(KeptOrder::id).isEqualTo(ids.subList(0, 3));
        assertThat(second.orders()).extracting(KeptOrder::id).isEqualTo(ids.subList(3, 5));
        assertThat(second.next()).isNull();
        assertThat(store.orders()
                        .list("default", new OrderFilter("OPEN", "grace", "interview", null), null, 10)
                        .orders())
                .hasSize(2);
        assertThat(store.orders()
                        .list("default", new OrderFilter("COMPLETED", null, null, null), null, 10)
                        .orders())
                .isEmpty();
        assertThatThrownBy(() -> store.orders().list("other", OrderFilter.ALL, first.next(), 3))
                .isInstanceOf(BrokenCursor.class);
        assertThatThrownBy(() -> store.orders().list("default", OrderFilter.ALL, "nonsense", 3))
                .isInstanceOf(BrokenCursor.class);
    }

    @Test
    void what_is_due_is_told_and_only_the_first_who_looks_changes_it() {
        KeptOrder later = placed(order("default", null, "ada", now.get().plusSeconds(60)));
        KeptOrder due = placed(order("default", null, "grace", now.get()));
        placed(order("default", null, "barbara", null));
        assertThat(store.orders().due(now.get(), 10)).extracting(KeptOrder::id).containsExactly(due.id());
        assertThat(store.orders().due(now.get().plusSeconds(60), 10))
                .extracting(KeptOrder::id)
                .containsExactly(due.id(), later.id());
        KeptOrder mine = due.next("OPEN", state("reminded by one"), now.get(), null);
        KeptOrder theirs = due.next("OPEN", state("reminded by another"), now.get(), null);
        got(store.orders().change(mine, Along.NOTHING));
        assertThatThrownBy(() -> got(store.orders().change(theirs, Along.NOTHING)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(store.orders().due(now.get(), 10)).isEmpty();
    }

    @Test
    void orders_and_the_answers_that_tell_of_them_go_with_their_candidate() throws IOException {
        KeptOrder hers = order("default", null, "ada", null);
        Fresh claim = (Fresh) store.claim("default", "key", "orders", state("sent"));
        Answer answer = new Answer(201, Map.of(), state("ada@example.org"));
        Replied replied =
                got(store.place(hers, store.orders().newSecrets(), Along.NOTHING, claim, placement -> answer));
        assertThat(replied.again()).isFalse();
        assertThat(store.claim("default", "key", "orders", state("sent"))).isInstanceOf(Answer.class);
        KeptOrder his = placed("grace");
        JsonNode exported = export("ada");
        assertThat(exported.get("orders")).hasSize(1);
        assertThat(exported.at("/orders/0/state/told").asText()).isEqualTo("placed");
        assertThat(exported.get("answers")).hasSize(1);
        got(store.hold("default", "counsel", "ada", "a case", new Reply(null, receipt -> answer)));
        assertThatThrownBy(() -> got(store.erase("default", "somebody", "ada"))).isInstanceOf(Held.class);
        assertThat(got(store.purge("retention", now.get().plusSeconds(1))).orders())
                .isEqualTo(1);
        assertThat(found(hers)).isPresent();
        assertThat(found(his)).isEmpty();
        got(store.release("default", "counsel", "ada", "over", null, new Reply(null, receipt -> answer)));
        assertThat(got(store.erase("default", "somebody", "ada")).orders()).isEqualTo(1);
        assertThat(found(hers)).isEmpty();
        assertThat(export("ada").get("orders")).isEmpty();
        assertThat(store.claim("default", "key", "orders", state("sent"))).isInstanceOf(Fresh.class);
        assertThatThrownBy(() -> got(store.orders().change(next(hers, "COMPLETED", "late"), Along.NOTHING)))
                .isInstanceOf(UnknownOrder.class);
    }

    @Test
    void a_hold_refuses_a_change_that_forgets() {
        KeptOrder order = placed("ada");
        Answer answer = new Answer(201, Map.of(), new byte[0]);
        got(store.hold("default", "counsel", "ada", "a case", new Reply(null, receipt -> answer)));
        KeptOrder left = next(order, "CANCELLED", "withdrawn");
        assertThatThrownBy(() -> got(store.orders().change(left, new Along(null, null, true, List.of(), List.of()))))
                .isInstanceOf(Held.class);
        assertThat(found(order).orElseThrow().status()).isEqualTo("OPEN");
    }

    private static final Seal SEAL = Seal.of(Optional.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));

    @Test
    void links_that_stand_there_readable_are_sealed_once_there_is_a_key() throws SQLException {
        Seal none = Seal.of(Optional.empty());
        List<Secrets> told = new ArrayList<>();
        List<KeptOrder> orders = new ArrayList<>();
        for (String candidate : List.of("ada", "grace", "joan")) {
            KeptOrder order = order("default", null, candidate, null);
            Secrets secrets = store.orders().newSecrets();
            KeptOrder kept = linked(order, secrets.sealed(none, order.id()));
            got(store.orders().place(kept, secrets, Along.NOTHING));
            told.add(secrets);
            orders.add(kept);
        }
        assertThat(store.orders().seal(SEAL, 2)).isEqualTo(2);
        assertThat(store.orders().seal(SEAL, 2)).isEqualTo(1);
        assertThat(store.orders().seal(SEAL, 2)).isZero();
        for (int i = 0; i < orders.size(); i++) {
            KeptOrder sealed = found(orders.get(i)).orElseThrow();
            assertThat(sealed.links())
                    .startsWith("aes-gcm:")
                    .doesNotContain(told.get(i).invitation());
            assertThat(Secrets.opened(SEAL, sealed.links(), sealed.id())).isEqualTo(told.get(i));
            // It is no change: whoever read the order before may go on.
            got(store.orders().change(next(orders.get(i), "COMPLETED", "done"), Along.NOTHING));
            assertThat(found(orders.get(i)).orElseThrow().links()).isEqualTo(sealed.links());
        }
    }

    private static KeptOrder linked(KeptOrder order, String links) {
        return new KeptOrder(
                order.id(),
                order.tenant(),
                order.channel(),
                order.reference(),
                order.candidate(),
                order.packageId(),
                order.job(),
                order.jobTitle(),
                order.status(),
                order.state(),
                links,
                order.revision(),
                order.created(),
                order.changed(),
                order.due());
    }

    @Test
    void what_stood_in_the_state_of_an_order_alone_until_version_8_is_carried_over() throws SQLException {
        KeptOrder order = order("default", null, "ada", null);
        Secrets secrets = store.orders().newSecrets();
        got(store.orders().place(order, secrets, Along.NOTHING));
        store.close();
        try (Connection connection = DriverManager.getConnection(settings.url());
                PreparedStatement older =
                        connection.prepareStatement("UPDATE screening_order SET state = ? WHERE id = ?");
                Statement statement = connection.createStatement()) {
            String text = "{\"order\":{\"id\":\"é \\u0001 \\\",\\\"secrets\\\":{}\"," + JOB + "},\"secrets\":"
                    + "{\"invitation\":\"%s\",\"result\":\"%s\"},\"interview\":\"i\"}";
            older.setBytes(
                    1, text.formatted(secrets.invitation(), secrets.result()).getBytes(StandardCharsets.UTF_8));
            older.setString(2, order.id());
            assertThat(older.executeUpdate()).isEqualTo(1);
            for (String sql : List.of(
                    "DROP INDEX screening_order_open",
                    "DROP INDEX screening_order_package",
                    "DROP INDEX screening_order_job",
                    "DROP INDEX screening_order_job_title",
                    "ALTER TABLE screening_order DROP COLUMN package",
                    "ALTER TABLE screening_order DROP COLUMN job",
                    "ALTER TABLE screening_order DROP COLUMN job_title",
                    "ALTER TABLE screening_order DROP COLUMN links",
                    "DELETE FROM store_history WHERE version IN ('9', '10')")) {
                assertThat(statement.executeUpdate(sql)).isNotNegative();
            }
        }
        store = another();
        KeptOrder carried = store.orders().find("default", order.id()).orElseThrow();
        assertThat(Secrets.opened(SEAL, carried.links(), carried.id())).isEqualTo(secrets);
        assertThat(new String(carried.state(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"order\":{\"id\":\"é \\u0001 \\\",\\\"secrets\\\":{}\"," + JOB + "},\"interview\":\"i\"}");
        assertThat(of("default", "from-resume", "j-7")).hasSize(1);
        assertThat(of("default", "from-resume", "Owner, \"Graz\"")).hasSize(1);
    }

    private List<KeptOrder> of(String tenant, @Nullable String packageId, @Nullable String job) {
        return store.orders()
                .list(tenant, new OrderFilter(null, null, packageId, job), null, 10)
                .orders();
    }

    @Test
    void orders_are_listed_by_what_was_ordered_and_by_the_job_within_their_tenant() {
        placed("ada");
        placed(order("other", null, "ada", null));
        assertThat(of("default", "interview", null)).hasSize(1);
        assertThat(of("default", "interview", "job-1")).hasSize(1);
        assertThat(of("default", null, "Product Owner, Zürich")).hasSize(1);
        assertThat(of("default", "another", "job-1")).isEmpty();
        assertThat(of("default", "interview", "job-2")).isEmpty();
        OrderFilter byJob = new OrderFilter(null, null, null, "job-1");
        placed("grace");
        String cursor = store.orders().list("default", byJob, null, 1).next();
        assertThat(store.orders().list("default", byJob, cursor, 1).orders()).hasSize(1);
        assertThatThrownBy(() -> store.orders().list("default", OrderFilter.ALL, cursor, 1))
                .isInstanceOf(BrokenCursor.class);
    }

    @Test
    void the_interview_of_an_order_is_told_from_others_of_the_same_candidate() {
        String asked = store.interviews().newId();
        String other = store.interviews().newId();
        KeptOrder order = placed("ada");
        got(store.orders()
                .change(
                        next(order, "OPEN", asked),
                        new Along(
                                null,
                                new InterviewChange(asked, null, "ada", state("asked"), false),
                                false,
                                List.of(),
                                List.of())));
        got(store.interviews().open("default", other, "ada", state("other")));
        assertThat(store.orders().haveInterview(asked)).isTrue();
        assertThat(store.orders().haveInterview(other)).isFalse();
        assertThat(store.orders().haveInterview("nobody's")).isFalse();
    }

    private JsonNode export(String candidate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export("default", candidate, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
