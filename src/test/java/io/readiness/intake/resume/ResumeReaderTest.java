package io.readiness.intake.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.DocumentReader;
import io.readiness.intake.document.GivenFile;
import io.readiness.intake.document.Refusal.TooSlow;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument.Place.InText;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.Lasted;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Told.Sureness;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeReaderTest {
    private static final ResumeReader READER = new ResumeReader(SampleTest.words());

    private static Resume read(String text) {
        return read(text, DocumentLimits.USUAL);
    }

    private static Resume read(String text, DocumentLimits limits) {
        DocumentReader documents = new DocumentReader(limits);
        Allowance allowance = documents.allowance(1);
        return READER.read(
                documents.read(new GivenFile(text.getBytes(StandardCharsets.UTF_8), null, null), allowance), allowance);
    }

    private static String said(Position position) {
        Told<End> end = position.end();
        String until =
                end == null ? "-" : end.value() instanceof End.On on ? on.date().toString() : "open";
        return value(position.title()) + " | " + value(position.employer()) + " | " + value(position.start()) + " | "
                + until;
    }

    private static String value(Told<?> told) {
        return told == null ? "-" : told.value().toString();
    }

    @Test
    void a_role_is_read_with_title_employer_time_and_what_was_done() {
        Resume resume = read("EXPERIENCE\n\nAcme Bank AG, Berlin\nProduct Owner     Jan 2019 – Present\n"
                + "- Cut waiting from nine days to two by letting shops send their\n  papers later.\n- Said no.\n");

        Position role = resume.positions().get(0);
        assertThat(said(role)).isEqualTo("Product Owner | Acme Bank AG | 2019-01 | open");
        assertThat(role.highlights())
                .extracting(Told::value)
                .containsExactly(
                        "Cut waiting from nine days to two by letting shops send their papers later.", "Said no.");
        assertThat(role.title().source().place()).isEqualTo(new InText(4));
        assertThat(role.title().sureness()).isEqualTo(Sureness.READ);
    }

    @Test
    void title_and_employer_come_in_either_order_and_on_one_line_or_two() {
        assertThat(said(read("Experience\nProduct Owner at Acme Inc, 2019 - 2021\n- x y z\n")
                        .positions()
                        .get(0)))
                .isEqualTo("Product Owner | Acme Inc | 2019 | 2021");
        assertThat(said(read("Experience\n2019 - 2021\nAcme Inc\nProduct Owner\n- x y z\n")
                        .positions()
                        .get(0)))
                .isEqualTo("Product Owner | Acme Inc | 2019 | 2021");
        assertThat(said(read("Experience\nAcme Inc — Product Owner — 2019 - 2021\n- x y z\n")
                        .positions()
                        .get(0)))
                .isEqualTo("Product Owner | Acme Inc | 2019 | 2021");
    }

    @Test
    void several_roles_at_one_employer_share_its_name() {
        Resume resume = read("Experience\n\nAcme Bank AG     2015 – Present\nProduct Owner     2019 – Present\n- one\n"
                + "Business Analyst     2015 – 2019\n- two\n");

        assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                .containsExactly(
                        "Product Owner | Acme Bank AG | 2019 | open", "Business Analyst | Acme Bank AG | 2015 | 2019");
    }

    @Test
    void what_two_readings_are_possible_of_is_guessed() {
        Position role = read("Experience\nThe Lab\nSunrise     2019 – 2021\n- x y z\n")
                .positions()
                .get(0);

        assertThat(role.title().sureness()).isEqualTo(Sureness.GUESSED);
        assertThat(role.employer().sureness()).isEqualTo(Sureness.GUESSED);
    }

    @Test
    void what_stands_behind_its_label_is_stated() {
        Position role =
                read("Experience\nPeriod: 2019 - 2021\nEmployer: Sunrise\nPosition: Captain of stories\n- x y z\n")
                        .positions()
                        .get(0);

        assertThat(role.title())
                .extracting(Told::value, Told::sureness)
                .containsExactly("Captain of stories", Sureness.STATED);
        assertThat(role.employer()).extracting(Told::value, Told::sureness).containsExactly("Sunrise", Sureness.STATED);
    }

    @Test
    void certificates_are_told_with_issuer_and_date_in_the_forms_that_people_write() {
        List<Certificate> certificates = read("Certifications\nCSPO, Scrum Alliance, 2021\n"
                        + "Professional Scrum Product Owner I - Scrum.org - March 2022\nPSM I, PSPO II, ITIL v4 Foundation\n"
                        + "Certified Scrum Master, renewed 2024\n")
                .certificates();

        assertThat(certificates.stream()
                        .map(one -> value(one.name()) + " | " + value(one.issuer()) + " | " + value(one.date())))
                .containsExactly(
                        "CSPO | Scrum Alliance | 2021",
                        "Professional Scrum Product Owner I | Scrum.org | 2022-03",
                        "PSM I | - | -",
                        "PSPO II | - | -",
                        "ITIL v4 Foundation | - | -",
                        "Certified Scrum Master | - | -");
    }

    @Test
    void who_the_person_is_stays_outside_and_is_told_by_its_kind() {
        Resume resume = read("Jane Example\nDate of birth: 4 May 1980 | Nationality: Danish | Marital status: married\n"
                + "12 Some Street, 99999 Sometown\njane@example.org | +49 170 1234567 | linkedin.com/in/jane\n\n"
                + "Experience\n\nProduct Owner, Acme Inc     2019 – 2021\n- Jane Example said no, see www.jane.example/no\n\n"
                + "Languages\nEnglish\nNationality Danish\n\n"
                + "References\nJohn Other, john@other.example\n");

        assertThat(resume.toString())
                .doesNotContainIgnoringCase("jane")
                .doesNotContain("1980", "Danish", "married", "Some Street", "1234567", "John", "other.example");
        assertThat(resume.unused())
                .filteredOn(Unused.Dropped.class::isInstance)
                .extracting(unused -> ((Unused.Dropped) unused).kind())
                .contains(
                        PersonalData.NAME,
                        PersonalData.BIRTH,
                        PersonalData.NATIONALITY,
                        PersonalData.FAMILY,
                        PersonalData.ADDRESS,
                        PersonalData.EMAIL,
                        PersonalData.PHONE,
                        PersonalData.LINK);
    }

    @Test
    void a_certificate_that_is_planned_is_not_held_and_told_as_unused() {
        Resume resume = read(
                "Certificates\nPSPO I \u2013 exam booked; ECBA (2019)\nPSM II, exam planned 2027\nPMI-ACP (in progress)\n"
                        + "ITIL v4 Foundation, expected March 2027\nCSPO (2019, renewed 2026)\n");

        assertThat(resume.certificates().stream().map(one -> value(one.name()) + " | " + value(one.date())))
                .containsExactly("ECBA | 2019", "CSPO | 2019");
        assertThat(resume.unused())
                .filteredOn(Unused.LeftOut.class::isInstance)
                .extracting(unused -> ((Unused.LeftOut) unused).reason())
                .containsExactly(Reason.NOT_HELD_YET, Reason.NOT_HELD_YET, Reason.NOT_HELD_YET, Reason.NOT_HELD_YET);
    }

    @Test
    void a_head_of_four_parts_is_read_whatever_stands_between_them() {
        for (String between : List.of(" | ", " \u00B7 ", "\t")) {
            Resume resume = read("Experience\n"
                    + String.join(between, "Senior Product Owner", "Harbour Foods", "London", "Feb 2021 to date")
                    + "\nSAFe, 5 teams on one release train\n"
                    + String.join(between, "Product Owner", "Harbour Foods", "2018-2021")
                    + "\nScrum, one team\n");

            assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                    .containsExactly(
                            "Senior Product Owner | Harbour Foods | 2021-02 | open",
                            "Product Owner | Harbour Foods | 2018 | 2021");
        }
    }

    @Test
    void a_city_is_no_employer_wherever_it_stands() {
        Resume resume = read("Experience\nSenior Product Owner | Harbour Foods | London | 2019 - 2022\n- x y z\n\n"
                + "Product Owner\nLondon | Harbour Foods\n2016 - 2019\n- x y z\n\n"
                + "Analyst | London | 2012 - 2014\n- x y z\n");

        assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                .containsExactly(
                        "Senior Product Owner | Harbour Foods | 2019 | 2022",
                        "Product Owner | Harbour Foods | 2016 | 2019",
                        "Analyst | - | 2012 | 2014");
    }

    @Test
    void how_long_a_role_was_held_is_told_where_no_dates_are() {
        Resume resume = read("Experience\nProduct Owner, Harbour Foods (2 years, to date)\n- x y z\n"
                + "Analyst, Tallow Ltd (1 year 3 months)\n- x y z\n");

        assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                .containsExactly("Product Owner | Harbour Foods | - | open", "Analyst | Tallow Ltd | - | -");
        assertThat(resume.positions())
                .extracting(role -> role.lasted().value())
                .containsExactly(new Lasted(24, 35), new Lasted(15, 16));
    }

    @Test
    void a_long_cell_of_a_row_is_what_was_done() {
        String done =
                "Chose the first market out of nine after talks with 30 shops, left two of them out for a year, and told sales why.";
        Resume resume = read("Experience\n2019 - 2022\tProduct Owner\tHarbour Foods\t" + done + "\n");

        assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                .containsExactly("Product Owner | Harbour Foods | 2019 | 2022");
        assertThat(resume.positions().get(0).highlights())
                .extracting(Told::value)
                .containsExactly(done);
    }

    @Test
    void one_date_that_has_its_day_first_tells_that_all_of_them_have() {
        Resume resume = read(
                "Experience\n01/03/2021 - 26/02/2022 Waterdam, Netherlands\nProduct Owner\nRederij Zeewind\n- x y z\n"
                        + "05/06/2019 - 07/08/2020 Waterdam, Netherlands\nAnalyst\nPolderpost\n- x y z\n");

        assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                .containsExactly(
                        "Product Owner | Rederij Zeewind | 2021-03-01 | 2022-02-26",
                        "Analyst | Polderpost | 2019-06-05 | 2020-08-07");
        assertThat(resume.positions().get(1).start().sureness()).isEqualTo(Sureness.READ);
    }

    @Test
    void roles_in_a_table_with_what_was_done_below_are_told_once() {
        Resume resume = read("# Jane Example\n\n## Experience\n\n| When | Role | Where |\n|---|---|---|\n"
                + "| 2019 - 2022 | Product Owner | Acme Inc |\n| 2016 - 2019 | Analyst | Acme Inc |\n\n"
                + "### Product Owner, Acme Inc\n\n- one\n- two\n\n### Analyst, Acme Inc\n\n- three\n");

        assertThat(resume.positions().stream().map(ResumeReaderTest::said))
                .containsExactly("Product Owner | Acme Inc | 2019 | 2022", "Analyst | Acme Inc | 2016 | 2019");
        assertThat(resume.positions())
                .extracting(role -> role.highlights().size())
                .containsExactly(2, 1);
    }

    /** Each would take minutes: one paragraph of all lines, roles without end, and expressions that look at all of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "and so it went on \n",
                "Product Owner, Acme Inc     2019 - 2021\n",
                "-no-no",
                "a\n",
                "PRODUCT OWNER\n- a\n",
                "CSPO, exam planned, "
            })
    void taking_a_document_apart_stops_when_the_time_is_over(String part) {
        String text = "Experience\n" + part.repeat(390_000 / part.length());
        long start = System.nanoTime();
        try {
            read(text, DocumentLimits.USUAL.within(Duration.ofSeconds(1)));
        } catch (UnreadableDocument late) {
            assertThat(late.refusal()).isInstanceOf(TooSlow.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_line_that_looks_like_a_role_and_begins_none_is_told() {
        Resume resume = read("Experience\nProduct Owner | Harbour Foods | 2018-2021\nOne team\n"
                + "Senior Product Owner | Harbour Foods | London | since last spring\nFive teams\n");

        assertThat(resume.unused())
                .filteredOn(Unused.LeftOut.class::isInstance)
                .extracting(unused -> ((Unused.LeftOut) unused).reason())
                .contains(Reason.MAY_BE_A_ROLE);
    }

    @Test
    void the_name_and_the_health_of_the_person_are_in_no_text_and_no_certificate() {
        Resume resume = read("Zacharias Quillfeder\nProduct Owner, born 14 March 1981, led 3 teams of a shop.\n\n"
                + "Experience\nProduct Owner, Acme Inc     2019 \u2013 2021\n- Zacharias owned the plan.\n"
                + "- Quillfeder's plan cut waste.\n- Led a portal for severely disabled people.\n\n"
                + "Certificates\nPSPO I, 2021, Zacharias Quillfeder, licence 4471-ZQ\nSeverely disabled (GdB 50)\n"
                + "Disability: severely disabled (50%)\nUnterwalde, 30.11.2026, Zacharias Quillfeder\n");

        assertThat(resume.toString())
                .doesNotContainIgnoringCase("zacharias", "quillfeder", "4471", "gdb", "unterwalde")
                .doesNotContain("1981", "50%");
        assertThat(resume.positions().get(0).highlights())
                .extracting(Told::value)
                .containsExactly(
                        "\u2026 owned the plan.",
                        "\u2026 plan cut waste.",
                        "Led a portal for severely disabled people.");
        assertThat(resume.certificates()).extracting(one -> one.name().value()).containsExactly("PSPO I");
        assertThat(resume.unused())
                .filteredOn(Unused.Dropped.class::isInstance)
                .extracting(unused -> ((Unused.Dropped) unused).kind())
                .contains(PersonalData.HEALTH, PersonalData.BIRTH, PersonalData.NAME);
    }

    @Test
    void a_part_of_the_name_that_is_a_word_stays_a_word() {
        Resume resume = read("Name: Grant Market\n\nExperience\nProduct Owner, Acme Inc     2019 \u2013 2021\n"
                + "- Grant found a market for it.\n- Market research of a year.\n");

        assertThat(resume.positions().get(0).highlights())
                .extracting(Told::value)
                .containsExactly("\u2026 found a market for it.", "Market research of a year.");
    }

    @Test
    void what_tells_nothing_of_work_is_left_out_with_its_words() {
        Resume resume = read(
                "Experience\nProduct Owner, Acme Inc     2019 – 2021\n- x y z\n\nPublications\nOn saying no, 2020\n");

        assertThat(resume.unused())
                .filteredOn(Unused.LeftOut.class::isInstance)
                .extracting(unused -> ((Unused.LeftOut) unused).reason() + " "
                        + ((Unused.LeftOut) unused).source().words())
                .contains(Reason.OTHER_SECTION + " On saying no, 2020");
    }

    @Test
    void german_and_french_resumes_are_parted_as_well() {
        Resume german = read(
                "Berufserfahrung\nProduktmanager, Acme GmbH     seit 03/2019\n- x y z\n\nZertifikate\nCSPO, 2020\n\n"
                        + "Sprachen\nDeutsch (Muttersprache), Englisch - C1\n");
        Resume french = read(
                "Expérience professionnelle\nResponsable produit, Acme SA     de mars 2018 à décembre 2020\n- x y z\n");

        assertThat(said(german.positions().get(0))).isEqualTo("Produktmanager | Acme GmbH | 2019-03 | open");
        assertThat(german.certificates()).hasSize(1);
        assertThat(german.languages()).hasSize(2);
        assertThat(said(french.positions().get(0))).isEqualTo("Responsable produit | Acme SA | 2018-03 | 2020-12");
    }
}
