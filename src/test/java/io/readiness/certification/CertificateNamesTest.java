package io.readiness.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.judgement.fact.Facts.Credential;
import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.rulebook.Frozen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNamesTest {
    private static final CertificateNames NAMES =
            new CertificateNames(Frozen.COMPILED.rulebook().certification().catalogue());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CSPO | cspo",
                "cspo® | cspo",
                "Certified Scrum Product Owner® | cspo",
                "Certified Scrum Product Owner® (CSPO®) | cspo",
                "Certified Scrum Product Owner - Scrum Alliance | cspo",
                "Scrum Alliance CSPO | cspo",
                "CSPO (expired) | cspo",
                "CSPO certification, 2024 | cspo",
                "CSPO (expired 2023) | cspo",
                "A-CSPO | a-cspo",
                "Advanced Certified Scrum Product Owner℠ | a-cspo",
                "CSP-PO | csp-po",
                "Certified Scrum Professional® - Product Owner | csp-po",
                "PSPO-1 | pspo-i",
                "PSPO1 | pspo-i",
                "PSPO I | pspo-i",
                "PSPO Ⅰ | pspo-i",
                "pspo™ i | pspo-i",
                "Professional Scrum Product Owner™ I | pspo-i",
                "Professional Scrum Product Owner (PSPO I) | pspo-i",
                "Professional Scrum Product Owner I (PSPO I) - Scrum.org | pspo-i",
                "PSPO II | pspo-ii",
                "Professional Scrum Product Owner™ II | pspo-ii",
                "PSPO-3 | pspo-iii",
                "PSPO-AI Essentials™ | pspo-ai-essentials",
                "Professional Scrum Product Owner™ - AI Essentials | pspo-ai-essentials",
                "SAFe® 6 POPM | safe-popm",
                "SAFe6 POPM | safe-popm",
                "POPM 5.1 | safe-popm",
                "SAFe 6 Product Owner/Product Manager | safe-popm",
                "Certified SAFe® 6.0 Product Owner / Product Manager (POPM) | safe-popm",
                "AI for Product Owners | ai-for-product-owners",
                "AI-Powered Product Manager | ai-powered-product-manager",
                "CSM | csm",
                "PSM I | psm-i",
                "SAFe Agilist | safe-agilist"
            })
    void a_certificate_is_recognised_as_people_write_it(String name, String id) {
        assertThat(NAMES.find(name)).extracting(Certificate::id).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PSPO 4",
                "PSPO 6",
                "CSPO 2",
                "CSP",
                "CSM 2",
                "PSM 9",
                "SAFe",
                "Scrum Alliance",
                "Product Owner",
                "CSPO (Scrum.org)",
                "CSPO / PSPO I",
                "CSPO, PSPO I",
                "CSPO (not completed)",
                "POPM course",
                "PSPO I preparation",
                "(expired)",
                "™",
                "-"
            })
    void what_is_not_in_the_catalogue_is_not_guessed_at(String name) {
        assertThat(NAMES.find(name)).isNull();
    }

    @Test
    void a_name_with_quotes_is_pointed_at_by_a_path_that_can_be_read() {
        assertThat(JsonPaths.fact(new Credential("PSPO I 'live' \\ online", CertificateLevel.TEAM))
                        .path())
                .isEqualTo("$.certifications[?@.name=='PSPO I \\'live\\' \\\\ online']");
    }
}
