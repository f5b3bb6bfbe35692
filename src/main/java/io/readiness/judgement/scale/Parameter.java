package io.readiness.judgement.scale;

import io.readiness.guide.Cited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the rulebook with a meaning. Rules, tables and sentences name it, and take its value from here.
 *
 * @param key its name, for example {@code discovery.owned}
 * @param value the number
 * @param unit what it is a number of
 * @param claims the claims it rests on
 * @param assumption why it is this one where no claim says so; absent: it rests on its claims alone
 */
public record Parameter(
        String key,
        int value,
        String unit,
        List<String> claims,
        @Nullable String assumption) implements Cited {}
