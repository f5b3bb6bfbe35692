package io.readiness.screening.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When what failed is tried again, as Standard Webhooks 1.0.0 recommends it. */
public final class RetrySchedule {
    /** How long an attempt comes after the one before; the first comes at once. */
    static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** What a receiver may ask for at most, or it could keep a delivery for ever. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    /** Receivers that failed together are not all asked again at once. */
    private static final double JITTER = 0.2;

    private RetrySchedule() {}

    /**
     * How long to wait after an attempt that failed; nothing: it was the last one.
     *
     * @param tries how many there were
     * @param wish what the receiver asked for; null: nothing
     */
    public static Optional<Duration> pause(int tries, @Nullable Duration wish, RandomGenerator chance) {
        if (tries >= PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(tries);
        long jitter = (long) (pause.toMillis() * JITTER * chance.nextDouble());
        Duration usual = pause.plusMillis(jitter);
        Duration wished = wish == null || wish.isNegative() ? Duration.ZERO : wish;
        Duration most = wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished;
        return Optional.of(most.compareTo(usual) > 0 ? most : usual);
    }
}
