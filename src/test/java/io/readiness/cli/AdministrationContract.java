package io.readiness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.DecisionFilter;
import io.readiness.store.DecisionStore;
import io.readiness.store.Samples;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/** What is administered by commands, whatever the store. */
@Execution(ExecutionMode.SAME_THREAD)
abstract class AdministrationContract {
    private static final String HOOK = "https://hooks.example.com/readiness";
    private static final String KEY = "the-key-that-nobody-is-told";

    private String url = "";

    /** A store that nobody used before. */
    abstract String fresh() throws Exception;

    @BeforeEach
    void nameTheStore() throws Exception {
        url = fresh();
    }

    /** How a command ended, with what it said. */
    record Ended(int status, String out, String err) {}

    Ended run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = ReadinessCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] all = List.of(List.of(words), List.of("--store", url)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        return new Ended(line.execute(all), out.toString(), err.toString());
    }

    private Ended told(String input, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(words);
        } finally {
            System.setIn(before);
        }
    }

    DecisionStore open() {
        return DecisionStore.open(StoreSettings.at(url), "test", Clock.systemUTC(), StoreMeter.NONE);
    }

    String endpoint() {
        assertThat(run("endpoint", "create", HOOK).status()).isZero();
        return run("endpoint", "list").out().split(" ")[0];
    }

    @Test
    void an_endpoint_is_made_with_a_secret_that_is_told_once() {
        Ended made = run("endpoint", "create", HOOK, "--type", "order.completed,assessment.recorded");
        assertThat(made.err()).contains("not told again");
        assertThat(made.status()).isZero();
        assertThat(made.out().strip()).matches("whsec_[A-Za-z0-9+/]{43}=");
        Ended listed = run("endpoint", "list");
        assertThat(listed.out())
                .contains(HOOK, "assessment.recorded,order.completed", "enabled")
                .doesNotContain("whsec_");
        String id = listed.out().split(" ")[0];
        assertThat(made.err()).contains(id);
        assertThat(run("endpoint", "list", "--json").out())
                .contains("\"id\":\"" + id + "\"")
                .doesNotContain("secret");
    }

    @Test
    void a_new_secret_is_told_once_and_the_one_before_signs_for_a_while() {
        Ended made = run("endpoint", "create", HOOK);
        String id = run("endpoint", "list").out().split(" ")[0];
        Ended rotated = run("endpoint", "rotate", id);
        assertThat(rotated.out().strip())
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isNotEqualTo(made.out().strip());
        assertThat(rotated.err()).contains(id, "signs as well until");
        try (DecisionStore store = open()) {
            assertThat(store.outbox().endpoints().find("default", id)).hasValueSatisfying(kept -> {
                assertThat(kept.secret()).isEqualTo("open:" + rotated.out().strip());
                assertThat(kept.earlierSecret()).isEqualTo("open:" + made.out().strip());
            });
        }
    }

    @Test
    void an_endpoint_is_disabled_enabled_and_deleted() {
        String id = endpoint();
        assertThat(run("endpoint", "disable", id).out()).contains(id, "disabled");
        assertThat(run("endpoint", "list").out()).contains("disabled");
        assertThat(run("endpoint", "enable", id).out()).contains(HOOK, "enabled");
        assertThat(run("endpoint", "delete", id).out()).contains(id, "is deleted");
        assertThat(run("endpoint", "list")).isEqualTo(new Ended(0, "", ""));
    }

    @Test
    void what_the_service_refuses_is_refused_in_its_words() {
        Ended refused = run("endpoint", "create", "http://127.0.0.1/", "--type", "order.complete");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("$.url ", "Give the address of a receiver on the public network")
                .contains("$.types[0] is no type of event", "Did you mean order.completed?");
        assertThat(run("endpoint", "enable", "nowhere"))
                .isEqualTo(
                        new Ended(2, "", "There is no endpoint nowhere. GET /api/v1/webhook-endpoints lists them.\n"));
        assertThat(run("redeliver", "nothing").err()).contains("There is no delivery nothing");
        Ended stranger = run("endpoint", "create", HOOK, "--tenant", "acme");
        assertThat(stranger.status()).isEqualTo(2);
        assertThat(stranger.err()).contains("acme");
    }

    @Test
    void an_endpoint_is_of_its_tenant_alone() {
        assertThat(run("tenant", "create", "acme").status()).isZero();
        String id = endpoint();
        assertThat(run("endpoint", "list", "--tenant", "acme").out()).isEmpty();
        assertThat(run("endpoint", "delete", id, "--tenant", "acme").err()).contains("There is no endpoint " + id);
    }

    @Test
    void deliveries_are_listed_and_begun_anew() {
        String id = endpoint();
        String delivery;
        try (DecisionStore store = open()) {
            delivery = store.outbox().ping("default", id).toCompletableFuture().join();
        }
        assertThat(run("deliveries").out()).contains(delivery, "ping", id, "waiting", "not tried yet");
        assertThat(run("deliveries", "--state", "failed").out()).isEmpty();
        assertThat(run("endpoint", "disable", id).status()).isZero();
        assertThat(run("deliveries", "--endpoint", id, "--state", "stopped").out())
                .contains(delivery);
        Ended disabled = run("redeliver", delivery);
        assertThat(disabled.status()).isEqualTo(2);
        assertThat(disabled.err()).contains("is disabled");
        assertThat(run("endpoint", "enable", id).status()).isZero();
        assertThat(run("redeliver", delivery).out()).contains(delivery, "waiting");
    }

    @Test
    void a_vendor_is_set_from_the_standard_input_and_its_keys_are_told_to_nobody() {
        String address = ", \"address\": \"https://elsewhere.example.com/\"";
        Ended set = told("{\"apiKey\":\"" + KEY + "\"}", "integration", "set", "greenhouse");
        assertThat(set.err()).isEmpty();
        assertThat(set.out())
                .contains("greenhouse  key  no webhook secret", "/integrations/greenhouse/webhooks/default")
                .doesNotContain(KEY);
        Ended elsewhere = told("{\"apiKey\":\"" + KEY + "\"" + address + "}", "integration", "set", "ashby");
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("$.address is not where this service may ask");
        Ended unfit = told("{\"apiKey\":\"" + KEY + ":\"}", "integration", "set", "ASHBY");
        assertThat(unfit.err()).contains("$.apiKey", "without a colon").doesNotContain(KEY);
        Ended bare = told(KEY, "integration", "set", "ashby");
        assertThat(bare.status()).isEqualTo(2);
        assertThat(bare.err()).contains("one JSON object").doesNotContain(KEY);
        assertThat(told("{\"apiKey\":\"" + KEY + "\"}", "integration", "set", "ashby")
                        .status())
                .isZero();
        assertThat(run("integration", "list").out())
                .contains("ashby  key", "greenhouse  key")
                .doesNotContain(KEY);
        assertThat(run("integration", "forget", "ashby").out()).contains("ashby is forgotten");
        try (DecisionStore store = open()) {
            assertThat(store.integrations().find("default", "greenhouse"))
                    .hasValueSatisfying(kept -> assertThat(kept.settings()).contains("open:" + KEY));
            assertThat(store.integrations().find("default", "ashby")).isEqualTo(Optional.empty());
        }
    }

    @Test
    void a_tenant_and_its_keys_are_made_and_ended() {
        assertThat(run("tenant", "create", "acme").status()).isZero();
        Ended made = run("key", "create", "nightly", "--scope", "assess,read", "--tenant", "acme");
        assertThat(made.status()).isZero();
        assertThat(made.out().strip()).matches("rdn_[A-Za-z0-9_-]{43}");
        Ended listed = run("key", "list", "--tenant", "acme");
        assertThat(listed.out()).contains("nightly", "ASSESS,READ", "never used");
        assertThat(run("key", "list").out()).isEmpty();
        String id = listed.out().split(" ")[0];
        assertThat(run("key", "revoke", id).status()).isEqualTo(2);
        assertThat(run("key", "revoke", id, "--tenant", "acme").out()).contains("nightly is revoked");
        assertThat(run("tenant", "close", "acme").out()).contains("acme is closed");
        assertThat(run("tenant", "list").out()).contains("acme  closed");
        assertThat(run("key", "create", "late", "--scope", "read", "--tenant", "acme")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void a_candidate_is_held_released_and_erased() {
        try (DecisionStore store = Samples.open(StoreSettings.at(url))) {
            Samples.got(store.append(Samples.decision(store, "ada")));
        }
        assertThat(run("hold", "ada", "--reason", "a case").status()).isZero();
        Ended held = run("erase", "ada");
        assertThat(held.status()).isEqualTo(2);
        assertThat(held.err()).contains("A legal hold keeps everything on \"ada\"");
        assertThat(run("release", "ada", "--reason", "over").status()).isZero();
        assertThat(run("erase", "ada").status()).isZero();
        try (DecisionStore store = open()) {
            assertThat(store.decisions("default", DecisionFilter.on("ada"), null, 10)
                            .records())
                    .isEmpty();
        }
    }
}
