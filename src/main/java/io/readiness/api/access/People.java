package io.readiness.api.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.readiness.access.Caller;
import io.readiness.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** People, whom an identity provider knows: by a token with their request, or by the session of their browser. */
@Singleton
final class People {
    private static final int LONGEST_NAME = 180;

    private final Instance<HttpAuthenticator> authenticator;
    private final Optional<String> tenantClaim;
    private final boolean on;

    People(
            Instance<HttpAuthenticator> authenticator,
            AccessConfig config,
            @ConfigProperty(name = SignIn.PROVIDER) Optional<String> provider,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled) {
        this.authenticator = authenticator;
        this.tenantClaim = config.tenantClaim();
        this.on = enabled && provider.filter(address -> !address.isBlank()).isPresent();
    }

    /** Whether anybody signs in here at all. */
    boolean isOn() {
        return on;
    }

    /**
     * Who sent a request; nothing: it does not say. Fails as the library does where the token or session is not good, or where the
     * browser has to go elsewhere first.
     */
    Uni<Optional<Caller>> sender(RoutingContext routing) {
        return authenticator
                .get()
                .attemptAuthentication(routing)
                .map(identity -> Optional.ofNullable(identity)
                        .filter(known -> !known.isAnonymous())
                        .map(this::caller));
    }

    /** Sends a browser to where its person signs in; it answers with a status and headers, and does not end the answer. */
    Uni<Boolean> invite(RoutingContext routing) {
        return authenticator.get().sendChallenge(routing);
    }

    /** Without a claim for it, or where the token lacks it, no tenant is taken for theirs by mistake. */
    private Caller caller(SecurityIdentity identity) {
        String tenant = tenantClaim.map(claim -> claimed(identity, claim)).orElse(Caller.ONLY_TENANT);
        String name = identity.getPrincipal().getName();
        return new Caller(
                tenant,
                "person " + printable(name == null ? "without a name" : name),
                Role.scopes(identity.getRoles()));
    }

    private static String claimed(SecurityIdentity identity, String claim) {
        Object told = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(claim) : null;
        return told instanceof String tenant ? tenant : "";
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.length() > LONGEST_NAME
                ? plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST_NAME)))
                : plain;
    }
}
