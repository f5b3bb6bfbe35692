package io.readiness.cli;

import io.readiness.access.Caller;
import io.readiness.access.Scope;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.delivery.OutgoingConfig;
import io.readiness.api.integration.IntegrationConfig;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.webhook.WebhookConfig;
import io.readiness.api.webhook.WebhookDesk;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.StoreRefusal.UnknownTenant;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that writes into the store, which is made where there is none yet. */
abstract class WritingCommand implements Callable<Integer> {
    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    /** Does it. */
    abstract void write(Writing to);

    @Override
    public final Integer call() {
        try (DecisionStore store = options.openToWrite()) {
            write(new Writing(store));
        }
        return ReadinessCommand.WHOLE;
    }

    /** A store that is open, and somebody to be told. */
    final class Writing {
        private final DecisionStore store;

        private Writing(DecisionStore store) {
            this.store = store;
        }

        DecisionStore store() {
            return store;
        }

        /** Who does it for a tenant, which has to be there and open, as of whoever asks the service. */
        Caller caller(String tenant) {
            if (store.whoMayAsk().tenants().stream()
                    .noneMatch(one -> one.name().equals(tenant) && one.closed() == null)) {
                throw new UnknownTenant(tenant);
            }
            return new Caller(tenant, WritingCommand.caller(), Set.of(Scope.ADMINISTER));
        }

        /** Reads what would be sent to the service, as strictly as it does. */
        JsonBinder binder() {
            return new JsonBinder(JsonConfig.mapper());
        }

        WebhookDesk webhooks() {
            return WebhookDesk.of(
                    store,
                    options.settings(OutgoingConfig.class),
                    options.seal(),
                    Clock.systemUTC(),
                    options.settings(WebhookConfig.class));
        }

        IntegrationDesk integrations() {
            return IntegrationDesk.of(
                    store,
                    options.settings(OutgoingConfig.class),
                    options.seal(),
                    Clock.systemUTC(),
                    options.settings(IntegrationConfig.class),
                    options.url());
        }

        void tell(Object what, String line) {
            options.tell(what, line);
        }

        void remark(String line) {
            options.remark(line);
        }

        /** A name as the service takes it, too. */
        String word(String parameter, String name) {
            if (!name.matches(Caller.TENANT)) {
                throw wrong("<" + parameter + "> is \"" + name
                        + "\", and has to be 1 to 64 letters, digits, dots, dashes or underscores.");
            }
            return name;
        }

        ParameterException wrong(String sentence) {
            return new ParameterException(spec.commandLine(), sentence);
        }
    }

    /** Who does it, as records tell it: the person at this machine, as far as that knows them. */
    static String caller() {
        return "command line of " + System.getProperty("user.name", "nobody known");
    }
}
