package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.certification.CertificateNames;
import io.readiness.certification.CertificationTables;
import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.certification.CertificationTables.CertificateCatalogue;
import io.readiness.certification.CertificationTables.Issuer;
import io.readiness.certification.CertificationTables.RouteRemark;
import io.readiness.certification.CertificationTables.RouteRow;
import io.readiness.certification.CertificationTables.RouteTable;
import io.readiness.certification.Certifications;
import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.rulebook.Texts;
import io.readiness.rulebook.table.TableReader.Inputs;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tables of certificates, and refuses a name, a reference or a row that could be wrong quietly. */
final class CertificationReader extends TableReader {
    private static final String CERTIFICATES = "certification/certificates.yaml";
    private static final String ROUTE = "certification/route.yaml";

    private static final Set<String> LEVELS = Arrays.stream(CertificateLevel.values())
            .map(TableReader::dashed)
            .collect(Collectors.toCollection(TreeSet::new));

    CertificationReader(TableReader other) {
        super(other);
    }

    CertificationTables certification() {
        CertificateCatalogue catalogue = read(CERTIFICATES, new TypeReference<CertificateCatalogue>() {});
        RouteTable route = read(ROUTE, new TypeReference<RouteTable>() {});
        checkCatalogue(catalogue);
        checkRoute(route, catalogue);
        checkTables(route, ids(catalogue));
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
        }
        try {
            new CertificateNames(catalogue);
        } catch (IllegalArgumentException e) {
            throw source.fault(CERTIFICATES, "", String.valueOf(e.getMessage()), "A name is for one certificate only.");
        }
    }

    private void checkRoute(RouteTable route, CertificateCatalogue catalogue) {
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
        Set<String> led =
                route.steps().rows().stream().map(RouteRow::certificate).collect(Collectors.toCollection(TreeSet::new));
        for (Certificate certificate : catalogue.certificates()) {
            if (certificate.shows() == null && !led.contains(certificate.id())) {
                throw source.fault(
                        ROUTE,
                        "steps:",
                        "No step leads to the certificate " + certificate.id() + ".",
                        "Add a row for it: its needs tell when it is worth taking, and otherwise why it is not for now. Or say in its texts what it shows.");
            }
        }
    }

    private void checkTables(RouteTable route, Set<String> ids) {
        Inputs inputs = new Inputs(
                Certifications.inputs(),
                Certifications.inputs().keySet().stream()
                        .filter(field -> field.startsWith("certificates."))
                        .collect(Collectors.toMap(
                                field -> field, field -> field.equals(Certifications.LEVELS) ? LEVELS : ids)));
        check(ROUTE, "steps:", route.steps(), HitPolicy.COLLECT, inputs);
        check(ROUTE, "renewals:", route.renewals(), HitPolicy.FIRST, inputs);
        check(ROUTE, "organisation:", route.organisation(), HitPolicy.COLLECT, inputs);
        check(ROUTE, "closed:", route.closed(), HitPolicy.COLLECT, inputs);
        check(ROUTE, "none:", route.none(), HitPolicy.FIRST, inputs);
        check(ROUTE, "asks:", route.asks(), HitPolicy.COLLECT, inputs);
        for (RouteRow row : route.steps().rows()) {
            String words = "certificate: " + row.certificate();
            known(ROUTE, words, ids, List.of(row.certificate()));
            Stream.concat(row.needs().stream(), row.presumed().stream()).forEach(need -> {
                if (need.says() == null || need.otherwise() == null) {
                    throw source.fault(
                            ROUTE,
                            words,
                            "A step does not say what it rests on, or why it is not for now where that fails.",
                            "Give each of its needs a key, and both texts in " + Texts.file(language, ROUTE) + ".");
                }
            });
        }
    }

    private void known(String file, String words, Set<String> known, Collection<String> named) {
        named.forEach(name -> source.refuseUnknown(
                name, known, file, words, "There is no " + name + " where \"" + words + "\" asks for it."));
    }

    private static Set<String> ids(CertificateCatalogue catalogue) {
        return catalogue.certificates().stream().map(Certificate::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
