package io.readiness.store.chain;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** UUIDs of version 7 that grow, also where the clock is set back and over a restart. */
public final class Ids {
    private final TimeOrderedEpochFactory factory;

    /**
     * Ids after those that were given before.
     *
     * @param last the last one in the store, if there is one
     */
    public Ids(InstantSource clock, Optional<UUID> last) {
        Instant first = last.map(id -> Instant.ofEpochMilli((id.getMostSignificantBits() >>> 16) + 1))
                .orElse(Instant.EPOCH);
        factory = TimeOrderedEpochFactory.builder()
                .withClock(new Forward(clock, first))
                .withIncrementPlusN()
                .build();
    }

    UUID next() {
        return factory.create();
    }

    /** A clock that stands still where the other one goes back. */
    private static final class Forward extends Clock {
        private final InstantSource clock;
        private Instant latest;

        Forward(InstantSource clock, Instant first) {
            this.clock = clock;
            this.latest = first;
        }

        @Override
        public synchronized Instant instant() {
            Instant now = clock.instant();
            if (now.isAfter(latest)) {
                latest = now;
            }
            return latest;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
