package io.readiness.certification;

import io.readiness.judgement.scale.Truth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer asks for, held against the profile.
 *
 * @param says what is asked for
 * @param met whether it is met; open where that was not told
 * @param required whether the certificate is not given without; otherwise it is recommended
 * @param eligibleFrom the day from which it is met, should work go on as it is; absent: it is met, or no day follows
 */
public record MetPrerequisite(
        String says, Truth met, boolean required, @Nullable LocalDate eligibleFrom) {}
