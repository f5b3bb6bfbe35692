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
        return Figures.in(SIGNS.read(line));
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
