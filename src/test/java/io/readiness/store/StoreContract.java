package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static io.readiness.store.Samples.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.ChainVerification.Broken;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore.Erasure;
import io.readiness.store.DecisionStore.Kept;
import io.readiness.store.DecisionStore.Reply;
import io.readiness.store.access.AccessReader;
import io.readiness.store.access.AccessWriter.MadeKey;
import io.readiness.store.access.KeptKey;
import io.readiness.store.access.KeptTenant;
import io.readiness.store.access.NewKey;
import io.readiness.store.access.Reading;
import io.readiness.store.access.Reading.ReadingPage;
import io.readiness.store.chain.CanonicalJson;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.Sha256;
import io.readiness.store.chain.StoreRefusal.BrokenCursor;
import io.readiness.store.chain.StoreRefusal.ChangedMeanwhile;
import io.readiness.store.chain.StoreRefusal.Erased;
import io.readiness.store.chain.StoreRefusal.Held;
import io.readiness.store.chain.StoreRefusal.KeyInFlight;
import io.readiness.store.chain.StoreRefusal.KeyReused;
import io.readiness.store.chain.StoreRefusal.NameTaken;
import io.readiness.store.chain.StoreRefusal.Unfit;
import io.readiness.store.chain.StoreRefusal.Unknown;
import io.readiness.store.chain.StoreRefusal.UnknownInterview;
import io.readiness.store.chain.StoreRefusal.UnknownKey;
import io.readiness.store.chain.StoreRefusal.UnknownTenant;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.chain.StoredRecord.Kind;
import io.readiness.store.database.Database;
import io.readiness.store.database.Migration;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.integration.KeptIntegration;
import io.readiness.store.interview.KeptInterview;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does, whatever it keeps its records in. */
abstract class StoreContract {
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Answer ANSWER = new Answer(
            201, Map.of("Location", "/api/v1/assessments/1"), "{\"who\":\"ada\"}".getBytes(StandardCharsets.UTF_8));

    private static final Reply NO_KEY = new Reply(null, receipt -> ANSWER);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private DecisionStore store;

    /** Settings for a store that nobody used before. */
    abstract StoreSettings fresh() throws Exception;

    private StoreSettings settings;

    @BeforeEach
    void open() throws Exception {
        settings = fresh();
        store = reopened();
    }

