package io.readiness.intake.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    private static final DateReader DATES = new DateReader(SampleTest.words());

    private static String said(String text) {
        Period period = DATES.first(text);
        if (period == null) {
            return "-";
        }
        String end = period.to() instanceof End.On on ? on.date().toString() : "open";
        return period.from() + (period.to() == null ? "" : " to " + end) + (period.sure() ? "" : " ?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 2019 – Present | 2019-01 to open",
                "2019-2021 | 2019 to 2021",
                "2019–21 | 2019 to 2021",
                "03/2019 - today | 2019-03 to open",
                "seit März 2020 | 2020-03 to open",
                "Since 2018 | 2018 to open",
                "depuis janvier 2021 | 2021-01 to open",
                "de mars 2018 à décembre 2020 | 2018-03 to 2020-12",
                "Sept. 2017 to Aug. 2018 | 2017-09 to 2018-08",
                "2020-03 – 2023-01 | 2020-03 to 2023-01",
                "01.02.2019 bis 31.12.2020 | 2019-02-01 to 2020-12-31",
                "January 2019 - Present (2 years 3 months) | 2019-01 to open",
                "Jan – Mar 2020 | 2020-01 to 2020-03",
                "Jan '19 – Feb '21 | 2019-01 to 2021-02",
                "2019 to date | 2019 to open",
                "de 2019 à ce jour | 2019 to open",
                "2014 - to date | 2014 to open",
                "05/2018 till now | 2018-05 to open",
                "Summer 2016 | 2016",
                "March 2022 | 2022-03",
                "05/06/2019 | 2019-05-06 ?",
                "2019 – | 2019 to open ?",
                "2021 – 2019 | 2021 ?"
            })
    void a_period_is_read_in_the_forms_that_people_write(String text, String read) {
        assertThat(said(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"served 2,000-2,500 users", "saved $2019", "50%", "1200 – 1800", "may be later"})
    void a_figure_is_no_date(String text) {
        assertThat(said(text)).isEqualTo("-");
    }

    @Test
    void a_period_that_was_broken_over_two_lines_is_put_together() {
        assertThat(DATES.stitch("03/2022 – Product Owner", "today Insurer"))
                .isEqualTo(new DateReader.Stitch("03/2022 – today\tProduct Owner", "Insurer"));
        assertThat(DATES.stitch("Gully Water, July 2019 to", "present"))
                .isEqualTo(new DateReader.Stitch("Gully Water, July 2019 to present", ""));
        assertThat(DATES.stitch("Product Owner, 2019", "Analyst, 2015")).isNull();
    }
}
