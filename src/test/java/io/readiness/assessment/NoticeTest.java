package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.Frozen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'role': {'title': 'Chief Product Owner'} | $.role.title",
                "'role': {'months': 24} | $.role.months",
                "'role': {'kind': 'DESIGNER', 'months': 24} | $.role.months",
                "'exposure': {'users': 'COLLEAGUES'} | $.exposure.users",
                "'goal': {'willBuildDiscovery': false} | $.goal",
                "'goal': {'aim': 'DELIVERY_EXCELLENCE', 'willBuildDiscovery': false} | $.goal",
                "'evidence': [{'kind': 'DISCOVERY_BRIEF', 'date': '2026-01-31'}] | $.evidence[*].date",
                "'evidence': [{'id': 'x', 'kind': 'BACKLOG_SNAPSHOT', 'signals': ['DISCOVERY_DEPTH']}] | $.evidence[?@.id=='x'].signals"
            })
    void what_is_told_and_left_aside_is_said(String told, String path) {
        assertThat(notices(told)).extracting(Assessment.Notice::path).containsExactly(path);
        assertThat(notices(told))
                .allSatisfy(notice -> assertThat(notice.claims()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'role': {'kind': 'PRODUCT_OWNER', 'months': 24}",
                "'role': {'organisation': 'STARTUP', 'framework': 'SAFE'}",
                "'learning': {'format': 'TRAINER_LED'}",
                "'exposure': {'contact': 'DIRECT'}",
                "'exposure': {'contact': 'DIRECT', 'customerConversationsPerQuarter': 3}",
                "'goal': {'aim': 'PRODUCT_MANAGEMENT', 'willBuildDiscovery': false}",
                "'evidence': [{'kind': 'DISCOVERY_BRIEF', 'date': '2026-01-31'}, {'kind': 'CASE_ANALYSIS', 'date': '2026-03-31'}]",
                "'evidence': [{'kind': 'DISCOVERY_BRIEF', 'signals': ['PROOF_OF_WORK']}]"
            })
    void what_is_told_and_used_needs_no_notice(String told) {
        assertThat(notices(told)).isEmpty();
    }

    @Test
    void what_an_empty_list_says_is_named() {
        assertThat(notices("'certifications': [], 'evidence': []"))
                .extracting(
                        Assessment.Notice::path, notice -> notice.because().contains("none: certifications, evidence"))
                .containsExactly(tuple("$", true));
    }

    private static List<Assessment.Notice> notices(String told) {
        String json = "{'reference': 'x', " + told + "}";
        return Frozen.ASSESSOR
                .assess(BuiltIn.profile(json.replace('\'', '"')), BuiltIn.AS_OF)
                .notices();
    }
}
