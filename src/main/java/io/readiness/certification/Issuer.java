package io.readiness.certification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a certificate.
 *
 * @param issuer its id
 * @param name what it is called
 * @param validMonths for how many months its certificates are valid; absent: they never expire
 * @param names what may stand for it beside the name of a certificate
 */
public record Issuer(String issuer, String name, @Nullable Integer validMonths, List<String> names) {}
