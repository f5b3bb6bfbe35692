package io.readiness.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.readiness.Allocated;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.DocumentReader;
import io.readiness.intake.document.GivenFile;
import io.readiness.intake.document.Refusal;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Notice;
import io.readiness.intake.draft.DraftProfile.DraftField;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.DraftProfile.WhyUnused;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Told.Sureness;
import io.readiness.profile.Certification;
import io.readiness.profile.Profile;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import io.readiness.rulebook.BuiltIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {
    private static final Duration PATIENT = Duration.ofMinutes(5);

    private static DraftProfile work(String... roles) {
        return Drafts.of("{\"work\":[" + String.join(",", roles) + "]}");
    }

    private static String role(String title, String start, String end) {
        return "{\"name\":\"Gearwick\",\"position\":\"" + title + "\",\"startDate\":\"" + start + "\",\"endDate\":\""
                + end + "\"}";
    }

    private static DraftField field(DraftProfile draft, String path) {
        return draft.fields().stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Product Owner, PRODUCT_OWNER",
        "Senior Product Owner (f/m/d), PRODUCT_OWNER",
        "Technical Product Owner, TECHNICAL_PRODUCT_OWNER",
        "Group Product Manager, PRODUCT_MANAGER",
        "Head of Product, PRODUCT_MANAGER",
        "Project Manager, PROJECT_MANAGER",
        "IT Project Manager, PROJECT_MANAGER",
        "Programme Manager, PROJECT_MANAGER",
        "Product Marketing Manager, OTHER",
        "Assistant to the Product Manager, OTHER",
        "Business Owner, OTHER",
        "Requirements Engineer, BUSINESS_ANALYST",
        "Software Engineer, ENGINEER",
        "Scrum Master, SCRUM_MASTER",
        "UX Designer, DESIGNER",
        "Clerk, OTHER"
    })
    void the_kind_of_an_earlier_role_is_what_its_title_stands_for(String title, RoleKind kind) {
        DraftProfile draft = work(role("Product Owner", "2024-01", ""), role(title, "2020-01", "2023-12"));
        assertThat(draft.profile().earlierRoles()).extracting(EarlierRole::kind).containsExactly(kind);
    }

    private static DraftProfile typed(String text) {
        DocumentReader documents = new DocumentReader(DocumentLimits.USUAL.within(PATIENT));
        Allowance allowance = documents.allowance(1);
        return Drafts.READER.read(
                List.of(Drafts.READER.read(
                        documents.read(new GivenFile(text.getBytes(StandardCharsets.UTF_8), null, null), allowance),
                        allowance)),
                Drafts.AS_OF,
                "c-1",
                new Allowance("The request", DocumentLimits.USUAL));
    }

    @Test
    void what_a_profile_has_no_room_for_is_told_by_how_much_there_is() {
        DraftProfile draft = typed(
                "Summary\nProduct owner of tools for kitchens.\n\nExperience\nProduct Owner, Acme Inc     2019 - 2021\n- x y z\n\n"
                        + "Education\nBSc Physics, Selby University, 2012 - 2015\n\nSkills\nSQL, Miro\n\nLanguages\nEnglish, Dutch, Thai\n");

        assertThat(draft.unused())
                .filteredOn(one -> one.reason() == WhyUnused.OTHER_SECTION)
                .extracting(one -> one.source().words())
                .containsExactly(
                        "Product owner of tools for kitchens.",
                        "education, 1 entry",
                        "skills, 2 entries",
                        "languages, 3 entries");
    }

    @Test
    void months_are_taken_from_how_long_a_role_was_held_where_no_dates_are_told() {
        DraftProfile draft = typed("Experience\nProduct Owner, Harbour Foods (2 years, to date)\n- x y z\n");

        assertThat(draft.profile().role().months()).isEqualTo(24);
        assertThat(field(draft, "$.role.months").atMost()).isEqualTo(35);
        assertThat(field(draft, "$.role.months").sureness()).isEqualTo(Sureness.GUESSED);
    }

    @Test
    void an_end_is_a_guess_where_a_line_may_tell_of_a_later_role() {
        String ended = "Experience\nProduct Owner | Harbour Foods | 2018-2021\n- One team\n";
        DraftProfile open =
                typed(ended + "Senior Product Owner | Harbour Foods | London | since last spring\n- Five\n");

        assertThat(field(typed(ended), "$.role.status").sureness()).isEqualTo(Sureness.READ);
        assertThat(field(open, "$.role.status").sureness()).isEqualTo(Sureness.GUESSED);
        assertThat(open.remarks()).extracting(DraftRemark::remark).contains(Remark.DATE_NOT_READ);
        assertThat(open.unused()).extracting(one -> one.reason()).contains(WhyUnused.MAY_BE_A_ROLE);
    }

    @Test
    void a_release_train_tells_more_of_the_organisation_than_the_teams_on_it() {
        assertThat(framework("Six Scrum teams on a SAFe release train")).isEqualTo(Role.Framework.SAFE);
        assertThat(framework("A shop with 6 Scrum teams")).isNull();
        assertThat(framework("A shop with one Scrum team")).isEqualTo(Role.Framework.SCRUM);
    }

    private static Role.Framework framework(String about) {
        return Drafts.of("{\"work\":[{\"position\":\"Product Owner\",\"startDate\":\"2024-01\",\"summary\":\"" + about
                        + "\"}]}")
                .profile()
                .role()
                .framework();
    }

    @Test
    void a_role_that_is_told_by_years_took_a_month_at_least() {
        DraftProfile draft = work(role("Product Owner", "2024-01", ""), role("Clerk", "2020", "2020"));
        assertThat(draft.profile().earlierRoles())
                .extracting(EarlierRole::months)
                .containsExactly(1);
    }

    @Test
    void the_parts_of_the_name_are_in_no_text_of_a_json_resume() {
        DraftProfile draft =
                Drafts.of("{\"basics\":{\"name\":\"Zacharias Quillfeder\"},\"work\":[{\"position\":\"Product Owner\","
                        + "\"startDate\":\"2024-01\",\"highlights\":[\"Quillfeder's plan cut waste\"]}]}");
        assertThat(draft.profile().resumeBullets()).containsExactly("\u2026 plan cut waste");
    }

    @Test
    void the_kind_of_a_present_role_that_no_title_tells_is_left_open() {
        assertThat(work(role("Clerk", "2024-01", "")).profile().role().kind()).isNull();
    }

    @Test
    void several_kinds_in_a_title_are_a_guess_and_count_no_months_of_one() {
        DraftProfile draft = work(role("Product Owner / Scrum Master", "2024-01", ""));
        assertThat(draft.profile().role().kind()).isEqualTo(RoleKind.PRODUCT_OWNER);
        assertThat(draft.profile().role().monthsAsProductOwner()).isNull();
        assertThat(field(draft, "$.role.kind").sureness()).isEqualTo(Sureness.GUESSED);
    }

    @Test
    void of_years_alone_the_least_is_taken_and_the_most_is_told() {
        DraftProfile draft = work(role("Product Owner", "2024-01", ""), role("Clerk", "2015", "2017"));
        assertThat(draft.profile().earlierRoles().get(0).months()).isEqualTo(13);
        DraftField months = field(draft, "$.earlierRoles[0].months");
        assertThat(months.atMost()).isEqualTo(36);
        assertThat(months.sureness()).isEqualTo(Sureness.GUESSED);
        assertThat(months.because()).isEqualTo(Remark.MONTHS_FROM_YEARS);
    }

    @Test
    void a_role_that_has_ended_is_told_so_where_none_goes_on() {
        Role role = work(role("Product Owner", "2020-01", "2023-12")).profile().role();
        assertThat(role.status()).isEqualTo(RoleStatus.ENDED);
        assertThat(role.months()).isEqualTo(47);
    }

    @Test
    void a_role_that_was_forgotten_to_be_ended_counts_no_months() {
        DraftProfile draft = work(role("Product Owner", "2024-01", ""), role("Business Analyst", "2012-01", ""));
        assertThat(draft.profile().role().title()).isEqualTo("Product Owner");
        assertThat(draft.profile().earlierRoles().get(0).months()).isNull();
        assertThat(draft.remarks()).anyMatch(one -> one.remark() == Remark.SEVERAL_ROLES_HELD);
    }

    @Test
    void a_time_that_cannot_be_is_left_out() {
        assertThat(work(role("Product Owner", "2024-05", "2023-01"))
                        .profile()
                        .role()
                        .months())
                .isNull();
        assertThat(work(role("Product Owner", "2031-05", "")).remarks())
                .anyMatch(one -> one.remark() == Remark.DATE_AHEAD);
    }

    @Test
    void a_role_that_resume_and_export_tell_is_taken_once_with_the_more_precise_dates() {
        DraftProfile draft = Drafts.of(List.of("{\"work\":[" + role("Product Owner", "2021", "") + "]}", """
                {"work":[{"name":"Gearwick GmbH","position":"Product Owner","startDate":"2021-04","highlights":["Cut the form."]}]}
                """));
        assertThat(draft.profile().earlierRoles()).isEmpty();
        assertThat(draft.profile().role().months()).isEqualTo(67);
        assertThat(draft.profile().resumeBullets()).containsExactly("Cut the form.");
        assertThat(draft.remarks()).anyMatch(one -> one.remark() == Remark.SAME_ROLE);
    }

    @Test
    void two_steps_at_one_employer_stay_two_roles() {
        DraftProfile draft =
                work(role("Senior Product Owner", "2023-01", ""), role("Product Owner", "2020-01", "2022-12"));
        assertThat(draft.profile().earlierRoles()).containsExactly(new EarlierRole(RoleKind.PRODUCT_OWNER, 35, null));
    }

    @Test
    void certificates_keep_as_much_of_a_date_as_is_told_and_are_taken_once() {
        DraftProfile draft = Drafts.of("""
                {"certificates":[{"name":"CSPO","date":"2021"},{"name":"Certified Scrum Product Owner®","date":"2021-05-04"},
                 {"name":"PSPO II","date":"2031-01"},{"name":"Swimming badge"}]}
                """);
        assertThat(draft.profile().certifications())
                .extracting(Certification::name, Certification::obtained, Certification::obtainedIn)
                .containsExactly(
                        tuple("Certified Scrum Product Owner®", LocalDate.of(2021, 5, 4), null),
                        tuple("PSPO II", null, null),
                        tuple("Swimming badge", null, null));
    }

    @Test
    void silence_about_roles_and_certificates_stays_silence() {
        Profile profile = Drafts.of("{\"basics\":{\"label\":\"PO\"},\"work\":[],\"certificates\":[]}")
                .profile();
        assertThat(profile).isEqualTo(Profile.untold("c-1"));
    }

    @Test
    void by_what_a_person_can_be_reached_is_in_no_part_of_a_draft() {
        DraftProfile draft = Drafts.of("""
                {"work":[{"name":"Gearwick","position":"Product Owner ada@example.org","startDate":"2024-01",
                 "highlights":["Wrote to ada.b@example.org, see https://example.org/ada or +49 30 1234567."]}]}
                """);
        assertThat(draft.toString()).doesNotContain("ada", "example.org", "1234567");
    }

    @Test
    void a_draft_can_be_assessed_as_it_is() {
        Profile profile = work(role("Product Owner", "2021-04", "")).profile();
        assertThat(profile.contradictions(Drafts.AS_OF)).isEmpty();
        assertThat(BuiltIn.ASSESSOR.assess(profile, Drafts.AS_OF).reference()).isEqualTo("c-1");
    }

    @Test
    void what_each_remark_means_is_told_once() {
        DraftProfile draft = work(role("Product Owner", "2021-04", ""), role("Clerk", "2015", "2017"));
        assertThat(draft.meanings())
                .extracting(DraftProfile.RemarkMeaning::remark)
                .doesNotHaveDuplicates()
                .contains(Remark.IS_DRAFT, Remark.MONTHS_FROM_YEARS, Remark.KIND_FROM_TITLE);
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void each_notice_of_a_document_has_a_remark(Notice.Kind kind) {
        assertThat(Remark.values()).extracting(Enum::name).contains(kind.name());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_to_leave_words_out_is_told(Reason reason) {
        assertThat(WhyUnused.values()).extracting(Enum::name).contains(reason.name());
    }

    private static DraftProfile drafted(String text, DocumentLimits limits) {
        DocumentReader documents = new DocumentReader(DocumentLimits.USUAL.within(PATIENT));
        Allowance allowance = documents.allowance(1);
        SourceDocument document =
                documents.read(new GivenFile(text.getBytes(StandardCharsets.UTF_8), null, "text/plain"), allowance);
        return Drafts.READER.read(
                List.of(Drafts.READER.read(document, allowance)),
                Drafts.AS_OF,
                "c-1",
                new Allowance("The request", limits));
    }

    @Test
    void a_text_of_thousands_of_roles_is_read_as_far_as_any_working_life_goes() {
        DocumentLimits patient = DocumentLimits.USUAL.within(PATIENT);
        DraftProfile draft = drafted("Product Owner 2020 - 2021\n".repeat(15_000), patient);
        assertThat(draft.profile().role().title()).isEqualTo("Product Owner");
        assertThat(draft.remarks())
                .filteredOn(one -> one.remark() == Remark.TOO_MANY)
                .extracting(one -> one.source().place())
                .contains("line 201");
    }

    @Test
    void roles_beyond_those_that_are_read_cost_little() {
        long read = Allocated.by(() -> work(roles(200)));
        long many = Allocated.by(() -> work(roles(2_000)));
        assertThat(many).isLessThan(5 * read);
    }

    private static String[] roles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> role("Product Owner " + i, "2020", "2021"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2013", "2013-99", "99.99.2013"})
    void a_role_whose_end_is_not_understood_does_not_go_on(String end) {
        DraftProfile draft = work(role("Product Owner", "2011-01", end));
        assertThat(draft.profile().role().status()).isEqualTo(RoleStatus.ENDED);
        assertThat(draft.profile().role().months()).isNull();
        assertThat(field(draft, "$.role.status").sureness()).isEqualTo(Sureness.GUESSED);
        assertThat(work(role("Product Owner", "2012-01", end), role("Clerk", "2011-01", ""))
                        .profile()
                        .role()
                        .title())
                .isEqualTo("Clerk");
    }

    @Test
    void a_role_of_which_nothing_is_known_is_not_the_role_of_a_profile() {
        String unknown = "{\"name\":\"Gearwick\",\"position\":[\"x\"],\"endDate\":\"Present\"}";
        assertThat(work(unknown).profile().role()).isNull();
        assertThat(work(unknown).remarks()).anyMatch(one -> one.remark() == Remark.NO_ROLE_FOUND);
        assertThat(work(unknown, role("Product Owner", "2020-01", "2021-01"))
                        .profile()
                        .role()
                        .title())
                .isEqualTo("Product Owner");
        assertThat(work("{\"position\":[\"x\"],\"startDate\":\"2011\",\"endDate\":\"13/2013\",\"summary\":\"y\"}")
                        .profile()
                        .role())
                .isEqualTo(new Role(null, null, null, null, null, null, RoleStatus.ENDED, null, null, null));
    }

    @Test
    void a_draft_ends_with_the_time_that_is_left_for_it() {
        DocumentLimits over = DocumentLimits.USUAL.within(Duration.ofSeconds(-1));
        assertThatThrownBy(() -> drafted("Experience\n\nProduct Owner 2020 - 2021\n", over))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TooSlow.class));
    }

    @Test
    void of_very_many_remarks_and_dropped_things_the_first_are_told_and_that_there_are_more() {
        DraftProfile draft = Drafts.of("{\"work\":[" + "7,".repeat(5_000) + "7],\"basics\":{"
                + IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","))
                + "},\"skills\":[" + "{\"name\":5,\"keywords\":[" + "7,".repeat(5_000) + "7]}]}");
        assertThat(draft.remarks()).hasSizeLessThanOrEqualTo(500).anyMatch(one -> one.remark() == Remark.TOO_MANY);
        assertThat(draft.dropped()).hasSizeLessThanOrEqualTo(500);
    }
}
