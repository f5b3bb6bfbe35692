package io.readiness.api.access;

import io.readiness.access.Caller;
import io.readiness.api.access.Allowance.Left;
import io.readiness.api.body.Asked;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.ProblemWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds off who tries keys and links that nobody gave them. What leads nowhere is counted by the address that it comes from, and an
 * address that has used up all of that is not told for a while whether anything leads somewhere. No right one of 192 bits of chance
 * is found like that anyway; what it keeps is the peace of the store.
 */
@Singleton
final class GuessLimit {
    private final Allowance allowance;
    private final ProblemWriter problems;

    GuessLimit(Allowance allowance, ProblemWriter problems) {
        this.allowance = allowance;
        this.problems = problems;
    }

    /** Whether the request is answered here, since too much from there led nowhere. What goes on is counted if it does so, too. */
    boolean holdsOff(RoutingContext routing, Asked asked, Credentials told) {
        boolean byKey = !(told instanceof Credentials.None);
        boolean byLink = asked.open() && asked.operation().contains("{");
        if (!byKey && !byLink) {
            return false;
        }
        String address = network(routing.request().remoteAddress());
        Optional<Left> usedUp = allowance.guessesLeft(address).filter(left -> !left.passes());
        if (usedUp.isPresent()) {
            refuse(routing, usedUp.get());
            return true;
        }
        routing.addHeadersEndHandler(sent -> {
            int status = routing.response().getStatusCode();
            boolean wrongKey = byKey && status == 401;
            boolean wrongLink = byLink && status == 404 && isNobody(routing);
            if (wrongKey || wrongLink) {
                allowance.guess(address).tell(routing.response().headers());
            }
        });
        return false;
    }

    private void refuse(RoutingContext routing, Left left) {
        left.tell(routing.response().headers());
        routing.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsLeft()));
        problems.write(
                routing,
                Problem.of(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "From this address came " + left.most()
                                + " keys and links in this period that lead nowhere. The next one begins in "
                                + left.secondsLeft() + " s."));
    }

    /** Who said who they are is counted by that. */
    private static boolean isNobody(RoutingContext routing) {
        Caller caller = routing.get(Callers.CALLER);
        return caller == null || caller.isStranger();
    }

    /** Whoever has one address of version 6 has all of its network, which its first four groups tell. */
    static String network(SocketAddress from) {
        String address = from.hostAddress() == null ? String.valueOf(from.host()) : from.hostAddress();
        return address.contains(":") && !address.contains(".")
                ? Arrays.stream(address.split(":", -1)).limit(4).collect(Collectors.joining(":"))
                : address;
    }
}
