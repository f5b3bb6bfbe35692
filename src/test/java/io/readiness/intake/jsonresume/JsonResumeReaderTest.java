package io.readiness.intake.jsonresume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.Refusal;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.Remark;
import io.readiness.intake.resume.PartialDate;
import io.readiness.intake.resume.Resume;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Unused.Dropped;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Sureness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResumeReaderTest {
    private static final JsonResumeReader READER = new JsonResumeReader();

    private static JsonResume read(String json) {
        return READER.read(
                json.getBytes(StandardCharsets.UTF_8),
                "document 1 (JSON)",
                new Allowance("document 1 (JSON)", DocumentLimits.USUAL));
    }

    private static Resume resume(String json) {
        return read(json).read().resume();
    }

    private static Position work(String fields) {
        return resume("{\"work\":[{" + fields + "}]}").positions().get(0);
    }

    private static List<Remark> remarks(String json) {
        return read(json).read().remarks().stream().map(DraftRemark::remark).toList();
    }

    @Test
    void a_role_is_told_with_its_path() {
        Told<String> title = work("\"position\":\"Product Owner\"").title();
        assertThat(title).isNotNull();
        assertThat(title.value()).isEqualTo("Product Owner");
        assertThat(title.sureness()).isEqualTo(Sureness.STATED);
        assertThat(title.source().place().said()).isEqualTo("work[0].position");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021",
        "2021-04, 2021-04",
        "2021-4, 2021-04",
        "2021-04-09, 2021-04-09",
        "2021-04-09T00:00:00.000Z, 2021-04-09",
        "04/2021, 2021-04",
        "2021/04, 2021-04"
    })
    void dates_are_read_as_they_are_found(String written, String read) {
        Told<PartialDate> start =
                work("\"position\":\"PO\",\"startDate\":\"" + written + "\"").start();
        assertThat(start).isNotNull();
        assertThat(start.value()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"spring 2021\"", "\"2021-13\"", "\"2021-02-30\"", "\"0021\""})
    void a_date_that_is_none_is_left_out_with_a_remark(String date) {
        String json = "{\"work\":[{\"position\":\"PO\",\"startDate\":" + date + "}]}";
        assertThat(resume(json).positions().get(0).start()).isNull();
        assertThat(remarks(json)).containsExactly(Remark.DATE_NOT_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"endDate\":\"\"", ",\"endDate\":null", ",\"endDate\":\"Present\""})
    void a_role_without_an_end_goes_on(String end) {
        Told<End> told =
                work("\"position\":\"PO\",\"startDate\":\"2021\"" + end).end();
        assertThat(told).isNotNull();
        assertThat(told.value()).isInstanceOf(End.Open.class);
        assertThat(told.sureness()).isEqualTo(Sureness.READ);
    }

    @Test
    void a_role_without_any_date_does_not_go_on() {
        assertThat(work("\"position\":\"PO\",\"startDate\":\"\",\"endDate\":\"\"")
                        .end())
                .isNull();
    }

    @Test
    void older_names_of_fields_are_read_with_a_remark() {
        String json =
                "{\"basics\":{\"picture\":\"p\",\"website\":\"w\"},\"work\":[{\"company\":\"Gearwick\",\"website\":\"x\"}]}";
        assertThat(resume(json).positions().get(0).employer().value()).isEqualTo("Gearwick");
        assertThat(read(json).read().remarks())
                .extracting(one -> one.source().place())
                .containsExactlyInAnyOrder("basics.picture", "basics.website", "work[0].company", "work[0].website");
    }

    @Test
    void what_is_of_another_type_is_left_out_with_its_path_and_the_rest_is_read() {
        String json = """
                {"work":[7,{"position":4,"name":"Gearwick","highlights":["One.",{"a":1},null,"Two."]}],
                 "certificates":{"name":"CSPO"},"skills":"SQL","education":null}
                """;
        Resume resume = resume(json);
        assertThat(resume.positions().get(0).highlights())
                .extracting(Told::value)
                .containsExactly("One.", "Two.");
        assertThat(read(json).read().remarks())
                .extracting(one -> one.source().place())
                .containsExactlyInAnyOrder(
                        "work[0]", "work[1].position", "work[1].highlights[1]", "certificates", "skills");
    }

    @Test
    void what_is_about_the_person_is_dropped_and_told_by_its_kind() {
        String json = """
                {"basics":{"name":"Ada Example","email":"ada@example.org","phone":"+49 30 1234567","image":"a.png",
                 "birthday":"1990-01-01","gender":"f","nationality":"XX","location":{"city":"Y"},
                 "profiles":[{"network":"z"}],"hobby":"q","label":"PO"},
                 "work":[{"position":"PO","highlights":["Ada Example cut the form."]}],
                 "references":[{"name":"Somebody Else"}]}
                """;
        Resume resume = resume(json);
        assertThat(resume.unused())
                .filteredOn(Dropped.class::isInstance)
                .extracting(one -> ((Dropped) one).kind())
                .contains(
                        PersonalData.NAME,
                        PersonalData.EMAIL,
                        PersonalData.PHONE,
                        PersonalData.PHOTO,
                        PersonalData.BIRTH,
                        PersonalData.SEX,
                        PersonalData.NATIONALITY,
                        PersonalData.ADDRESS,
                        PersonalData.LINK,
                        PersonalData.CONTACT);
        assertThat(resume.toString()).doesNotContain("Ada", "example.org", "1990", "Somebody");
        assertThat(resume.positions().get(0).highlights().get(0).value()).isEqualTo("… cut the form.");
    }

    @Test
    void what_no_profile_has_room_for_is_told_as_not_used() {
        String json = """
                {"basics":{"label":"PO","summary":"Likes forms."},"education":[{"area":"Physics"}],
                 "skills":[{"name":"SQL"},{"name":"Figma"}],"languages":[{"language":"French"}]}
                """;
        assertThat(resume(json).unused())
                .extracting(one -> ((LeftOut) one).source().place().said())
                .containsExactly("basics.label", "basics.summary", "education", "skills", "languages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"work\""})
    void json_that_is_no_resume_is_refused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.UnknownFormat.class));
    }

    @Test
    void json_that_breaks_off_is_refused_without_a_word_of_it() {
        assertThatThrownBy(() -> read("{\"basics\":{\"name\":\"Ada"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Broken.class))
                .hasMessageNotContaining("Ada");
    }
}
