package io.readiness.screening;

import org.jspecify.annotations.Nullable;

/**
 * Whose assessment is ordered. The name and the address stand in the order alone: no rule and no decision sees them.
 *
 * @param reference an opaque name, by which all that is held on them is found, held and erased
 * @param name what to call them; absent: not told
 * @param email where an invitation is sent to; absent: whoever ordered hands the link on
 * @param language the language in which they are asked, where the rulebook speaks it; absent: the usual one
 */
public record Applicant(
        String reference,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language) {}
