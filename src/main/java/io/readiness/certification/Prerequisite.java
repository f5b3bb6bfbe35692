package io.readiness.certification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer asks for before giving a certificate. Where neither a certificate nor a time is named, no profile tells
 * whether it is met.
 *
 * @param says what is asked for, in a sentence
 * @param holds any of these certificates, also an expired one; absent: none is asked for
 * @param monthsAsProductOwner so many months of work as Product Owner; absent: no time is asked for
 * @param required whether the certificate is not given without; otherwise it is recommended
 */
public record Prerequisite(
        String says, @Nullable List<String> holds, @Nullable Integer monthsAsProductOwner, boolean required) {}
