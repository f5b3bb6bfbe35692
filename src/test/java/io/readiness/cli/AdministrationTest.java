package io.readiness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.DecisionStore;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/** What is administered without a service, in a store of its own. */
@Execution(ExecutionMode.SAME_THREAD)
class AdministrationTest {
    private static final String HOOK = "https://hooks.example.com/readiness";
    private static final String KEY = "the-key-that-nobody-is-told";

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void nameTheStore() {
        url = "jdbc:sqlite:" + folder.resolve("readiness.db");
    }

    /** How a command ended, with what it said. */
    private record Ended(int status, String out, String err) {}

    private Ended run(String... words) {
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

    private DecisionStore open() {
        return DecisionStore.open(StoreSettings.at(url), "test", Clock.systemUTC(), StoreMeter.NONE);
    }

    private String endpoint() {
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
    void a_file_that_a_service_holds_is_read_and_not_written() {
        String id = endpoint();
        try (DecisionStore held = open()) {
            for (String[] words :
                    List.of(new String[] {"endpoint", "rotate", id}, new String[] {"redeliver", id}, new String[] {
                        "integration", "forget", "ashby"
                    })) {
                Ended late = run(words);
                assertThat(late.status()).isEqualTo(2);
                assertThat(late.err()).contains("is in use", "/api/v1/webhook-endpoints");
            }
            assertThat(run("endpoint", "list").out()).contains(id);
            assertThat(run("deliveries").status()).isZero();
            assertThat(run("integration", "list").status()).isZero();
        }
    }
}
