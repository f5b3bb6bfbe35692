package io.readiness.api.integration.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate is called what the webhook that erases them says. */
class GreenhouseCandidateTest {
    @ParameterizedTest
    @CsvSource({
        "https://app.greenhouse.io/people/17681532?application_id=26234709, greenhouse-17681532",
        "https://app.greenhouse.io/people/17681532, greenhouse-17681532",
        "https://app2.eu.greenhouse.io/people/7/applications, greenhouse-7"
    })
    void by_the_number_in_the_address_of_their_profile(String profile, String reference) {
        assertThat(GreenhouseCandidate.reference(profile)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://app.greenhouse.io/people/17681532x", "https://app.greenhouse.io/sdash/1", "people/7"})
    void an_address_without_a_number_is_a_name_by_itself(String profile) {
        assertThat(GreenhouseCandidate.reference(profile))
                .matches(Profile.REFERENCE)
                .startsWith("greenhouse-x")
                .isEqualTo(GreenhouseCandidate.reference(profile))
                .isNotEqualTo(GreenhouseCandidate.reference(profile + "?"));
    }

    @Test
    void whoever_is_numbered_is_found_by_the_number() {
        assertThat(GreenhouseCandidate.numbered("7"))
                .isEqualTo(GreenhouseCandidate.reference("https://app.greenhouse.io/people/7"));
    }
}
