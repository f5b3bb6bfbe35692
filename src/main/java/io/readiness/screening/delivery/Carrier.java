package io.readiness.screening.delivery;

/** Who carries what is due on one channel. May wait for the receiver, as long as the way out lets it; throws nothing. */
public interface Carrier {
    /** The channel, as a delivery names it. */
    String channel();

    /** Carries it once, and tells what became of it. */
    Attempt carry(Delivery delivery);
}
