package io.readiness.api.access;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.readiness.access.Caller;
import io.readiness.access.Scope;
import io.readiness.api.access.Allowance.Left;
import io.readiness.api.body.Asked;
import io.readiness.api.body.Incident;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.ProblemWriter;
import io.readiness.api.decision.StoreProblems;
import io.readiness.api.exchange.RequestCheck;
import io.readiness.store.access.KeptKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, where callers have to say so, and lets through who may. It stands behind what is wrong with a request whoever
 * sends it, and before everything that reads a body.
 */
@Singleton
final class AccessGate {
    private static final int ORDER = RequestCheck.ORDER + 10;

    /** Where the framework prepares for a sign-in that fails; of two at the same place, the one that came first goes first. */
    private static final int BEHIND_AUTHENTICATION = -199;

    private static final BiConsumer<RoutingContext, Throwable> SIGN_IN_FAILED = (routing, failure) -> {
        if (!routing.failed()) {
            routing.fail(cause(failure));
        }
    };

    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> OF_OTHER_SITES = Set.of("cross-site", "same-site");

    private final Door door;
    private final Instance<KeyRing> keys;
    private final Instance<People> people;
    private final Instance<Allowance> allowance;
    private final Instance<GuessLimit> guesses;
    private final ProblemWriter problems;
    private final Clock clock;

    AccessGate(
            Door door,
            Instance<KeyRing> keys,
            Instance<People> people,
            Instance<Allowance> allowance,
            Instance<GuessLimit> guesses,
            ProblemWriter problems,
            Clock clock) {
        this.door = door;
        this.keys = keys;
        this.people = people;
        this.allowance = allowance;
        this.guesses = guesses;
        this.problems = problems;
        this.clock = clock;
    }

    /** Where nobody is asked who they are, there is no gate at all. */
    void stand(@Observes Router router) {
        door.refuseToStandOpen();
        router.route().order(BEHIND_AUTHENTICATION).handler(AccessGate::spareTemplates);
        if (door.isGuarded()) {
            router.route().order(ORDER).handler(this::receive);
        }
    }

