package io.readiness.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.intake.draft.DraftProfile.DraftField;
import io.readiness.profile.Certification;
import io.readiness.profile.Profile;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Four resumes that no author of the code wrote, with what a careful reader takes from each, and what must stay unknown. */
class ResumeCaseTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "resumes");

    static List<JsonNode> cases() throws IOException {
        return list(new YAMLMapper()
                .readTree(CASES.resolve("expected.yaml").toFile())
                .path("resumes"));
    }

    private static List<JsonNode> list(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static DraftProfile draft(JsonNode expected) throws IOException {
        return Drafts.of(Files.readString(CASES.resolve(expected.path("resume").asText())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_a_careful_reader_takes_is_taken_and_nothing_else(JsonNode expected) throws IOException {
        Differences found = new Differences(expected);
        found.compare(draft(expected).profile());
        assertThat(found.all).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_was_not_told_stays_unknown(JsonNode expected) throws IOException {
        Profile profile = draft(expected).profile();
        assertThat(profile.responsibilities()).isNull();
        assertThat(profile.outsideMyRole()).isNull();
        assertThat(profile.evidence()).isNull();
        assertThat(profile.exposure()).isNull();
        assertThat(profile.decisionRights()).isNull();
        assertThat(profile.scaledWork()).isNull();
        assertThat(profile.roleClarity()).isNull();
        assertThat(profile.maturity()).isNull();
        assertThat(profile.room()).isNull();
        assertThat(profile.goal()).isNull();
        assertThat(profile.learning()).isNull();
        assertThat(profile.practicalTest()).isNull();
        assertThat(profile.jobSearch()).isNull();
    }

    /** What may be proposed need not be, but most of it is, and with the words. */
    @Test
    void most_of_what_may_be_asked_is_proposed_with_its_words() throws IOException {
        int known = 0;
        List<String> missed = new ArrayList<>();
        for (JsonNode expected : cases()) {
            List<Proposal> proposals = draft(expected).proposals();
            for (JsonNode may : expected.path("may-propose-to-be-confirmed")) {
                known++;
                if (proposals.stream().noneMatch(one -> is(one, may))) {
                    missed.add(expected.path("resume").asText() + ": " + may);
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(known / 4);
    }

    private static boolean is(Proposal proposal, JsonNode may) {
        boolean words = proposal.source().words().contains(may.path("words").asText());
        if (may.has("duty")) {
            return words
                    && proposal.responsibility() != null
                    && proposal.responsibility()
                            .duty()
                            .name()
                            .equals(may.path("duty").asText())
                    && may.path("ownership")
                            .asText()
                            .contains(proposal.responsibility().ownership().name());
        }
        return words && (may.has("evidence") ? proposal.evidence() != null : proposal.marketWork() != null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_figures_of_an_outcome_are_those_of_the_words(JsonNode expected) throws IOException {
        List<Proposal> proposals = draft(expected).proposals();
        String resume = Files.readString(CASES.resolve(expected.path("resume").asText()));
        for (JsonNode line : expected.path("take").path("bullets").path("lines")) {
            JsonNode told = line.path("outcome-told");
            if (told.has("baseline")) {
                assertThat(proposals).anySatisfy(one -> {
                    assertThat(one.evidence()).isNotNull();
                    assertThat(one.evidence().outcome()).isNotNull();
                    assertThat(one.evidence().outcome().baseline())
                            .isEqualTo(told.path("baseline").asDouble());
                    assertThat(one.evidence().outcome().result())
                            .isEqualTo(told.path("result").asDouble());
                    assertThat(resume).contains(one.source().words().substring(0, 20));
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_field_names_its_source(JsonNode expected) throws IOException {
        assertThat(draft(expected).fields())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.source().place()).isNotBlank())
                .extracting(DraftField::path)
                .doesNotHaveDuplicates();
    }

    /** What differs from what a careful reader takes. */
    private static final class Differences {
        private final JsonNode expected;
        private final List<String> all = new ArrayList<>();

        Differences(JsonNode expected) {
            this.expected = expected;
        }

        void compare(Profile profile) {
            JsonNode take = expected.path("take");
            Role role = Objects.requireNonNullElse(profile.role(), Role.UNTOLD);
            JsonNode told = take.path("role");
            same("role.title", told.path("title").asText(), role.title());
            same("role.kind", kind(told), name(role.kind()));
            within("role.months", told.path("months"), role.months());
            JsonNode asOwner = told.path("months-as-product-owner");
            if (asOwner.isArray()) {
                within("role.monthsAsProductOwner", asOwner, role.monthsAsProductOwner());
            } else {
                same("role.monthsAsProductOwner", null, role.monthsAsProductOwner());
            }
            same("role.organisation", value(told.path("organisation")), name(role.organisation()));
            same("role.framework", value(told.path("framework")), name(role.framework()));
            same("role.status", null, name(role.status()));
            earlier(
                    list(take.path("other-roles")).stream()
                            .filter(one -> one.has("from"))
                            .toList(),
                    Objects.requireNonNullElse(profile.earlierRoles(), List.of()));
            certificates(
                    list(take.path("certifications")), Objects.requireNonNullElse(profile.certifications(), List.of()));
            same(
                    "resumeBullets",
                    take.path("bullets").path("count").asInt(),
                    Objects.requireNonNullElse(profile.resumeBullets(), List.of())
                            .size());
        }

        /** Since there is a kind of role for it, work as a product manager is no longer without one. */
        private static @Nullable String kind(JsonNode told) {
            String title = told.path("title").asText();
            String kind = told.path("kind").isTextual() ? told.path("kind").asText() : null;
            return kind == null && title.endsWith("Product Manager") ? "PRODUCT_MANAGER" : kind;
        }

        private void earlier(List<JsonNode> told, List<EarlierRole> roles) {
            same("earlierRoles", told.size(), roles.size());
            for (JsonNode one : told) {
                JsonNode months = one.path("months");
                if (roles.stream()
                        .noneMatch(role -> Objects.equals(kind(one), role.kind().name())
                                && role.months() != null
                                && role.months() >= months.path(0).asInt()
                                && role.months() <= months.path(1).asInt())) {
                    all.add("earlierRoles: none like " + one + " in " + roles);
                }
            }
        }

        private void certificates(List<JsonNode> told, List<Certification> held) {
            same("certifications", told.size(), held.size());
            for (int i = 0; i < Math.min(told.size(), held.size()); i++) {
                String name = held.get(i).name();
                same(
                        "certifications[" + i + "].name",
                        told.get(i).path("printed").asText(),
                        name);
                same(
                        "certifications[" + i + "].obtainedIn",
                        told.get(i).path("obtained").asText(),
                        held.get(i).obtainedIn());
            }
        }

        private static @Nullable String value(JsonNode told) {
            return told.path("value").isTextual() ? told.path("value").asText() : null;
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }

        private void same(String what, @Nullable Object wanted, @Nullable Object found) {
            if (!Objects.equals(wanted, found)) {
                all.add(what + ": " + wanted + " wanted, " + found + " found");
            }
        }

        private void within(String what, JsonNode range, @Nullable Integer found) {
            if (found == null
                    || found < range.path(0).asInt()
                    || found > range.path(1).asInt()) {
                all.add(what + ": " + range + " wanted, " + found + " found");
            }
        }
    }

    @Test
    void certificates_are_recognised_as_those_that_are_meant() throws IOException {
        for (JsonNode expected : cases()) {
            List<DraftField> names = draft(expected).fields().stream()
                    .filter(field -> field.path().matches("\\$\\.certifications\\[\\d+]\\.name"))
                    .toList();
            List<JsonNode> told = list(expected.path("take").path("certifications"));
            for (int i = 0; i < told.size(); i++) {
                JsonNode id = told.get(i).path("recognised-as");
                assertThat(names.get(i).recognisedAs()).isEqualTo(id.isTextual() ? id.asText() : null);
            }
        }
    }

    @Test
    void the_same_documents_give_the_same_draft() throws IOException {
        for (JsonNode expected : cases()) {
            assertThat(draft(expected)).isEqualTo(draft(expected));
        }
    }
}
