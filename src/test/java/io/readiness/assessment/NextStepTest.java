package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.readiness.action.ActionTable.ActionRow;
import io.readiness.explanation.nextstep.JsonChange;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepAnswer.NextAction;
import io.readiness.explanation.nextstep.NextStepAnswer.NextStepOutcome;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.profile.Certification;
import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.Frozen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the smallest change, whoever the candidate is. */
class NextStepTest {
    private static final NextStepFinder STEPS = new NextStepFinder(BuiltIn.ASSESSOR);
    private static final NextStepFinder FROZEN = new NextStepFinder(Frozen.ASSESSOR);

    /** Writes a profile as a caller would: what it was told, and nothing that follows from it. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void more_or_better_evidence_never_makes_the_way_to_a_band_longer() {
        IntStream.range(0, 150).parallel().forEach(seed -> {
            RandomProfiles random = new RandomProfiles(seed);
            Profile profile = random.profile();
            Profile better = random.better(profile);
            Wanted to = new Wanted(Band.values()[1 + seed % 3], null);
            assertThat(weeks(find(better, to, 6)))
                    .as("%s%n%s", profile, better)
                    .isLessThanOrEqualTo(weeks(find(profile, to, 6)));
        });
    }

    /** Nothing to do takes no time, and what no actions reach takes longer than anything. */
    private static int weeks(NextStepAnswer found) {
        return switch (found.outcome()) {
            case ALREADY_THERE -> 0;
            case REACHED_WITH -> found.weeks();
            default -> Integer.MAX_VALUE;
        };
    }

    @Test
    void every_certificate_there_is_changes_no_answer() {
        List<Certification> every = BuiltIn.COMPILED.rulebook().certification().catalogue().certificates().stream()
                .map(certificate -> new Certification(certificate.name(), LocalDate.of(2025, 3, 1), null, null))
                .toList();
        assertThat(every).hasSizeGreaterThan(5);
        IntStream.range(0, 100).parallel().forEach(seed -> {
            Profile profile = new RandomProfiles(seed).profile();
            for (Wanted to : wanted(seed)) {
                assertThat(find(With.certificatesAndBullets(profile, every, profile.resumeBullets()), to, null))
                        .isEqualTo(find(
                                With.certificatesAndBullets(profile, List.of(), profile.resumeBullets()), to, null));
            }
        });
    }

    @Test
    void no_action_touches_the_role_what_the_organisation_gives_certificates_or_who_led_a_piece() {
        Set<String> allowed = Set.of("goal", "exposure", "evidence");
        Set<String> ofAPiece = Set.of("signals", "qualities", "audiences", "outcome", "verification");
        changed().forEach(found -> {
            for (NextAction action : found.actions()) {
                for (JsonChange change : action.changes()) {
                    String[] steps = change.path().split("/");
                    assertThat(allowed).contains(steps[1]);
                    assertThat(steps[1].equals("goal")).isEqualTo(action.choice());
                    if (steps.length > 3) {
                        assertThat(ofAPiece).contains(steps[3]);
                    }
                }
            }
        });
    }

