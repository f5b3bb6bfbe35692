package io.readiness.api.access;

import io.readiness.access.Caller;
import io.readiness.access.Scope;
import io.readiness.profile.Contradiction;
import io.readiness.store.access.NewKey;
import io.readiness.store.chain.Fit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key that is wanted.
 *
 * @param name what it is for, as records tell who asked; once for each tenant; required
 * @param scopes what it allows; required
 * @param lastDay the last day, in UTC, on which it is good; absent: it is good until it is revoked
 * @param requests how many requests it may send in each period; absent: as many as is usual here
 * @param tenant whose it is, where the operator makes it for another one; absent: that of who asks
 */
public record KeyRequest(
        @NotBlank @Size(max = NewKey.LONGEST_NAME) @Pattern(regexp = Fit.WORDS, message = Fit.WORDS_SAY)
        String name,

        @NotNull @Size(min = 1) Set<@NotNull Scope> scopes,
        @Nullable LocalDate lastDay,
        @Nullable @Min(1) @Max(1_000_000) Integer requests,

        @Nullable
        @Pattern(regexp = Caller.TENANT, message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
        String tenant) {

    /** What cannot be, for this caller and today. */
    public List<Contradiction> contradictions(Caller caller, LocalDate today) {
        if (lastDay != null && lastDay.isBefore(today)) {
            return List.of(new Contradiction(
                    "$.lastDay", lastDay, "is over, so the key would be good for nothing", "Name a day to come."));
        }
        return tenant == null || tenant.equals(caller.tenant()) || caller.isOperator()
                ? List.of()
                : List.of(new Contradiction(
                        "$.tenant", tenant, "is no tenant of yours", "Leave it out for a key of your own tenant."));
    }

    /** The key for whoever asks. */
    public NewKey of(Caller caller) {
        return new NewKey(
                tenant == null ? caller.tenant() : tenant,
                name,
                scopes.stream().map(Scope::name).collect(Collectors.toCollection(TreeSet::new)),
                requests,
                lastDay == null
                        ? null
                        : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
