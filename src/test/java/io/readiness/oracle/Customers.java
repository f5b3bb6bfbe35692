package io.readiness.oracle;

import io.readiness.profile.Exposure;
import io.readiness.profile.Exposure.Contact;
import io.readiness.profile.Exposure.WayOfDiscovery;
import org.jspecify.annotations.Nullable;

/** How near somebody comes to customers (T2.3, T4.1). */
final class Customers {
    private Customers() {}

    /** Conversations in a quarter that are known to be the candidate's own. */
    static int directConversations(@Nullable Exposure exposure) {
        return exposure == null
                        || exposure.customerConversationsPerQuarter() == null
                        || exposure.contact() != Contact.DIRECT
                ? 0
                : exposure.customerConversationsPerQuarter();
    }

    static boolean areNotSpokenTo(Exposure exposure) {
        return Told.fewerThan(1, exposure.customerConversationsPerQuarter());
    }

    /** Spoken to, however often, watched at their work, or asked to try something out. */
    static boolean areMet(@Nullable Exposure exposure) {
        return exposure != null
                && ((exposure.contact() == Contact.DIRECT && !areNotSpokenTo(exposure))
                        || Told.among(exposure.waysOfDiscovery(), WayOfDiscovery.INTERVIEWS)
                        || Told.among(exposure.waysOfDiscovery(), WayOfDiscovery.OBSERVATION)
                        || Told.among(exposure.waysOfDiscovery(), WayOfDiscovery.USER_TESTS));
    }

    /** Met all along, and not once for a project. */
    static boolean areMetAllAlong(Exposure exposure) {
        return areMet(exposure) && Told.no(exposure.oncePerProject());
    }

    /** In any way: a conversation, others who tell of them, figures. */
    static boolean areHeardOf(Exposure exposure) {
        return Told.atLeast(1, exposure.customerConversationsPerQuarter())
                || exposure.contact() != null
                || Told.some(exposure.heardThrough())
                || Told.some(exposure.waysOfDiscovery());
    }
}