    @Test
    void the_changes_make_the_profile_that_was_judged() {
        assertThat(changed().filter(found -> found.outcome() == NextStepOutcome.REACHED_WITH))
                .hasSizeGreaterThan(100);
        IntStream.range(0, 200).parallel().forEach(seed -> {
            Profile profile = new RandomProfiles(seed).profile();
            for (Wanted to : wanted(seed)) {
                NextStepAnswer found = find(profile, to, null);
                if (found.outcome() == NextStepOutcome.REACHED_WITH) {
                    Profile after = applied(found, profile);
                    assertThat(profile.contradictions(BuiltIn.AS_OF)).containsAll(after.contradictions(BuiltIn.AS_OF));
                    Assessment assessment = BuiltIn.ASSESSOR.assess(after, BuiltIn.AS_OF);
                    assertThat(assessment.band().point())
                            .isEqualTo(found.after().band());
                    assertThat(assessment.total().point())
                            .isEqualTo(found.after().total());
                    assertThat(assessment.recommendation().primary().path())
                            .isEqualTo(found.after().path());
                    assertThat(aside(assessment)).isEqualTo(aside(BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF)));
                }
            }
        });
    }

    /** How often a piece is said to bear on what its kind cannot show. */
    private static long aside(Assessment assessment) {
        return assessment.notices().stream()
                .filter(notice -> notice.path().endsWith(".signals"))
                .count();
    }

    @Test
    void the_order_of_lists_and_sets_carries_no_meaning() {
        IntStream.range(0, 100).parallel().forEach(seed -> {
            RandomProfiles random = new RandomProfiles(seed);
            Profile profile = random.profile();
            Profile shuffled = random.shuffled(profile);
            for (Wanted to : wanted(seed)) {
                assertThat(withoutPositions(find(shuffled, to, null)))
                        .isEqualTo(withoutPositions(find(profile, to, null)));
            }
        });
    }

    /** Where a piece stands in its list is part of a change, and of nothing else. */
    private static String withoutPositions(NextStepAnswer found) {
        return BuiltIn.json(found).replaceAll("/evidence/\\d+/", "/evidence/n/");
    }

    @Test
    void a_choice_is_named_only_where_the_path_cannot_be_had_without() throws IOException {
        NextStepAnswer found = frozen(golden("content-owner"), new Wanted(null, Path.APPLY_FOR_PM), 6);
        assertThat(found.actions()).extracting(NextAction::choice).startsWith(true, false);
        assertThat(found.actions().get(0).changes())
                .extracting(JsonChange::path)
                .contains("/goal/aim");
        changed()
                .filter(other -> other.to().band() != null)
                .forEach(other -> assertThat(other.actions()).noneMatch(NextAction::choice));
    }

    @Test
    void what_stands_in_the_way_is_told_and_its_actions_are_not_used() throws IOException {
        NextStepAnswer found = frozen(golden("loudest-stakeholder"), new Wanted(Band.NEARLY_READY, null), null);
        assertThat(found.ruledOut())
                .isNotEmpty()
                .allSatisfy(out -> assertThat(out.because()).isNotEmpty());
        assertThat(found.actions())
                .extracting(NextAction::action)
                .doesNotContainAnyElementsOf(found.ruledOut().stream()
                        .map(NextStepAnswer.RuledOut::action)
                        .toList());
    }

    @Test
    void what_was_not_said_of_the_organisation_is_to_be_found_out_and_no_reason_to_give_up() {
        NextStepAnswer found = frozen(Profile.untold("c-1"), new Wanted(Band.BUILDING, null), null);
        assertThat(found.ruledOut()).isEmpty();
        assertThat(found.actions().get(0).findOut()).isNotEmpty();
        assertThat(found.unsaid()).isNotBlank();
    }

    @Test
    void conversations_that_were_only_heard_of_do_not_become_ones_own() {
        Profile profile = BuiltIn.profile("""
                {"reference": "c-1", "exposure": {"customerConversationsPerQuarter": 20, "contact": "SECOND_HAND"}}""");
        NextStepAnswer found = frozen(profile, new Wanted(Band.BUILDING, null), null);
        assertThat(found.actions()).extracting(NextAction::action).containsExactly("talk-monthly");
        assertThat(applied(found, profile).exposure().directConversations()).isEqualTo(3);
    }

    @Test
    void an_action_is_cited_and_its_estimate_says_so() {
        for (ActionRow row : BuiltIn.COMPILED.rulebook().actions().actions()) {
            assertThat(row.claims()).isNotEmpty();
            assertThat(row.closes().isEmpty() && row.assumption() == null)
                    .as(row.key())
                    .isFalse();
        }
    }

    private static Stream<NextStepAnswer> changed() {
        return IntStream.range(0, 200)
                .boxed()
                .flatMap(seed -> wanted(seed).stream().map(to -> find(new RandomProfiles(seed).profile(), to, null)));
    }

    private static List<Wanted> wanted(int seed) {
        List<Path> paths = BuiltIn.COMPILED.rulebook().criteria().paths().rows().stream()
                .filter(PathRow::alternative)
                .map(PathRow::path)
                .distinct()
                .toList();
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(Band.values()[seed % 4], null));
        wanted.add(new Wanted(null, paths.get(seed % paths.size())));
        return wanted;
    }

    private static NextStepAnswer find(Profile profile, Wanted to, Integer atMost) {
        return STEPS.find(new NextStepRequest(profile, to, atMost), BuiltIn.AS_OF);
    }

    private static NextStepAnswer frozen(Profile profile, Wanted to, Integer atMost) {
        return FROZEN.find(new NextStepRequest(profile, to, atMost), BuiltIn.AS_OF);
    }

    private static Profile golden(String name) throws IOException {
        return BuiltIn.profile(
                Files.readString(BuiltIn.RULES.resolve("golden").resolve(name).resolve("profile.json")));
    }

    /** As a caller would apply them: the two operations that are used, as RFC 6902 defines them. */
    private static Profile applied(NextStepAnswer found, Profile profile) {
        try {
            JsonNode document = JSON.valueToTree(profile);
            for (NextAction action : found.actions()) {
                for (JsonNode change : JSON.readTree(BuiltIn.json(action.changes()))) {
                    apply(document, change);
                }
            }
            return BuiltIn.profile(document.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void apply(JsonNode document, JsonNode change) {
        JsonPointer path = JsonPointer.compile(change.get("path").asText());
        JsonNode parent = document.at(path.head());
        String last = path.last().getMatchingProperty();
        if (parent instanceof ArrayNode array && last.equals("-")) {
            array.add(change.get("value"));
        } else {
            assertThat(parent).isInstanceOf(ObjectNode.class);
            assertThat(parent.hasNonNull(last))
                    .isEqualTo(change.get("op").asText().equals("replace"));
            ((ObjectNode) parent).set(last, change.get("value"));
        }
    }
}