    private DecisionStore reopened() {
        DecisionStore opened = DecisionStore.open(settings, "test", (InstantSource) now::get, StoreMeter.NONE);
        opened.keepEdition(Samples.EDITION, "1", Samples.RULEBOOK);
        return opened;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_decision_is_read_as_it_was_kept() {
        Decision kept = decision(store, "ada");
        Receipt receipt = got(store.append(kept));
        StoredRecord found = store.find("default", kept.id()).orElseThrow();
        assertThat(found.header().sequence()).isEqualTo(receipt.sequence()).isEqualTo(1);
        assertThat(found.hash()).isEqualTo(receipt.hash());
        assertThat(found.header().time()).isEqualTo(now.get());
        assertThat(found.header().kind()).isEqualTo(Kind.DECISION);
        assertThat(found.header().edition()).isEqualTo(Samples.EDITION);
        assertThat(found.header().day()).isEqualTo(kept.day());
        assertThat(found.header().service()).isEqualTo("test");
        assertThat(found.content().candidate()).isEqualTo("ada");
        assertThat(found.content().input()).isEqualTo(kept.input());
        assertThat(found.content().inputHash()).isEqualTo(CanonicalJson.sha256(kept.input()));
        assertThat(found.content().query()).isEqualTo(kept.query());
        assertThat(found.content().answerHash()).isEqualTo(Samples.ASSESSMENT);
        assertThat(found.content().outcome()).isEqualTo(kept.outcome());
        assertThat(store.head()).isEqualTo(new Head(1, receipt.hash()));
    }

    @Test
    void who_only_reads_sees_what_is_written_beside_it_and_can_write_nothing() {
        got(store.append(decision(store, "ada")));
        try (Archive archive = Archive.open(settings)) {
            Decision later = decision(store, "grace");
            Receipt receipt = got(store.append(later));
            assertThat(archive.head()).isEqualTo(new Head(2, receipt.hash()));
            assertThat(archive.find(later.id()).orElseThrow().hash()).isEqualTo(receipt.hash());
            assertThat(archive.verify(null, Samples::hash, (at, last) -> {}).records())
                    .isEqualTo(2);
        }
        try (Database reading = Database.reading(settings)) {
            assertThatThrownBy(() -> reading.read(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.executeUpdate("DELETE FROM rulebook_edition");
                        }
                    }))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("read");
        }
    }

    @Test
    void who_only_reads_makes_no_tables() throws Exception {
        store.close();
        String newest = "WHERE script = '" + Migration.SCRIPTS.get(Database.NEWEST - 1) + "'";
        byHand("UPDATE store_history SET version = '0' " + newest);
        assertThatThrownBy(() -> Archive.open(settings))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("has version " + (Database.NEWEST - 1))
                .hasMessageContaining("Start the service");
        byHand("UPDATE store_history SET version = '" + Database.NEWEST + "' " + newest);
        store = reopened();
    }

    @Test
    void a_rulebook_that_cannot_be_read_any_more_breaks_the_first_record_that_names_it() throws Exception {
        Decision kept = decision(store, "ada");
        got(store.append(kept));
        got(store.append(decision(store, "grace")));
        byHand("UPDATE rulebook_edition SET files = (SELECT salt FROM chain_record WHERE sequence = 1)");
        assertThat(verify(store).broken())
                .isEqualTo(new Broken(
                        1, kept.id().toString(), "Its rulebook " + Samples.EDITION + " cannot be read any more."));
    }

    @Test
    void decisions_are_gone_through_as_they_stand_in_the_chain_whoever_has_them() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Decision one = decision(store, i % 2 == 0 ? "default" : "other", "ada", "BROADEN_PO_SCOPE", "BUILDING");
            ids.add(one.id());
            got(store.append(one));
            now.set(now.get().plusSeconds(1));
        }
        got(store.hold("default", "a recruiter", "ada", "a dispute", NO_KEY));
        Instant first = Instant.parse("2026-03-01T12:00:00Z");
        List<UUID> all = new ArrayList<>();
        List<UUID> some = new ArrayList<>();
        store.archive().eachDecision(null, null, one -> all.add(one.header().id()));
        store.archive()
                .eachDecision(
                        first.plusSeconds(10),
                        first.plusSeconds(70),
                        one -> some.add(one.header().id()));
        assertThat(all).isEqualTo(ids);
        assertThat(some).isEqualTo(ids.subList(10, 70));
    }

    @Test
    void a_decision_on_nobody_without_an_outcome_is_kept_as_well() {
        Decision one = decision(store, null);
        Decision bare = new Decision(
                one.id(),
                one.tenant(),
                one.caller(),
                one.address(),
                one.edition(),
                one.day(),
                null,
                one.input(),
                one.query(),
                one.answerHash(),
                null);
        got(store.append(bare));
        assertThat(store.find("default", bare.id()).orElseThrow().content().outcome())
                .isNull();
        assertThat(verify(store).broken()).isNull();
    }

    @Test
    void another_tenant_finds_nothing() {
        Decision kept = decision(store, "ada");
        got(store.append(kept));
        assertThat(store.find("other", kept.id())).isEmpty();
        assertThat(store.decisions("other", DecisionFilter.ALL, null, 10).records())
                .isEmpty();
        assertThat(store.timeline("other", "ada", null, 10).records()).isEmpty();
        assertThat(got(store.erase("other", "someone", "ada")).records()).isZero();
        assertThatThrownBy(() ->
                        got(store.override("other", "x", new ReviewerOverride(kept.id(), "Eve", "No.", null), NO_KEY)))
                .isInstanceOf(Unknown.class);
        assertThat(store.find("default", kept.id()).orElseThrow().content()).isNotNull();
    }

    @Test
    void a_batch_stands_side_by_side_in_the_chain() {
        List<Receipt> receipts = got(store.append(IntStream.range(0, 700)
                .mapToObj(i -> store.draft(decision(store, "c" + i)))
                .toList()));
        assertThat(receipts)
                .extracting(Receipt::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 700).mapToObj(i -> (long) i).toList());
        assertThat(verify(store)).isEqualTo(new ChainVerification(700, store.head(), null));
    }

    @Test
    void a_list_is_read_page_by_page_newest_first() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Decision one = decision(
                    store, "default", "c" + i % 2, i % 5 == 0 ? "APPLY_FOR_PM" : "BROADEN_PO_SCOPE", "BUILDING");
            ids.add(0, one.id());
            got(store.append(one));
            now.updateAndGet(time -> time.plusSeconds(60));
        }
        List<UUID> read = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Page page = store.decisions("default", DecisionFilter.ALL, cursor, 10);
            page.records().forEach(record -> read.add(record.header().id()));
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(read).isEqualTo(ids);
        assertThat(pages).isEqualTo(3);
        Instant start = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(store.decisions(
                                "default",
                                new DecisionFilter(
                                        "c0", start, start.plusSeconds(600), "APPLY_FOR_PM", "BUILDING", Kind.DECISION),
                                null,
                                10)
                        .records())
                .extracting(record -> record.header().id())
                .containsExactly(ids.get(24));
        assertThat(store.decisions(
                                "default", new DecisionFilter(null, null, null, null, "READY", Kind.DECISION), null, 10)
                        .records())
                .isEmpty();
    }

    @Test
    void a_cursor_belongs_to_its_list() {
        for (int i = 0; i < 3; i++) {
            got(store.append(decision(store, "ada")));
        }
        String cursor = store.decisions("default", DecisionFilter.ALL, null, 1).next();
        assertThat(store.decisions("default", DecisionFilter.ALL, cursor, 1).records())
                .hasSize(1);
        for (String broken : List.of("", "x", "###", cursor + "A", "B" + cursor.substring(1))) {
            assertThatThrownBy(() -> store.decisions("default", DecisionFilter.ALL, broken, 1))
                    .isInstanceOf(BrokenCursor.class)
                    .hasMessageContaining("Take it unchanged from the page before");
        }
        assertThatThrownBy(() -> store.decisions("default", DecisionFilter.on("ada"), cursor, 1))
                .isInstanceOf(BrokenCursor.class);
        assertThatThrownBy(() -> store.decisions("other", DecisionFilter.ALL, cursor, 1))
                .isInstanceOf(BrokenCursor.class);
    }

    @Test
    void what_a_person_decides_is_kept_once_for_an_idempotency_key_with_the_answer_to_it() {
        Decision decision = decision(store, "ada");
        got(store.append(decision));
        Reply reply = new Reply(
                (Fresh) store.claim("default", "k", "overrides", PAYLOAD),
                receipt -> new Answer(201, Map.of("Location", receipt.id().toString()), new byte[0]));
        Kept kept = got(store.override(
                "default", "desk", new ReviewerOverride(decision.id(), "Grace", "I saw it.", null), reply));
        assertThat(store.overrides("default", decision.id())).hasSize(1);
        Answer again = (Answer) store.claim("default", "k", "overrides", PAYLOAD);
        assertThat(again.headers().get("Location"))
                .isEqualTo(kept.receipts().get(0).id().toString());
        got(store.erase("default", "x", "ada"));
        assertThat(store.claim("default", "k", "overrides", PAYLOAD)).isInstanceOf(Fresh.class);
    }

    @Test
    void of_each_candidate_the_newest_decision_is_told_and_of_an_erased_one_none() {
        got(store.append(decision(store, "ada")));
        Decision bob = decision(store, "bob");
        got(store.append(bob));
        Decision newest = decision(store, "ada");
        got(store.append(newest));
        assertThat(store.newest("default", 10))
                .extracting(record -> record.header().id())
                .containsExactly(newest.id(), bob.id());
        assertThat(store.newest("default", 1)).hasSize(1);
        assertThat(store.newest("other", 10)).isEmpty();
        got(store.erase("default", "x", "ada"));
        assertThat(store.newest("default", 10))
                .extracting(record -> record.header().id())
                .containsExactly(bob.id());
    }

    @Test
    void a_timeline_tells_decisions_and_what_people_decided_otherwise() {
        Decision first = decision(store, "ada");
        got(store.append(first));
        got(store.append(decision(store, "bob")));
        got(store.override(
                "default",
                "desk",
                new ReviewerOverride(first.id(), "Grace Hopper", "I saw her lead it.", "APPLY_FOR_PM"),
                NO_KEY));
        got(store.append(decision(store, "ada")));
        assertThat(store.timeline("default", "ada", null, 10).records())
                .extracting(record -> record.header().kind())
                .containsExactly(Kind.DECISION, Kind.OVERRIDE, Kind.DECISION);
        Page some = store.timeline("default", "ada", null, 2);
        assertThat(store.timeline("default", "ada", some.next(), 2).records()).hasSize(1);
        assertThat(store.overrides("default", first.id()))
                .extracting(record -> record.content().note())
                .containsExactly(
                        "{\"path\":\"APPLY_FOR_PM\",\"reason\":\"I saw her lead it.\",\"reviewer\":\"Grace Hopper\"}");
        assertThat(verify(store).broken()).isNull();
    }

    @Test
    void a_reviewer_cannot_override_what_is_not_there() {
        UUID nothing = store.newId();
        assertThatThrownBy(() -> got(
                        store.override("default", "x", new ReviewerOverride(nothing, "Eve", "Because.", null), NO_KEY)))
                .isInstanceOf(Unknown.class)
                .hasMessageContaining(nothing.toString());
        Decision one = decision(store, "ada");
        got(store.append(one));
        got(store.erase("default", "x", "ada"));
        assertThatThrownBy(() -> got(store.override(
                        "default", "x", new ReviewerOverride(one.id(), "Eve", "Because.", null), NO_KEY)))
                .isInstanceOf(Erased.class);
    }

    @Test
    void a_request_is_answered_once_for_its_key() {
        Fresh claim = (Fresh) store.claim("default", "k1", "/api/v1/assessments", PAYLOAD);
        assertThatThrownBy(() -> store.claim("default", "k1", "/api/v1/assessments", PAYLOAD))
                .isInstanceOf(KeyInFlight.class);
        Kept kept = got(store.append(List.of(decision(store, "ada")), claim, ANSWER));
        assertThat(kept.receipts()).hasSize(1);
        Answer again = (Answer) store.claim("default", "k1", "/api/v1/assessments", PAYLOAD);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).isEqualTo(ANSWER.headers());
        assertThat(again.body()).isEqualTo(ANSWER.body());
        assertThatThrownBy(() ->
                        store.claim("default", "k1", "/api/v1/assessments", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> store.claim("default", "k1", "/api/v1/role-matches", PAYLOAD))
                .isInstanceOf(KeyReused.class);
        assertThat(store.claim("other", "k1", "/api/v1/assessments", PAYLOAD)).isInstanceOf(Fresh.class);
    }

    @Test
    void a_key_that_came_to_nothing_is_free_again() {
        Fresh claim = (Fresh) store.claim("default", "k1", "/a", PAYLOAD);
        store.release(claim);
        assertThat(store.claim("default", "k1", "/a", PAYLOAD)).isInstanceOf(Fresh.class);
    }

    @Test
    void a_key_is_free_again_once_its_time_is_over() {
        Fresh claim = (Fresh) store.claim("default", "k1", "/a", PAYLOAD);
        got(store.append(List.of(decision(store, "ada")), claim, ANSWER));
        now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
        Fresh later = (Fresh) store.claim("default", "k1", "/a", PAYLOAD);
        assertThat(got(store.append(List.of(decision(store, "ada")), later, ANSWER))
                        .receipts())
                .hasSize(1);
    }

    /** As another process would have done it, which knows nothing of what is in flight here. */
    @Test
    void of_two_that_answer_the_same_request_only_the_first_is_kept() {
        Fresh claim = (Fresh) store.claim("default", "k1", "/a", PAYLOAD);
        Answer other = new Answer(201, Map.of(), "another".getBytes(StandardCharsets.UTF_8));
        got(store.append(List.of(decision(store, "ada")), claim, ANSWER));
        Kept second = got(store.append(List.of(decision(store, "ada")), claim, other));
        assertThat(second.receipts()).isEmpty();
        assertThat(second.answer().body()).isEqualTo(ANSWER.body());
        assertThat(store.head().sequence()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "\uD800"})
    void a_key_that_cannot_be_kept_is_refused(String key) {
        assertThatThrownBy(() -> store.claim("default", key, "/a", PAYLOAD))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("idempotency key");
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> store.claim("default", "k".repeat(256), "/a", PAYLOAD))
                .isInstanceOf(Unfit.class)
                .hasMessage("The idempotency key has 256 characters, and 255 are kept. Shorten it.");
    }

    @Test
    void a_decision_of_an_unknown_rulebook_is_refused() {
        Decision one = decision(store, "ada");
        Decision lost = new Decision(
                one.id(),
                one.tenant(),
                one.caller(),
                one.address(),
                "0".repeat(64),
                one.day(),
                one.candidate(),
                one.input(),
                one.query(),
                one.answerHash(),
                one.outcome());
        assertThatThrownBy(() -> store.append(lost)).isInstanceOf(Unfit.class).hasMessageContaining("Keep it first.");
    }

    @Test
    void a_rulebook_is_kept_whole_and_once() {
        store.keepEdition(Samples.EDITION, "1", Samples.RULEBOOK);
        assertThat(store.edition(Samples.EDITION)).contains(Samples.RULEBOOK);
        assertThat(store.edition("f".repeat(64))).isEmpty();
    }

    @Test
    void an_erased_candidate_is_gone_and_the_chain_is_whole() throws IOException {
        Decision first = decision(store, "lovelace");
        got(store.append(first));
        got(store.append(decision(store, "bob")));
        Fresh claim = (Fresh) store.claim("default", "k1", "/a", PAYLOAD);
        Decision second = decision(store, "lovelace");
        got(store.append(List.of(second), claim, ANSWER));
        got(store.override("default", "desk", new ReviewerOverride(first.id(), "Grace", "Ada led it.", null), NO_KEY));
        Erasure erasure = got(store.erase("default", "privacy desk", "lovelace"));
        assertThat(erasure.records()).isEqualTo(3);
        assertThat(erasure.receipts()).hasSize(1);
        for (Decision gone : List.of(first, second)) {
            StoredRecord tombstone = store.find("default", gone.id()).orElseThrow();
            assertThat(tombstone.content()).isNull();
            assertThat(tombstone.erasedBy()).isEqualTo(5);
            assertThat(tombstone.header().canonical()).doesNotContain("lovelace");
        }
        StoredRecord told =
                store.find("default", erasure.receipts().get(0).id()).orElseThrow();
        assertThat(told.header().kind()).isEqualTo(Kind.ERASURE);
        assertThat(told.header().detail()).isEqualTo("{\"cause\":\"REQUEST\",\"records\":[1,3,4]}");
        assertThat(verify(store)).isEqualTo(new ChainVerification(5, store.head(), null));
        assertThat(store.claim("default", "k1", "/a", PAYLOAD)).isInstanceOf(Fresh.class);
        JsonNode export = export("lovelace");
        assertThat(export.get("records")).isEmpty();
        assertThat(export.get("answers")).isEmpty();
        assertThat(store.timeline("default", "bob", null, 10).records()).hasSize(1);
        assertThat(got(store.erase("default", "privacy desk", "lovelace"))).isEqualTo(Erasure.NONE);
    }

    @Test
    void a_candidate_with_many_records_is_erased_whole() {
        got(store.append(IntStream.range(0, 1200)
                .mapToObj(i -> store.draft(decision(store, "ada")))
                .toList()));
        Erasure erasure = got(store.erase("default", "x", "ada"));
        assertThat(erasure.records()).isEqualTo(1200);
        assertThat(erasure.receipts()).hasSize(3);
        assertThat(verify(store)).isEqualTo(new ChainVerification(1203, store.head(), null));
    }

    @Test
    void a_legal_hold_wins_over_erasure_and_retention() {
        got(store.append(decision(store, "ada")));
        Decision bobs = decision(store, "bob");
        got(store.append(bobs));
        got(store.hold("default", "counsel", "ada", "Case 12.", NO_KEY));
        assertThatThrownBy(() -> got(store.erase("default", "x", "ada")))
                .isInstanceOf(Held.class)
                .hasMessageContaining("Release it first.");
        now.updateAndGet(time -> time.plus(Duration.ofDays(400)));
        assertThat(got(store.purge("retention", now.get())).records()).isEqualTo(1);
        assertThat(store.find("default", bobs.id()).orElseThrow().content()).isNull();
        assertThat(store.timeline("default", "ada", null, 10).records()).hasSize(1);
        got(store.release("default", "counsel", "ada", "Case 12 is closed.", null, NO_KEY));
        assertThat(got(store.purge("retention", now.get())).records()).isEqualTo(1);
        assertThat(got(store.erase("default", "x", "ada")).records()).isEqualTo(2);
        assertThat(verify(store)).isEqualTo(new ChainVerification(7, store.head(), null));
    }

    @Test
    void what_is_older_is_purged_in_every_tenant_and_nothing_else() {
        for (String tenant : List.of("one", "two", "one")) {
            got(store.append(decision(store, tenant, "ada", "STAY_PRODUCT_OWNER", "EARLY")));
        }
        now.updateAndGet(time -> time.plus(Duration.ofDays(30)));
        Decision young = decision(store, "one", "ada", "STAY_PRODUCT_OWNER", "EARLY");
        got(store.append(young));
        Erasure purge = got(store.purge("retention", now.get().minus(Duration.ofDays(1))));
        assertThat(purge.records()).isEqualTo(3);
        assertThat(purge.receipts()).hasSize(2);
        assertThat(store.find("one", young.id()).orElseThrow().content()).isNotNull();
        assertThat(got(store.purge("retention", now.get().minus(Duration.ofDays(1)))))
                .isEqualTo(Erasure.NONE);
        assertThat(verify(store).broken()).isNull();
    }

    @Test
    void everything_on_a_candidate_is_exported_as_one_document() throws IOException {
        for (int i = 0; i < 45; i++) {
            got(store.append(decision(store, i % 2 == 0 ? "ada" : "bob")));
        }
        Fresh claim = (Fresh) store.claim("default", "k1", "/a", PAYLOAD);
        got(store.append(List.of(decision(store, "ada")), claim, ANSWER));
        JsonNode export = export("ada");
        assertThat(export.get("records")).hasSize(24);
        JsonNode record = export.get("records").get(0);
        assertThat(record.get("input").get("reference").asText()).isEqualTo("ada");
        assertThat(record.get("outcome").get("high").asDouble()).isEqualTo(77);
        assertThat(Sha256.hex(record.get("header").asText().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(record.get("hash").asText());
        assertThat(export.get("answers").get(0).get("body").asText()).isEqualTo("{\"who\":\"ada\"}");
        assertThat(export.toString()).doesNotContain("bob");
    }

    private JsonNode export(String candidate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export("default", candidate, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE chain_record SET caller = 'nobody' WHERE sequence = 3",
                "UPDATE chain_record SET path = 'APPLY_FOR_PM' WHERE sequence = 3",
                "UPDATE chain_record SET total = 42 WHERE sequence = 3",
                "UPDATE chain_record SET candidate = NULL WHERE sequence = 3",
                "UPDATE chain_record SET salt = NULL WHERE sequence = 3",
                "UPDATE chain_record SET query = '{}' WHERE sequence = 3",
                "UPDATE chain_record SET time = time + 1 WHERE sequence = 3",
                "UPDATE chain_record SET hash = content_hash WHERE sequence = 3",
                "UPDATE chain_record SET kind = 'WISH' WHERE sequence = 3",
                "UPDATE chain_record SET id = 'x' WHERE sequence = 3",
                "UPDATE chain_record SET input = (SELECT input FROM chain_record WHERE sequence = 2) WHERE sequence = 3",
                "UPDATE chain_record SET salt = NULL, candidate = NULL, input = NULL, input_hash = NULL, query = NULL,"
                        + " answer_hash = NULL, path = NULL, band = NULL, total = NULL, low = NULL, high = NULL,"
                        + " firmness = NULL, erased_by = 4 WHERE sequence = 3",
                "DELETE FROM chain_record WHERE sequence = 3"
            })
    void a_record_altered_by_hand_is_named(String alteration) throws Exception {
        for (String candidate : List.of("ada", "bob", "cleo", "dora", "eve")) {
            got(store.append(decision(store, candidate)));
        }
        store.close();
        byHand(alteration);
        store = reopened();
        ChainVerification found = verify(store);
        assertThat(found.records()).isEqualTo(2);
        assertThat(found.broken()).isNotNull();
        assertThat(found.broken().sequence()).isEqualTo(3);
    }

    @Test
    void a_chain_cut_off_at_its_end_is_found_by_who_kept_where_it_ended() throws Exception {
        for (String candidate : List.of("ada", "bob", "cleo")) {
            got(store.append(decision(store, candidate)));
        }
        Head kept = store.head();
        store.close();
        byHand("DELETE FROM chain_record WHERE sequence = 3");
        store = reopened();
        assertThat(verify(store).broken()).isNull();
        assertThat(store.verify(kept, Samples::hash, (at, last) -> {}).broken().says())
                .isEqualTo("The chain ends here, and once it ended at record 3.");
        got(store.append(decision(store, "mallory")));
        assertThat(store.verify(kept, Samples::hash, (at, last) -> {}).broken().sequence())
                .isEqualTo(3);
    }

    @Test
    void a_rulebook_altered_by_hand_is_found() throws Exception {
        got(store.append(decision(store, "ada")));
        store.close();
        byHand("DELETE FROM rulebook_edition");
        store = DecisionStore.open(settings, "test", (InstantSource) now::get, StoreMeter.NONE);
        assertThat(verify(store).broken().says()).contains("is not there any more");
    }

    private void byHand(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    void progress_is_told_until_the_end() {
        got(store.append(IntStream.range(0, 1100)
                .mapToObj(i -> store.draft(decision(store, null)))
                .toList()));
        List<Long> told = new ArrayList<>();
        store.verify(null, Samples::hash, (at, last) -> {
            assertThat(last).isEqualTo(1100);
            told.add(at);
        });
        assertThat(told).containsExactly(500L, 1000L, 1100L);
    }

    @Test
    void ids_grow_though_the_clock_is_set_back() {
        UUID before = store.newId();
        got(store.append(decision(store, "ada")));
        now.updateAndGet(time -> time.minus(Duration.ofHours(2)));
        Decision earlier = decision(store, "ada");
        got(store.append(earlier));
        assertThat(earlier.id().toString()).isGreaterThan(before.toString());
        store.close();
        store = reopened();
        UUID after = store.newId();
        assertThat(after.toString()).isGreaterThan(earlier.id().toString());
        assertThat(after.version()).isEqualTo(7);
        got(store.append(decision(store, "ada")));
        assertThat(store.find("default", earlier.id()).orElseThrow().header().time())
                .isEqualTo(now.get());
        assertThat(verify(store)).isEqualTo(new ChainVerification(3, store.head(), null));
    }

    @Test
    void a_newer_store_is_refused() throws Exception {
        store.close();
        int newer = Database.NEWEST + 1;
        byHand("UPDATE store_history SET version = '" + newer + "' WHERE version = '" + Database.NEWEST + "'");
        assertThatThrownBy(this::reopened)
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(
                        "has version " + newer + ", and this service knows versions up to " + Database.NEWEST)
                .hasMessageContaining("Start the newer service");
        byHand("UPDATE store_history SET version = '" + Database.NEWEST + "' WHERE version = '" + newer + "'");
        store = reopened();
    }

    @Test
    void an_older_store_is_brought_to_this_version_with_all_that_is_in_it() throws Exception {
        Decision kept = decision(store, "ada");
        got(store.append(kept));
        store.close();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            for (String table : laterTables(connection)) {
                statement.executeUpdate("DROP TABLE " + table);
            }
            statement.executeUpdate("DELETE FROM store_history WHERE version <> '1'");
        }
        store = reopened();
        assertThat(store.find("default", kept.id())).isPresent();
        assertThat(store.claim("default", "k", "/a", PAYLOAD)).isInstanceOf(Fresh.class);
        assertThat(opened("ada")).isNotBlank();
        assertThat(verify(store).broken()).isNull();
    }

    /** All that no store of the first version has. */
    private static List<String> laterTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        tables.removeAll(List.of("chain_record", "rulebook_edition", "store_history"));
        return tables;
    }

    private String opened(@Nullable String candidate) {
        String id = store.interviews().newId();
        got(store.interviews().open("default", id, candidate, state("asked")));
        return id;
    }

    private static byte[] state(String told) {
        return ("{\"told\":\"" + told + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private Optional<KeptInterview> interview(String id) {
        return store.interviews().find(id);
    }

    @Test
    void an_interview_is_read_as_it_stands_by_who_knows_its_id() {
        String id = opened(null);
        assertThat(id).hasSize(32);
        now.updateAndGet(time -> time.plusSeconds(60));
        KeptInterview first = interview(id).orElseThrow();
        got(store.interviews().change(id, first, state("answered"), false));
        KeptInterview second = interview(id).orElseThrow();
        assertThat(second.state()).isEqualTo(state("answered"));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.created()).isEqualTo(first.created());
        assertThat(second.changed()).isEqualTo(now.get());
        assertThat(second.ended()).isNull();
        got(store.interviews().change(id, second, state("over"), true));
        assertThat(interview(id).orElseThrow().ended()).isEqualTo(now.get());
        assertThat(second.tenant()).isEqualTo("default");
        assertThat(interview(store.interviews().newId())).isEmpty();
    }

    @Test
    void of_two_who_change_an_interview_at_once_the_second_is_told() {
        String id = opened("ada");
        KeptInterview read = interview(id).orElseThrow();
        got(store.interviews().change(id, read, state("one"), false));
        assertThatThrownBy(() -> got(store.interviews().change(id, read, state("other"), false)))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("Read it again");
        assertThat(interview(id).orElseThrow().state()).isEqualTo(state("one"));
    }

    /** As the writer does where a commit succeeded and the word of it was lost. */
    @Test
    void a_change_that_is_written_twice_is_one_change() {
        String id = opened("ada");
        KeptInterview read = interview(id).orElseThrow();
        KeptInterview once = got(store.interviews().change(id, read, state("one"), false));
        KeptInterview twice = got(store.interviews().change(id, read, state("one"), false));
        assertThat(twice.revision()).isEqualTo(once.revision()).isEqualTo(2);
    }

    @Test
    void the_store_does_not_know_the_id_of_an_interview() throws Exception {
        String id = opened("ada");
        store.close();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM interview")) {
            assertThat(row.next()).isTrue();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                assertThat(String.valueOf(row.getObject(column))).doesNotContain(id);
            }
        }
        store = reopened();
        assertThat(interview(id)).isPresent();
    }

    @Test
    void interviews_are_exported_and_erased_with_their_candidate() throws IOException {
        got(store.append(decision(store, "lovelace")));
        String hers = opened("lovelace");
        String his = opened("bob");
        String nobodys = opened(null);
        assertThat(export("lovelace")
                        .get("interviews")
                        .get(0)
                        .get("state")
                        .get("told")
                        .asText())
                .isEqualTo("asked");
        Erasure erasure = got(store.erase("default", "privacy desk", "lovelace"));
        assertThat(erasure.interviews()).isEqualTo(1);
        assertThat(erasure.records()).isEqualTo(1);
        assertThat(interview(hers)).isEmpty();
        assertThat(interview(his)).isPresent();
        assertThat(interview(nobodys)).isPresent();
        assertThat(export("lovelace").get("interviews")).isEmpty();
        assertThat(verify(store)).isEqualTo(new ChainVerification(2, store.head(), null));
        assertThatThrownBy(() -> got(store.interviews()
                        .change(
                                hers,
                                new KeptInterview("default", state("x"), 1, now.get(), now.get(), null),
                                state("y"),
                                false)))
                .isInstanceOf(UnknownInterview.class);
    }

    @Test
    void a_candidate_with_an_interview_and_nothing_else_is_erased_with_a_record_of_it() {
        opened("ada");
        Erasure erasure = got(store.erase("default", "x", "ada"));
        assertThat(erasure.records()).isZero();
        StoredRecord told =
                store.find("default", erasure.receipts().get(0).id()).orElseThrow();
        assertThat(told.header().detail()).isEqualTo("{\"cause\":\"REQUEST\",\"interviews\":1,\"records\":[]}");
        assertThat(verify(store).broken()).isNull();
        assertThat(got(store.erase("default", "x", "ada"))).isEqualTo(Erasure.NONE);
    }

    @Test
    void an_interview_left_alone_is_purged_and_a_legal_hold_keeps_it() {
        String held = opened("ada");
        String old = opened("bob");
        String anonymous = opened(null);
        got(store.hold("default", "counsel", "ada", "Case 12.", NO_KEY));
        now.updateAndGet(time -> time.plus(Duration.ofDays(100)));
        String young = opened("bob");
        Erasure purge = got(store.purge("retention", now.get().minus(Duration.ofDays(30))));
        assertThat(purge.interviews()).isEqualTo(2);
        assertThat(interview(old)).isEmpty();
        assertThat(interview(anonymous)).isEmpty();
        assertThat(interview(young)).isPresent();
        assertThat(interview(held)).isPresent();
        assertThatThrownBy(() -> got(store.erase("default", "x", "ada"))).isInstanceOf(Held.class);
        assertThat(interview(held)).isPresent();
        assertThat(verify(store).broken()).isNull();
    }

    private static NewKey wanted(String tenant, String name) {
        return new NewKey(tenant, name, new TreeSet<>(Set.of("READ", "ASSESS")), 7, now(2_000_000_000_000L));
    }

    private static Instant now(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    @Test
    void a_key_is_found_by_its_secret_which_is_kept_nowhere() throws Exception {
        MadeKey made = got(store.access().makeKey(wanted("default", "import")));
        assertThat(made.secret()).matches("rdn_[A-Za-z0-9_-]{43}");
        assertThat(store.whoMayAsk().keyOf(AccessReader.hash(made.secret()))).contains(made.key());
        assertThat(store.whoMayAsk().keyOf(AccessReader.hash(made.secret() + "x")))
                .isEmpty();
        assertThat(store.whoMayAsk().keys("default")).containsExactly(made.key());
        assertThat(store.whoMayAsk().keys("other")).isEmpty();
        assertThat(store.whoMayAsk().hasKey()).isTrue();
        assertThat(got(store.access().makeKey(wanted("default", "second"))).secret())
                .isNotEqualTo(made.secret());
    }

    @Test
    void a_key_is_used_and_revoked_by_its_own_tenant_and_for_ever() {
        got(store.access().makeTenant("acme"));
        KeptKey key = got(store.access().makeKey(wanted("acme", "import"))).key();
        got(store.access().used(key.id()));
        assertThatThrownBy(() -> got(store.access().revokeKey("default", key.id())))
                .isInstanceOf(UnknownKey.class);
        KeptKey revoked = got(store.access().revokeKey("acme", key.id()));
        assertThat(revoked.used()).isEqualTo(now.get());
        assertThat(revoked.revoked()).isEqualTo(now.get());
        now.set(now.get().plusSeconds(60));
        assertThat(got(store.access().revokeKey("acme", key.id()))).isEqualTo(revoked);
        assertThat(store.whoMayAsk().hasKey()).isFalse();
        assertThatThrownBy(() -> got(store.access().makeKey(wanted("acme", "import"))))
                .isInstanceOf(NameTaken.class);
        assertThat(got(store.access().makeKey(wanted("default", "import")))
                        .key()
                        .name())
                .isEqualTo("import");
    }

    @Test
    void a_tenant_that_is_closed_gets_no_keys_and_its_own_tell_it() {
        KeptTenant made = got(store.access().makeTenant("acme"));
        assertThat(store.whoMayAsk().tenants()).extracting(KeptTenant::name).containsExactly("acme", "default");
        assertThat(store.whoMayAsk().tenant("acme")).contains(made);
        MadeKey key = got(store.access().makeKey(wanted("acme", "import")));
        assertThat(got(store.access().closeTenant("acme", "default")).closed()).isEqualTo(now.get());
        assertThat(store.whoMayAsk()
                        .keyOf(AccessReader.hash(key.secret()))
                        .orElseThrow()
                        .tenantClosed())
                .isEqualTo(now.get());
        now.set(now.get().plusSeconds(60));
        assertThatThrownBy(() -> got(store.access().makeTenant("acme"))).isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> got(store.access().makeKey(wanted("acme", "late"))))
                .isInstanceOf(UnknownTenant.class);
        assertThatThrownBy(() -> got(store.access().closeTenant("nobody", "default")))
                .isInstanceOf(UnknownTenant.class);
        assertThatThrownBy(() -> store.access().closeTenant("default", "default"))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void who_read_what_is_told_newest_first_and_goes_with_the_candidate() throws IOException {
        UUID decision = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            got(store.access().read("default", "key a", "GET /api/v1/decisions/{id}", decision, "ada"));
        }
        got(store.access().read("default", "key a", "GET /api/v1/decisions", null, null));
        got(store.access().read("other", "key b", "GET /api/v1/decisions/{id}", decision, "ada"));
        ReadingPage all = store.whoMayAsk().readings("default", null, null, null, 10);
        assertThat(all.next()).isNull();
        assertThat(all.readings())
                .hasSize(4)
                .isSortedAccordingTo(Comparator.comparing(Reading::id).reversed());
        ReadingPage first = store.whoMayAsk().readings("default", decision, "ada", null, 2);
        assertThat(store.whoMayAsk()
                        .readings("default", decision, "ada", first.next(), 2)
                        .readings())
                .containsExactly(all.readings().get(3));
        assertThatThrownBy(() -> store.whoMayAsk().readings("default", null, null, "x", 2))
                .isInstanceOf(BrokenCursor.class);
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        store.export("default", "ada", export);
        assertThat(new ObjectMapper().readTree(export.toByteArray()).path("readings"))
                .hasSize(3);
        got(store.erase("default", "test", "ada"));
        assertThat(store.whoMayAsk().readings("default", null, null, null, 10).readings())
                .hasSize(1);
        assertThat(store.whoMayAsk().readings("other", decision, null, null, 10).readings())
                .hasSize(1);
        now.set(now.get().plusSeconds(60));
        got(store.purge("test", now.get()));
        assertThat(store.whoMayAsk().readings("default", null, null, null, 10).readings())
                .isEmpty();
    }

    @Test
    void what_is_said_of_a_vendor_takes_the_place_of_what_was_said_and_is_forgotten_when_that_is_wanted() {
        for (String settings : List.of("{\"apiKey\":\"one\"}", "{\"apiKey\":\"two\"}")) {
            got(store.integrations().keep(new KeptIntegration("default", "greenhouse", settings, now.get())));
        }
        assertThat(store.integrations().list("default"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.settings()).isEqualTo("{\"apiKey\":\"two\"}"));
        assertThat(store.integrations().find("other", "greenhouse")).isEmpty();
        assertThat(got(store.integrations().forget("other", "greenhouse"))).isFalse();
        assertThat(got(store.integrations().forget("default", "greenhouse"))).isTrue();
        assertThat(store.integrations().find("default", "greenhouse")).isEmpty();
    }

    @Test
    void what_a_vendor_told_is_done_once_for_each_tenant_and_remembered_for_some_weeks() {
        assertThat(store.integrations().isDone("default", "greenhouse", "e-1")).isFalse();
        assertThat(got(store.integrations().done("default", "greenhouse", "e-1")))
                .isTrue();
        assertThat(got(store.integrations().done("default", "greenhouse", "e-1")))
                .isFalse();
        assertThat(store.integrations().isDone("default", "greenhouse", "e-1")).isTrue();
        assertThat(store.integrations().isDone("other", "greenhouse", "e-1")).isFalse();
        now.set(now.get().plus(Duration.ofDays(61)));
        got(store.integrations().done("default", "greenhouse", "e-2"));
        assertThat(store.integrations().isDone("default", "greenhouse", "e-1")).isFalse();
    }

    @Test
    void times_that_a_vendor_is_told_grow_though_the_clock_is_set_back_and_the_service_starts_anew() {
        long first = told("order-1", 0).orElseThrow();
        assertThat(first).isEqualTo(now.get().toEpochMilli());
        assertThat(told("order-1", 1).orElseThrow()).isEqualTo(first + 1);
        now.set(now.get().minus(Duration.ofHours(3)));
        assertThat(told("order-1", 1).orElseThrow()).isEqualTo(first + 2);
        store.close();
        store = reopened();
        assertThat(told("order-1", 2).orElseThrow()).isEqualTo(first + 3);
        assertThat(told("order-1", 1)).isEmpty();
        assertThat(told("order-1", 2).orElseThrow()).isEqualTo(first + 4);
        assertThat(told("order-2", 0).orElseThrow()).isEqualTo(now.get().toEpochMilli());
    }

    private OptionalLong told(String order, int stage) {
        return got(store.integrations().next("default", "ashby", order, stage));
    }
}
