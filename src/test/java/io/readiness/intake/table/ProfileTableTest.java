package io.readiness.intake.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.readiness.assessment.RandomProfiles;
import io.readiness.intake.table.ProfileColumn.CellForm;
import io.readiness.intake.table.ProfileRow.CellFault;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Exposure;
import io.readiness.profile.PracticalTest;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.Nearest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTableTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static ProfileTable read(String table) {
        return read(table.getBytes(UTF_8));
    }

    private static ProfileTable read(byte[] table) {
        return ProfileTable.read(table, null, Nearest::to);
    }

    private static Map<String, Object> only(ProfileTable table) {
        assertThat(table.headingFaults()).isEmpty();
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).faults()).isEmpty();
        return table.rows().get(0).told();
    }

    private static List<Profile> back(String table) {
        ProfileTable read = read(table);
        assertThat(read.headingFaults()).isEmpty();
        assertThat(read.brokenAt()).isNull();
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        return read.rows().stream()
                .map(row -> BuiltIn.JSON.convertValue(row.told(), Profile.class))
                .toList();
    }

    private static Profile with(String part, Object value) {
        return Records.with(Profile.untold("c-1"), part, value);
    }

    @Test
    void every_golden_candidate_comes_back_from_a_row_as_they_were() throws IOException {
        List<Profile> golden = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BuiltIn.RULES.resolve("golden"))) {
            for (Path file :
                    files.filter(file -> file.endsWith("profile.json")).sorted().toList()) {
                golden.add(BuiltIn.JSON.readValue(file.toFile(), Profile.class));
            }
        }
        assertThat(golden).hasSizeGreaterThan(20);
        List<Profile> back = back(ProfileTableWriter.table(golden));
        assertThat(back).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            assertThat(back.get(i)).isEqualTo(golden.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_random_candidate_comes_back_from_a_row_as_they_were(long seed) {
        RandomProfiles random = new RandomProfiles(seed);
        List<Profile> profiles = IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0 ? random.profile() : random.fullProfile())
                .toList();
        List<Profile> back = back(ProfileTableWriter.table(profiles));
        assertThat(back).hasSameSizeAs(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            assertThat(back.get(i)).isEqualTo(withoutEmptyParts(profiles.get(i)));
        }
    }

    /** A part of which nothing is said is the same as none. */
    private static Profile withoutEmptyParts(Profile told) {
        List<String> parts = new ArrayList<>();
        Records.forEach(told, (name, value) -> {
            if (value instanceof Record part && saysNothing(part)) {
                parts.add(name);
            }
        });
        Profile saying = told;
        for (String part : parts) {
            saying = Records.with(saying, part, null);
        }
        return saying;
    }

    private static boolean saysNothing(Record part) {
        List<Object> said = new ArrayList<>();
        Records.forEach(part, (name, value) -> {
            if (value != null) {
                said.add(value);
            }
        });
        return said.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 percent",
                "-30% of calls",
                "@all",
                "'=1",
                "''=1",
                "'tis done",
                "\t=x",
                "\r=x",
                "＝SUM(A1)",
                "a,b;c\t\"d\"",
                "two\nlines",
                "three\r\nlines",
                " blanks around ",
                "none",
                "é – “quoted” 漢 😀",
                "\\n",
                "\"",
                "#"
            })
    void every_text_comes_back_as_it_was_whatever_a_spreadsheet_thinks_of_it(String text) {
        Profile told = with("resumeBullets", List.of(text, "second"));
        assertThat(back(ProfileTableWriter.table(List.of(told)))).containsExactly(told);
        Profile tested = with("practicalTest", new PracticalTest(text, text, null, null, null, text));
        assertThat(back(ProfileTableWriter.table(List.of(tested)))).containsExactly(tested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1"})
    void no_text_is_written_so_that_a_spreadsheet_takes_it_for_a_formula(String text) {
        String table = ProfileTableWriter.table(List.of(with("resumeBullets", List.of(text))));
        String cell = table.lines().toList().get(1).replace("c-1,", "").replace("\"", "");
        assertThat(cell).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -0.0, 1, -5, 27.5, 0.1, 1e-7, 123456789012345.0, 1e15, -1e15, 99999999999999.9, 4.9e-324})
    void every_figure_comes_back_as_it_was(double figure) {
        Profile told = with("evidence", List.of(withOutcome(new Outcome("m", figure, null, null))));
        assertThat(back(ProfileTableWriter.table(List.of(told)))).containsExactly(told);
    }

    private static Evidence withOutcome(Outcome outcome) {
        return Records.with(Evidence.of(Artefact.OUTCOME_REVIEW), "outcome", outcome);
    }

    @Test
    void lists_that_are_empty_are_told_from_lists_that_were_not_spoken_of() {
        Profile none = Records.with(with("certifications", List.of()), "decisionRights", Set.of());
        String table = ProfileTableWriter.table(List.of(none, Profile.untold("c-2")));
        assertThat(table).contains("reference,decisionRights,certifications", "c-1,none,none", "c-2,,");
        assertThat(back(table)).containsExactly(none, Profile.untold("c-2"));
    }

    @Test
    void columns_stand_in_the_order_of_the_fields_and_entries_together() {
        Profile told = Records.with(
                with(
                        "evidence",
                        List.of(withOutcome(new Outcome("m", 1.0, null, null)), Evidence.of(Artefact.PRODUCT_SPEC))),
                "exposure",
                new Exposure(3, null, null));
        assertThat(ProfileTableWriter.table(List.of(told)).lines().findFirst())
                .hasValue("\uFEFFreference,evidence.1.kind,evidence.1.outcome.metric,evidence.1.outcome.baseline,"
                        + "evidence.2.kind,exposure.customerConversationsPerQuarter");
    }

    @Test
    void the_template_has_every_column_and_reads_as_its_example() throws IOException {
        Profile example = BuiltIn.JSON.readValue(
                Path.of("src/main/resources/profile-table-example.json").toFile(), Profile.class);
        String template = ProfileTableWriter.template(example);
        assertThat(back(template)).containsExactly(example);
        assertThat(template.lines().findFirst().orElseThrow().split(","))
                .hasSameSizeAs(ProfileColumns.ofProfiles().all())
                .contains("role.kind", "evidence.1.otherOutcomes.1.changePercent", "resumeBullets.1", "certifications");
    }

    @Test
    void every_field_of_a_profile_has_a_column() {
        List<ProfileColumn> columns = ProfileColumns.ofProfiles().all();
        assertThat(columns)
                .extracting(ProfileColumn::name, ProfileColumn::form, ProfileColumn::most)
                .contains(
                        tuple("reference", CellForm.TEXT, List.of()),
                        tuple("role.months", CellForm.WHOLE_NUMBER, List.of()),
                        tuple("evidence", CellForm.NONE, List.of()),
                        tuple("evidence.N.date", CellForm.DATE, List.of(500)),
                        tuple("evidence.N.otherOutcomes.N.target", CellForm.NUMBER, List.of(500, 20)),
                        tuple("resumeBullets.N", CellForm.TEXT, List.of(1000)),
                        tuple("room.roomToDecide", CellForm.YES_OR_NO, List.of()));
        assertThat(columns.stream().map(column -> column.name().split("\\.")[0]).collect(Collectors.toSet()))
                .hasSameSizeAs(Profile.class.getRecordComponents());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference,role.months,role.title|c-1,31,Owner",
                "role.title;reference;role.months|Owner;c-1;31",
                "Role.Title;REFERENCE;role.MONTHS| Owner;c-1; 31 ",
                "role.months;;reference;role.title;;|31;;c-1;Owner;;",
                "reference,role.months,role.title|c-1,31.0,\"Owner\""
            })
    void headings_are_matched_by_name_in_any_order_and_with_any_separator(String headings, String row) {
        assertThat(BuiltIn.JSON
                        .convertValue(only(read(headings + "\r\n" + row + "\r\n")), Profile.class)
                        .role())
                .satisfies(role -> {
                    assertThat(role.months()).isEqualTo(31);
                    assertThat(role.title().strip()).isEqualTo("Owner");
                });
    }

    @Test
    void a_table_with_tabs_and_one_that_tells_its_separator_are_read() {
        assertThat(only(read("reference\trole.title\nc-1\ta,b;c\n"))).containsEntry("role", Map.of("title", "a,b;c"));
        assertThat(only(read("sep=;\r\nreference;role.title\r\nc-1;x\r\n")))
                .containsEntry("role", Map.of("title", "x"));
        assertThat(read("sep=;\r\nreference;role.title\r\nc-1;x\r\n")
                        .rows()
                        .get(0)
                        .number())
                .isEqualTo(2);
    }

    @Test
    void a_table_is_read_in_every_charset_that_spreadsheets_write() {
        String table = "reference;role.title\r\nc-1;Größe – “œ”\r\n";
        for (byte[] sent : List.of(
                table.getBytes(UTF_8),
                ("\uFEFF" + table).getBytes(UTF_8),
                table.getBytes(UTF_16),
                ("\uFEFF" + table).getBytes(UTF_16LE),
                table.getBytes(UTF_16LE),
                table.getBytes(WINDOWS))) {
            assertThat(only(read(sent))).containsEntry("role", Map.of("title", "Größe – “œ”"));
        }
        assertThat(only(ProfileTable.read(table.getBytes(WINDOWS), WINDOWS, Nearest::to)))
                .containsEntry("role", Map.of("title", "Größe – “œ”"));
        assertThatThrownBy(() -> ProfileTable.read(table.getBytes(WINDOWS), UTF_8, Nearest::to))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("not in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "role.kind, product owner, PRODUCT_OWNER",
        "role.kind, Product-Owner, PRODUCT_OWNER",
        "role.alsoScrumMaster, TRUE, true",
        "role.alsoScrumMaster, No, false",
        "role.months, 12, 12",
        "decisionRights, order backlog; STOP_WORK ;, '[ORDER_BACKLOG, STOP_WORK]'",
        "decisionRights, None, []",
        "exposure.lastTrue, 31.03.2026, 2026-03-31",
        "exposure.lastTrue, 2026-03-31, 2026-03-31"
    })
    void a_cell_is_read_as_people_write_it(String column, String cell, String read) {
        Object told = only(read("reference,x,".replace("x", column) + "\nc-1,\"" + cell + "\"\n"));
        for (String step : column.split("\\.")) {
            told = ((Map<?, ?>) told).get(step);
        }
        assertThat(told).hasToString(read);
    }

    @Test
    void a_comma_stands_before_decimals_where_semicolons_separate() {
        String headings = "reference;evidence.1.kind;evidence.1.outcome.metric;evidence.1.outcome.result\n";
        assertThat(only(read(headings + "c-1;PRODUCT_SPEC;m;27,5\n")).toString())
                .contains("result=27.5");
        assertThat(read((headings + "c-1;PRODUCT_SPEC;m;\"27,5\"\n").replace(';', ','))
                        .rows()
                        .get(0)
                        .faults())
                .extracting(CellFault::column, CellFault::message)
                .containsExactly(tuple("evidence.1.outcome.result", "is no number"));
    }

    @ParameterizedTest
    @CsvSource({
        "role.kind, PRODUCT_OWNR, is none of the 9 words for it, Did you mean PRODUCT_OWNER?",
        "role.months, a year, is no whole number, Write digits",
        "role.months, 1e9, is no whole number, Write digits",
        "role.alsoScrumMaster, perhaps, is neither yes nor no, Write yes or no",
        "exposure.lastTrue, 3/4/2026, is no date, Write it as year-month-day",
        "exposure.lastTrue, 2026-02-30, is no date, Write it as year-month-day",
        "exposure.lastTrue, 0000-01-01, is no date, Write it as year-month-day",
        "decisionRights, STOP_WORK; STOP, has a word that is none of the 7 for it: STOP, Did you mean STOP_WORK?",
        "decisionRights, ;, has no word, Write none",
        "evidence, three, stands for a whole list, Write none"
    })
    void a_cell_that_says_something_else_is_told_with_its_column(
            String column, String cell, String message, String hint) {
        assertThat(read("reference," + column + "\nc-1,\"" + cell + "\"\n")
                        .rows()
                        .get(0)
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.value()).isEqualTo(cell);
                    assertThat(fault.message()).startsWith(message);
                    assertThat(fault.hint()).startsWith(hint);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "role.knid, is no column that is known here, Did you mean role.kind?",
        "evidence.3.outcom.metric, is no column that is known here, Did you mean evidence.3.outcome.metric?",
        "evidence.501.kind, is one entry more than the list may have, Number its entries from 1 to 500.",
        "evidence.0.kind, is no column that is known here, Did you mean evidence.1.kind?",
        "reference, is the name of an earlier column as well, Keep one of them.",
        "name, is no column that is known here, Did you mean"
    })
    void a_heading_that_is_no_column_is_told_with_the_nearest(String heading, String message, String hint) {
        ProfileTable table = read("reference," + heading + "\nc-1,x\n");
        assertThat(table.rows()).isEmpty();
        assertThat(table.headingFaults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(heading);
            assertThat(fault.message()).isEqualTo(message);
            assertThat(fault.hint()).startsWith(hint);
        });
    }

    @Test
    void a_table_without_references_is_told_so() {
        assertThat(read("role.kind\nPRODUCT_OWNER\n").headingFaults())
                .extracting(CellFault::column)
                .containsExactly("reference");
    }

    @Test
    void rows_are_numbered_as_in_a_spreadsheet() {
        ProfileTable table = read("reference,role.title\n\nc-1,\"two\nlines\"\n,\nc-2,x\n");
        assertThat(table.rows()).extracting(ProfileRow::number).containsExactly(3, 5);
    }

    @Test
    void an_entry_keeps_its_number_where_numbers_are_left_out() {
        ProfileRow row =
                read("evidence.7.kind,evidence.3.kind,evidence.3.id,reference,evidence.5.id\nPRODUCT_SPEC,CASE_ANALYSIS,a,c-1,\n")
                        .rows()
                        .get(0);
        assertThat(row.told())
                .containsEntry(
                        "evidence",
                        List.of(Map.of("id", "a", "kind", "CASE_ANALYSIS"), Map.of("kind", "PRODUCT_SPEC")));
        assertThat(row.column(List.of("evidence", 1, "outcome", "metric"))).isEqualTo("evidence.7.outcome.metric");
        assertThat(row.column(List.of("evidence", 0, "qualities", 2))).isEqualTo("evidence.3.qualities");
    }

    @Test
    void a_list_that_is_none_and_has_an_entry_is_told() {
        assertThat(read("evidence.1.kind,evidence,reference\nPRODUCT_SPEC,none,c-1\n")
                        .rows()
                        .get(0)
                        .faults())
                .extracting(CellFault::column, CellFault::message)
                .containsExactly(tuple("evidence.1.kind", "stands beside evidence, which says that there is none"));
    }

    @Test
    void a_cell_beyond_the_headings_is_told_and_an_empty_one_is_not() {
        assertThat(read("reference,role.title\nc-1,x,,\n").rows().get(0).faults())
                .isEmpty();
        assertThat(read("reference,role.title\nc-1,x,,y\n").rows().get(0).faults())
                .extracting(CellFault::column, CellFault::value)
                .containsExactly(tuple("column 4", "y"));
    }

    @Test
    void what_stands_before_a_quotation_mark_that_is_never_closed_is_read() {
        ProfileTable table = read("reference,role.title\nc-1,x\nc-2,\"y\nc-3,z\n");
        assertThat(table.rows()).extracting(ProfileRow::number).containsExactly(2);
        assertThat(table.brokenAt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ",,,\n,,\n", "\"reference", "reference,a\0b\n"})
    void what_is_no_table_is_refused(String sent) {
        assertThatThrownBy(() -> read(sent)).isInstanceOf(UnreadableTable.class);
    }

    /** Whatever was done to a table, it is read or refused in words. */
    @Test
    void a_table_that_was_damaged_anywhere_is_read_or_refused() throws IOException {
        byte[] sound = ProfileTableWriter.template(BuiltIn.JSON.readValue(
                        Path.of("src/main/resources/profile-table-example.json").toFile(), Profile.class))
                .getBytes(UTF_8);
        Random random = new Random(41);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = damaged(sound, random);
            try {
                ProfileTable table = read(damaged);
                table.rows().forEach(ProfileRow::told);
                read++;
            } catch (UnreadableTable refused) {
                assertThat(refused.reason()).isNotEmpty();
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        for (int times = random.nextInt(4); times >= 0; times--) {
            damaged[random.nextInt(damaged.length)] = random.nextInt(3) == 0
                    ? (byte) ",;\t\"'\n\r=\0".charAt(random.nextInt(9))
                    : (byte) random.nextInt();
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    @Test
    void words_are_written_in_the_order_in_which_they_are_listed() {
        assertThat(ProfileTableWriter.table(
                        List.of(with("decisionRights", Set.of(DecisionRight.STOP_WORK, DecisionRight.ORDER_BACKLOG)))))
                .contains("ORDER_BACKLOG; STOP_WORK");
    }
}
