package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.certification.Certificate;
import io.readiness.certification.CertificateCatalogue;
import io.readiness.certification.CertificateNames;
import io.readiness.certification.CertificationTables;
import io.readiness.certification.Issuer;
import io.readiness.certification.RenewalRow;
import io.readiness.certification.RouteNeed;
import io.readiness.certification.RouteRemark;
import io.readiness.certification.RouteRow;
import io.readiness.certification.RouteTable;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Question;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of certificates, and refuses a name, a reference or a row that could be wrong quietly. */
final class CertificationReader extends TableReader {
    private static final String CERTIFICATES = "certification/certificates.yaml";
    private static final String ROUTE = "certification/route.yaml";

    CertificationReader(TableReader other) {
        super(other);
    }

    CertificationTables read(List<Question> questions) {
        CertificateCatalogue catalogue =
                Yaml.read(source, language, CERTIFICATES, new TypeReference<CertificateCatalogue>() {});
        RouteTable route = Yaml.read(source, language, ROUTE, new TypeReference<RouteTable>() {});
        checkCatalogue(catalogue);
        checkRoute(route, catalogue);
        checkSteps(route, catalogue, questions);
        return new CertificationTables(catalogue, route);
    }

    private void checkCatalogue(CertificateCatalogue catalogue) {
        Set<String> ids = ids(catalogue);
        if (ids.size() < catalogue.certificates().size()) {
            throw source.fault(CERTIFICATES, "", "An id stands here twice.", "Keep one of " + ids + " each.");
        }
        Set<String> issuers =
                catalogue.issuers().stream().map(Issuer::issuer).collect(Collectors.toCollection(TreeSet::new));
        for (Certificate certificate : catalogue.certificates()) {
            String words = "id: " + certificate.id();
            known(CERTIFICATES, words, issuers, List.of(certificate.issuer()));
            known(CERTIFICATES, words, ids, certificate.covers());
            certificate
                    .prerequisites()
                    .forEach(asked ->
                            known(CERTIFICATES, words, ids, asked.holds() == null ? List.of() : asked.holds()));
            citedOrAssumed(CERTIFICATES, words, certificate.claims(), certificate.assumption());
        }
        try {
            new CertificateNames(catalogue);
        } catch (IllegalArgumentException e) {
            throw source.fault(CERTIFICATES, "", String.valueOf(e.getMessage()), "A name is for one certificate only.");
        }
    }

    private void checkRoute(RouteTable route, CertificateCatalogue catalogue) {
        Set<String> ids = ids(catalogue);
        for (RouteRemark remark : RouteRemark.values()) {
            long rows = route.remarks().stream()
                    .filter(row -> row.remark() == remark)
                    .count();
            if (rows != 1) {
                throw source.fault(
                        ROUTE,
                        "remarks:",
                        "There are " + rows + " rows for the remark " + dashed(remark) + ".",
                        "Keep exactly one.");
            }
        }
        route.remarks().forEach(row -> cited(ROUTE, "remark: " + dashed(row.remark()), row.claims()));
        route.organisation().forEach(row -> cited(ROUTE, row.says(), row.claims()));
        for (RenewalRow row : route.renewals()) {
            known(ROUTE, "renewals:", ids, row.certificates() == null ? List.of() : row.certificates());
            citedOrAssumed(ROUTE, "renewals:", row.claims(), row.assumption());
        }
        if (route.renewals().stream()
                .noneMatch(row -> row.certificates() == null && row.needs().isEmpty())) {
            throw source.fault(
                    ROUTE,
                    "renewals:",
                    "No row of the renewals is for everything, so that some certificates would get none.",
                    "End with a row without certificates and with empty needs.");
        }
    }

    private void checkSteps(RouteTable route, CertificateCatalogue catalogue, List<Question> questions) {
        Set<String> ids = ids(catalogue);
        for (RouteRow row : route.steps()) {
            String words = "certificate: " + row.certificate();
            known(ROUTE, words, ids, List.of(row.certificate()));
            citedOrAssumed(ROUTE, words, row.claims(), row.assumption());
            Stream.concat(row.needs().stream(), row.presumed().stream()).forEach(need -> {
                cited(ROUTE, need.says(), need.claims());
                known(ROUTE, words, ids, need.certificates());
                checkAsked(words, need, questions);
            });
        }
        Set<String> led =
                route.steps().stream().map(RouteRow::certificate).collect(Collectors.toCollection(TreeSet::new));
        known(ROUTE, "steps:", led, ids);
    }

    /** Silence must be tellable from a no. */
    private void checkAsked(String words, RouteNeed need, List<Question> questions) {
        Set<Circumstance> asked = need.that() == null ? Set.of() : need.that().circumstances();
        for (Circumstance circumstance : asked) {
            if (questions.stream().noneMatch(question -> question.answers().contains(circumstance))) {
                throw source.fault(
                        ROUTE,
                        words,
                        "No question has the answer " + dashed(circumstance) + ", so silence would pass for a no.",
                        "Add it to a question in catalogue/questions.yaml.");
            }
        }
    }

    private void known(String file, String words, Set<String> known, Collection<String> named) {
        for (String name : named) {
            if (!known.contains(name)) {
                throw source.fault(
                        file,
                        words,
                        "There is no " + name + " where \"" + words + "\" asks for it.",
                        "Did you mean " + Nearest.to(name, known) + "?");
            }
        }
    }

    private void citedOrAssumed(String file, String words, List<String> claims, @Nullable String assumption) {
        if (!claims.isEmpty() || assumption == null || assumption.isBlank()) {
            cited(file, words, claims);
        }
    }

    private static Set<String> ids(CertificateCatalogue catalogue) {
        return catalogue.certificates().stream().map(Certificate::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
