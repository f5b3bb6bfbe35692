package io.readiness.oracle;

import io.readiness.profile.Exposure;
import io.readiness.profile.Exposure.Contact;
import org.jspecify.annotations.Nullable;

/** Conversations with customers in a quarter. */
final class Conversations {
    private Conversations() {}

    /** Those that are known to be the candidate's own. */
    static int direct(@Nullable Exposure exposure) {
        return exposure == null
                        || exposure.customerConversationsPerQuarter() == null
                        || exposure.contact() != Contact.DIRECT
                ? 0
                : exposure.customerConversationsPerQuarter();
    }

    static boolean noneTakePlace(Exposure exposure) {
        return Told.fewerThan(1, exposure.customerConversationsPerQuarter());
    }

    static boolean someTakePlace(Exposure exposure) {
        return Told.atLeast(1, exposure.customerConversationsPerQuarter());
    }
}
