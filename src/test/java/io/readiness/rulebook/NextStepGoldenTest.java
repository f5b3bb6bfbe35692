package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Kept;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.judgement.scale.Band;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest change for every golden candidate. */
@Tag(Kept.TAG)
class NextStepGoldenTest {
    private static final NextStepFinder STEPS = new NextStepFinder(BuiltIn.ASSESSOR);

    static Stream<Path> candidates() {
        return BuiltIn.files("profile.json").stream().map(Path::getParent);
    }

    static Stream<Arguments> named() {
        return Stream.of(
                Arguments.of("backlog-administrator-no-room", new Wanted(Band.READY, null)),
                Arguments.of("loudest-stakeholder", path(io.readiness.judgement.scale.Path.APPLY_FOR_PM)),
                Arguments.of(
                        "technical-owner-broader-aim", path(io.readiness.judgement.scale.Path.APPLY_FOR_TECHNICAL_PM)),
                Arguments.of("startup-owner", path(io.readiness.judgement.scale.Path.BUILD_PM_PROOF)),
                Arguments.of("new-owner", path(io.readiness.judgement.scale.Path.BROADEN_PO_SCOPE)),
                Arguments.of("backlog-administrator", path(io.readiness.judgement.scale.Path.NO_EXPERIENCE_PM_ROUTE)),
                Arguments.of("content-owner", path(io.readiness.judgement.scale.Path.APPLY_FOR_PM)));
    }

    private static Wanted path(io.readiness.judgement.scale.Path path) {
        return new Wanted(null, path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("candidates")
    void the_next_band_is_reached_as_before(Path candidate) throws IOException {
        Kept.answer(candidate.resolve("next-step.json"), answer(candidate, null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("named")
    void a_named_band_or_path_is_reached_as_before(String candidate, Wanted to) throws IOException {
        Enum<?> named = to.band() == null ? to.path() : to.band();
        Path folder = BuiltIn.RULES.resolve("golden").resolve(candidate);
        Kept.answer(
                folder.resolve(
                        "next-step-to-" + named.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json"),
                answer(folder, to));
    }

    @Test
    void the_example_of_a_request_speaks_of_the_golden_candidate_beside_it() throws IOException {
        Path folder = BuiltIn.RULES.resolve("golden/roadmap-influencer");
        NextStepRequest request =
                BuiltIn.read(Files.readString(folder.resolve("next-step-request.json")), NextStepRequest.class);
        assertThat(request.profile()).isEqualTo(profile(folder));
        assertThat(STEPS.contradictions(request, BuiltIn.AS_OF)).isEmpty();
        assertThat(STEPS.find(request, BuiltIn.AS_OF)).isEqualTo(find(folder, null));
    }

    private static String answer(Path candidate, Wanted to) throws IOException {
        return BuiltIn.json(find(candidate, to));
    }

    private static NextStepAnswer find(Path candidate, Wanted to) throws IOException {
        return STEPS.find(new NextStepRequest(profile(candidate), to, null), BuiltIn.AS_OF);
    }

    private static Profile profile(Path candidate) throws IOException {
        return BuiltIn.profile(Files.readString(candidate.resolve("profile.json")));
    }
}
