package io.readiness.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.profile.Evidence.Outcome;
import io.readiness.rulebook.BuiltIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final SignReader SIGNS = new SignReader(
            BuiltIn.COMPILED.rulebook().drafts(),
            BuiltIn.COMPILED.rulebook().resume().lexicon(),
            BuiltIn.READERS);

    private static @Nullable Outcome in(String line) {
        return new Figures(BuiltIn.COMPILED.rulebook().drafts().evidence().measured()).in(SIGNS.read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brought wrong settlements from 6.2% down to 1.9% with a calculator. | 6.2 | 1.9",
                "Share of complete applications 58% → 74% after the photo step. | 58 | 74",
                "Queue at the gate 25 → 9 minutes after my proposal. | 25 | 9",
                "Launched in two countries, from 0 to 3,400 paying workshops. | 0 | 3400",
                "Grew revenue from $1.2M to $3.4M. | 1200000 | 3400000",
                "Churn from 6,2% to 4,1%. | 6.2 | 4.1"
            })
    void a_change_between_two_figures_is_read(String line, double baseline, double result) {
        Outcome outcome = in(line);
        assertThat(outcome).isNotNull();
        assertThat(outcome.baseline()).isEqualTo(baseline);
        assertThat(outcome.result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Raised repeat orders by 14% with a button. | 14",
                "Visits fell by 30%. | -30",
                "Cut queries by 45% with a checklist. | -45",
                "Help centre: 40% fewer calls. | -40"
            })
    void a_change_in_percent_is_read_with_its_direction(String line, double percent) {
        Outcome outcome = in(line);
        assertThat(outcome).isNotNull();
        assertThat(outcome.changePercent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brought early settlements that went wrong from 6.2% down to 1.9% with a calculator borrowers use themselves. | early settlements that went wrong",
                "Share of complete applications 58% → 74% after the photo step. | Share of complete applications",
                "Sat with buyers, watched the searches that end without a purchase fall from 61% to 38%, and told the board. | searches that end without a purchase",
                "Launched in two countries, from 0 to 3,400 paying workshops in 16 months. | paying workshops",
                "Queue at the gate 25 → 9 minutes after my proposal. | Queue at the gate",
                "Raised repeat orders of workshops by 14% with a button. | repeat orders of workshops",
                "Observed 17 residents, and proposed a map; visits fell by 30%. | visits",
                "Cut queries between branch and back office by 45% with a checklist for both. | queries between branch and back office",
                "Help centre: 40% fewer calls. | calls",
                "Grew trial-to-paid conversion from 4% to 9% with a shorter first day. | trial-to-paid conversion",
                "Cut the order form from 31 fields to 12. | order form",
                "We moved returns to the first page and queues fell from 9 to 5 minutes. | queues",
                "Watched players build a level, and returns doubled from 12% to 24%. | returns",
                "Dropped a form, which reduced the cost of a claim by 12%. | cost of a claim",
                "Grew revenue from $1.2M to $3.4M. | revenue",
                "Weekly active teams up from 40 to 120 in a year. | Weekly active teams",
                "Churn from 6,2% to 4,1%. | Churn"
            })
    void what_was_measured_is_told_in_its_own_words(String line, String metric) {
        Outcome outcome = in(line);
        assertThat(outcome).isNotNull();
        assertThat(outcome.metric()).isEqualTo(metric);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 of 10 renewed, 90% in all.",
                "Worked from 2019 on to 40% of the time.",
                "Answered each message within 2 hours.",
                "Ad spend of $1.1M under management."
            })
    void what_is_no_change_is_none(String line) {
        assertThat(in(line)).isNull();
    }

    @Test
    void a_decimal_point_with_three_digits_behind_it_could_be_a_thousand_too() {
        assertThat(in("Cut it from 1.5 to 1.234 percent.")).isNull();
    }
}
