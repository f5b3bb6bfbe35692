package io.readiness.screening.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a receiver wants to be left alone, as {@code Retry-After} tells it: in seconds, or until a time. */
public final class RetryAfter {
    private static final int DIGITS = 9;

    private RetryAfter() {}

    /** What a header says; nothing: it says nothing that can be understood. */
    public static Optional<Duration> of(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String told = header.strip();
        if (told.matches("[0-9]{1," + DIGITS + "}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(told)));
        }
        try {
            Instant until = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
