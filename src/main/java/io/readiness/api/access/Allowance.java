package io.readiness.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each caller may still send to this process in the current period. What follows is told as the drafts on
 * RateLimit header fields of the IETF have it.
 */
@Singleton
final class Allowance {
    private final int usual;
    private final Duration period;
    /** Who was quiet for a whole period has all of it again. */
    private final Cache<String, Bucket> buckets;

    Allowance(AccessConfig config) {
        this.usual = config.requests();
        this.period = config.period();
        this.buckets = Caffeine.newBuilder().expireAfterAccess(period).build();
    }

    /**
     * What is left to a caller.
     *
     * @param most how many requests they may send in each period
     * @param seconds how long a period is
     * @param left how many are left in this one
     * @param secondsLeft how long this one still is
     * @param passes whether this request is one of those that they may send
     */
    record Left(int most, long seconds, long left, long secondsLeft, boolean passes) {
        void tell(MultiMap headers) {
            headers.set("RateLimit-Policy", "\"default\";q=" + most + ";w=" + seconds);
            headers.set("RateLimit", "\"default\";r=" + left + ";t=" + secondsLeft);
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
        Bucket bucket = buckets.get(
                caller,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillIntervally(most, period))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Left(
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