    /**
     * The framework would look up by which template a request was found, for the metrics of one whose sign-in fails, and makes the
     * map of all templates anew for each request (ResteasyReactiveRecorder.defaultAuthFailureHandler): it doubled what a small answer
     * allocates. What is in its place here fails the request alike, and is left alone.
     */
    private static void spareTemplates(RoutingContext routing) {
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, SIGN_IN_FAILED);
        routing.next();
    }

    private void receive(RoutingContext routing) {
        Asked asked = Asked.in(routing);
        if (asked == null) {
            // Health and metrics, which are kept from strangers by their port.
            pass(routing, Caller.STRANGER);
            return;
        }
        Credentials told = Credentials.of(routing.request().headers());
        if (guesses.get().holdsOff(routing, asked, told)) {
            return;
        }
        if (told instanceof Credentials.Unreadable unreadable) {
            refuse(routing, unreadable.sentence(), true);
        } else if (told instanceof Credentials.Key key) {
            if (key.byBasic() && isSentByAnotherSite(routing.request())) {
                refuseOtherSite(routing);
            } else {
                receiveKey(routing, asked, key);
            }
        } else if (told instanceof Credentials.Token && !people.get().isOn()) {
            refuse(routing, "What follows Bearer is a token of an identity provider, and none is known here.", true);
        } else if (told instanceof Credentials.Token) {
            receivePerson(routing, asked, true);
        } else if (asked.open() && !isOnTheWayBack(asked)) {
            pass(routing, Caller.STRANGER);
        } else if (people.get().isOn() && isSentByAnotherSite(routing.request())) {
            refuseOtherSite(routing);
        } else if (people.get().isOn()) {
            receivePerson(routing, asked, false);
        } else {
            refuse(routing, "The request does not say who sends it.", false);
        }
    }

    /** Who comes from an identity provider brings what it said of them, which is for the library to read. */
    private boolean isOnTheWayBack(Asked asked) {
        return people.get().isOn() && asked.operation().equals(SignedInResource.OPERATION);
    }

    /** A browser adds a session or a password by itself, also to what a page of somebody else has it send. */
    private static boolean isSentByAnotherSite(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && OF_OTHER_SITES.contains(site) && !HARMLESS.contains(request.method());
    }

    private void refuseOtherSite(RoutingContext routing) {
        problems.write(
                routing,
                Problem.of(
                        ProblemKind.CROSS_SITE,
                        "A page of another site had this sent, and nobody is taken to have meant it. Send it from a page of this service, or by a program with Authorization: Bearer."));
    }

    private void receiveKey(RoutingContext routing, Asked asked, Credentials.Key sent) {
        whenKnown(routing, keys.get().key(sent.secret()), found -> {
            Instant now = clock.instant();
            Optional<String> fault = found.map(key -> fault(key, now))
                    .orElse(Optional.of("There is no such key. Maybe a part of it is missing?"));
            if (fault.isPresent()) {
                refuse(routing, fault.get(), true);
                return;
            }
            KeptKey key = found.orElseThrow();
            keys.get().used(key.id());
            Caller caller = new Caller(key.tenant(), "key " + key.name(), scopes(key));
            admit(routing, asked, caller, key.id().toString(), key.requests());
        });
    }

    /** What keeps a key from being good. */
    private static Optional<String> fault(KeptKey key, Instant now) {
        if (key.revoked() != null) {
            return Optional.of("The key was revoked at " + key.revoked() + ".");
        }
        if (key.expires() != null && !now.isBefore(key.expires())) {
            return Optional.of("The key expired at " + key.expires() + ".");
        }
        return key.tenantClosed() == null
                ? Optional.empty()
                : Optional.of("The tenant of the key was closed at " + key.tenantClosed() + ".");
    }

    private static Set<Scope> scopes(KeptKey key) {
        return Arrays.stream(Scope.values())
                .filter(scope -> key.scopes().contains(scope.name()))
                .collect(Collectors.toSet());
    }

    private void receivePerson(RoutingContext routing, Asked asked, boolean byToken) {
        Uni<Optional<Caller>> sender = people.get().sender(routing);
        CompletableFuture<Optional<Caller>> found = (byToken
                        ? sender
                        // A session that is over is none.
                        : sender.onFailure(AuthenticationFailedException.class).recoverWithItem(Optional.empty()))
                .subscribeAsCompletionStage();
        whenKnown(routing, found, known -> {
            if (known.isPresent()) {
                admitPerson(routing, asked, known.get());
            } else if (asked.page() && !byToken) {
                whenKnown(
                        routing,
                        people.get().invite(routing).subscribeAsCompletionStage(),
                        sent -> routing.response().end());
            } else {
                refuse(routing, "The request does not say who sends it.", false);
            }
        });
    }

    private void admitPerson(RoutingContext routing, Asked asked, Caller person) {
        whenKnown(routing, keys.get().tenant(person.tenant()), tenant -> {
            boolean open = tenant.map(kept -> kept.closed() == null)
                    .orElse(person.tenant().equals(Caller.ONLY_TENANT));
            if (open) {
                admit(routing, asked, person, person.tenant() + " " + person.name(), null);
            } else {
                refuse(
                        routing,
                        person.isStranger()
                                ? "The token names no tenant of this service."
                                : "The tenant that the token names is none of this service, or was closed.",
                        true);
            }
        });
    }

    private void admit(RoutingContext routing, Asked asked, Caller caller, String counted, @Nullable Integer requests) {
        Left left = allowance.get().take(counted, requests);
        left.tell(routing.response().headers());
        if (!left.passes()) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsLeft()));
            problems.write(
                    routing,
                    Problem.of(
                            ProblemKind.TOO_MANY_REQUESTS,
                            "All " + left.most() + " requests of this period are used up. The next one begins in "
                                    + left.secondsLeft() + " s."));
        } else if (asked.open()) {
            pass(routing, caller);
        } else if (asked.needs() == null) {
            forbid(routing, null, "This operation does not say who may ask it, so nobody may. Tell the operator.");
        } else if (caller.scopes().contains(asked.needs())) {
            pass(routing, caller);
        } else {
            forbid(
                    routing,
                    asked.needs(),
                    "This takes the scope " + asked.needs() + ", and who asks has "
                            + (caller.scopes().isEmpty()
                                    ? "none"
                                    : caller.scopes().stream()
                                            .sorted()
                                            .map(Scope::name)
                                            .collect(Collectors.joining(", ")))
                            + ".");
        }
    }

    private static void pass(RoutingContext routing, Caller caller) {
        routing.put(Callers.CALLER, caller);
        routing.next();
    }

    /**
     * Goes on once it is known who asks. Where it is not known at once, nothing is read of the request meanwhile, and what follows
     * runs where the request has its place.
     */
    private <T> void whenKnown(RoutingContext routing, CompletableFuture<T> known, Consumer<T> then) {
        if (known.isDone() && !known.isCompletedExceptionally()) {
            then.accept(known.join());
            return;
        }
        routing.request().pause();
        Context place = routing.vertx().getOrCreateContext();
        known.whenComplete((value, failure) -> place.runOnContext(here -> {
            if (routing.response().ended() || routing.response().closed()) {
                return;
            }
            try {
                if (failure == null) {
                    then.accept(value);
                } else {
                    fail(routing, cause(failure));
                }
            } catch (RuntimeException unexpected) {
                routing.fail(unexpected);
            }
        }));
    }

    /** What waiting has wrapped. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void fail(RoutingContext routing, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException elsewhere) {
            routing.response()
                    .setStatusCode(elsewhere.getCode())
                    .putHeader(HttpHeaders.LOCATION, elsewhere.getRedirectUri())
                    .end();
        } else if (failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException) {
            refuse(routing, "The token or the session is not good here: it expired, or somebody else signed it.", true);
        } else {
            problems.write(routing, StoreProblems.of(failure).orElseGet(() -> Incident.in(routing, failure)));
        }
    }

    private void refuse(RoutingContext routing, String why, boolean wrong) {
        challenge(routing.response(), wrong ? ", error=\"invalid_token\"" : "");
        problems.write(
                routing,
                Problem.of(
                        ProblemKind.NOT_SIGNED_IN,
                        why + " Send a key that is good: Authorization: Bearer rdn_…, or Basic with it as user name."));
    }

    private void forbid(RoutingContext routing, @Nullable Scope missing, String why) {
        if (missing != null) {
            challenge(routing.response(), ", error=\"insufficient_scope\", scope=\"" + missing + "\"");
        }
        problems.write(routing, Problem.of(ProblemKind.MISSING_SCOPE, why));
    }

    /** Both ways are named, the one that no browser asks its user for first. */
    private static void challenge(HttpServerResponse response, String more) {
        response.headers()
                .add(WWW_AUTHENTICATE, "Bearer realm=\"readiness\"" + more)
                .add(WWW_AUTHENTICATE, "Basic realm=\"readiness\", charset=\"UTF-8\"");
    }
}
