package io.readiness.store.chain;

import io.readiness.store.chain.StoreRefusal.Unfit;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.chain.StoredRecord.Kind;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes records ready for the chain, as far as that can be done before they have a place. */
public final class Drafts {
    private static final int SALT = 32;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Ids ids;
    private final InstantSource clock;
    private final String service;
    private final SecureRandom chance = new SecureRandom();

    public Drafts(Ids ids, InstantSource clock, String service) {
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    public UUID newId() {
        return ids.next();
    }

    public Draft of(Decision decision) {
        Content content = new Content(
                salt(),
                Fit.optional("candidate", decision.candidate(), Fit.CANDIDATE),
                decision.input(),
                CanonicalJson.sha256(decision.input()),
                decision.query(),
                hash("hash of the answer", decision.answerHash()),
                decision.outcome(),
                null);
        return draft(
                decision.id(),
                decision.tenant(),
                Kind.DECISION,
                decision.caller(),
                Fit.text("address", decision.address(), Fit.ADDRESS),
                hash("edition", decision.edition()),
                decision.day(),
                null,
                null,
                content);
    }

    /** A record of what is done to decisions. */
    public Draft of(
            Kind kind,
            String tenant,
            String caller,
            @Nullable UUID about,
            @Nullable String detail,
            @Nullable String candidate,
            @Nullable String note) {
        Content content = new Content(salt(), candidate, null, null, null, null, null, note);
        return draft(newId(), tenant, kind, caller, null, null, null, about, detail, content);
    }

    private Draft draft(
            UUID id,
            String tenant,
            Kind kind,
            String caller,
            @Nullable String address,
            @Nullable String edition,
            @Nullable LocalDate day,
            @Nullable UUID about,
            @Nullable String detail,
            Content content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Header header = new Header(
                0,
                id,
                Fit.text("tenant", tenant, Fit.TENANT),
                kind,
                now,
                Fit.text("caller", caller, Fit.CALLER),
                service,
                address,
                edition,
                day,
                about,
                detail,
                content.hash(),
                Sha256.NOTHING);
        return new Draft(header, content);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        return salt;
    }

    private static String hash(String what, String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new Unfit("The " + what + " is \"" + hash + "\", which is no SHA-256 in lower-case hex.");
        }
        return hash;
    }
}
