package io.readiness.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each caller may still send to this process in the current period. What follows is told as the drafts on
 * RateLimit header fields of the IETF have it.
 */
@Singleton
final class Allowance {
    /** Whoever has more addresses than that is not held off by counting any. */
    private static final int MOST_ADDRESSES = 100_000;

    private final int usual;
    private final Duration period;
    private final int guesses;
    /** Who was quiet for a whole period has all of it again. */
    private final Cache<String, Bucket> buckets;

    private final Cache<String, Bucket> guessing;

    Allowance(AccessConfig config) {
        this.usual = config.requests();
        this.period = config.period();
        this.guesses = config.guesses();
        this.buckets = Caffeine.newBuilder().expireAfterAccess(period).build();
        this.guessing = Caffeine.newBuilder()
                .expireAfterAccess(period)
                .maximumSize(MOST_ADDRESSES)
                .build();
    }

    /**
     * What is left to a caller.
     *
     * @param policy what is counted
     * @param most how many requests they may send in each period
     * @param seconds how long a period is
     * @param left how many are left in this one
     * @param secondsLeft how long this one still is
     * @param passes whether this request is one of those that they may send
     */
    record Left(String policy, int most, long seconds, long left, long secondsLeft, boolean passes) {
        void tell(MultiMap headers) {
            headers.set("RateLimit-Policy", "\"" + policy + "\";q=" + most + ";w=" + seconds);
            headers.set("RateLimit", "\"" + policy + "\";r=" + left + ";t=" + secondsLeft);
        }
    }

    /**
     * Takes one request off.
     *
     * @param caller by which callers are told apart
     * @param told how many they may send; null: as many as is usual
     */
    Left take(String caller, @Nullable Integer told) {
        int most = told == null ? usual : told;
        return take("default", buckets.get(caller, first -> bucket(most)), most);
    }

    /** Counts a key or a link from this address that leads nowhere. */
    Left guess(String address) {
        return take("guesses", guessing.get(address, first -> bucket(guesses)), guesses);
    }

    /** What an address has left of what may lead nowhere, without taking any off; nothing: none of it is used. */
    Optional<Left> guessesLeft(String address) {
        return Optional.ofNullable(guessing.getIfPresent(address)).map(bucket -> {
            EstimationProbe probe = bucket.estimateAbilityToConsume(1);
            return new Left(
                    "guesses",
                    guesses,
                    Math.max(1, period.toSeconds()),
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForRefill()),
                    probe.canBeConsumed());
        });
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillIntervally(most, period))
                .build();
    }

    private Left take(String policy, Bucket bucket, int most) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Left(
                policy,
                most,
                Math.max(1, period.toSeconds()),
                probe.getRemainingTokens(),
                seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()),
                probe.isConsumed());
    }

    /** Never nothing: who asks again too early is refused again. */
    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
