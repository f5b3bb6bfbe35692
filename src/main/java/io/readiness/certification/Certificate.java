package io.readiness.certification;

import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or a course, as its issuer describes it.
 *
 * @param id its id
 * @param name its name
 * @param issuer the id of its issuer
 * @param level what it is about
 * @param versioned whether its name may carry the number of a release
 * @param names the names by which it is recognised
 * @param covers the ids of those that its holder holds or knows as well
 * @param prerequisites what its issuer asks for
 * @param facts what is worth knowing before booking
 * @param asOf the day on which the facts were written down
 * @param source where they were found
 * @param confidence how sure they are
 * @param claims the claims that name it; empty where no guide does
 * @param assumption why it is listed, where no guide names it
 */
public record Certificate(
        String id,
        String name,
        String issuer,
        CertificateLevel level,
        boolean versioned,
        List<String> names,
        List<String> covers,
        List<Prerequisite> prerequisites,
        String facts,
        LocalDate asOf,
        String source,
        FactConfidence confidence,
        List<String> claims,
        @Nullable String assumption) {}
