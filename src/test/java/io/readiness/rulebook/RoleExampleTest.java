package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Allocated;
import io.readiness.Changed;
import io.readiness.Kept;
import io.readiness.assessment.RoleMatcher;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.role.RoleDescription;
import io.readiness.role.RoleMatch.Quote;
import io.readiness.role.RoleMatch.RoleVerdict;
import io.readiness.role.RoleMatchRequest;
import io.readiness.role.RoleTables;
import io.readiness.role.RoleTables.RoleVerdictRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag(Kept.TAG)
class RoleExampleTest {
    /** A quarter above what was counted for twenty roles of full length; {@link CostTest} says what such a bound is for. */
    private static final int MOST_BYTES = 27_000_000;

    private static final List<RoleExample> EXAMPLES = RoleExample.all();
    private static final Path GOLDEN = RoleExample.ROLES.resolve("golden");

    static List<RoleExample> examples() {
        return EXAMPLES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void roles_are_held_against_a_candidate_as_the_example_says(RoleExample example) {
        assertThat(example.differences(BuiltIn.ROLES)).as(example.name()).isEmpty();
        assertThat(example.request().contradictions(BuiltIn.AS_OF)).isEmpty();
    }

    @Test
    void a_whole_request_is_answered_as_before() throws IOException {
        RoleMatchRequest request =
                BuiltIn.read(Files.readString(GOLDEN.resolve("request.json")), RoleMatchRequest.class);
        Kept.answer(GOLDEN.resolve("answer.json"), BuiltIn.json(BuiltIn.ROLES.match(request, BuiltIn.AS_OF)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_order_of_roles_changes_no_byte(RoleExample example) {
        RoleMatchRequest request = example.request();
        List<RoleDescription> reversed = new ArrayList<>(request.roles());
        Collections.reverse(reversed);
        assertThat(BuiltIn.json(BuiltIn.ROLES.match(
                        new RoleMatchRequest(request.profile(), reversed, request.keep()), BuiltIn.AS_OF)))
                .isEqualTo(BuiltIn.json(BuiltIn.ROLES.match(request, BuiltIn.AS_OF)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_quote_stands_in_the_text_where_it_says(RoleExample example) {
        RoleMatchRequest request = example.request();
        BuiltIn.ROLES.match(request, BuiltIn.AS_OF).roles().forEach(match -> {
            String text = request.roles().stream()
                    .filter(role -> role.id().equals(match.id()) && role.text() != null)
                    .map(RoleDescription::text)
                    .findFirst()
                    .orElse("");
            match.shows().stream()
                    .flatMap(sign -> sign.because().stream())
                    .filter(quote -> quote.path().equals("$.text"))
                    .forEach(quote -> assertThat(quoted(text, quote)).isEqualTo(quote.words()));
        });
    }

    private static String quoted(String text, Quote quote) {
        return text.substring(quote.start(), quote.end());
    }

    @Test
    void no_example_is_left_without_a_verdict_and_every_verdict_has_one() {
        Set<RoleVerdict> given = EnumSet.noneOf(RoleVerdict.class);
        EXAMPLES.forEach(example -> BuiltIn.ROLES
                .match(example.request(), BuiltIn.AS_OF)
                .roles()
                .forEach(role -> given.add(role.advice().verdict())));
        assertThat(given).isEqualTo(EnumSet.allOf(RoleVerdict.class));
    }

    static List<RoleVerdictRow> verdicts() {
        List<RoleVerdictRow> rows =
                BuiltIn.COMPILED.rulebook().roles().verdicts().verdicts().rows();
        return rows.subList(0, rows.size() - 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void a_verdict_that_is_dropped_is_missed(RoleVerdictRow row) {
        RoleTables tables = BuiltIn.COMPILED.rulebook().roles();
        DecisionTable<RoleVerdictRow> verdicts = tables.verdicts().verdicts();
        DecisionTable<RoleVerdictRow> fewer =
                verdicts.with(verdicts.rows().stream().filter(one -> one != row).toList());
        RoleTables without = Changed.part(tables, "verdicts", Changed.part(tables.verdicts(), "verdicts", fewer));
        RoleMatcher matcher = new RoleMatcher(BuiltIn.with("roles", without), BuiltIn.READERS);
        assertThat(EXAMPLES)
                .as("examples that fail without \"%s\"", row.title())
                .anyMatch(example -> !example.differences(matcher).isEmpty());
    }

    @Test
    void twenty_roles_of_full_length_cost_what_their_words_do() throws IOException {
        RoleMatchRequest half = twentyRoles(10_000);
        RoleMatchRequest full = twentyRoles(20_000);
        assertThat(BuiltIn.ROLES.match(full, BuiltIn.AS_OF)).isEqualTo(BuiltIn.ROLES.match(full, BuiltIn.AS_OF));
        long twice = Allocated.by(() -> BuiltIn.ROLES.match(full, BuiltIn.AS_OF));
        assertThat(twice).isLessThan(MOST_BYTES);
        assertThat(twice)
                .as("twice the words cost no more than twice")
                .isLessThan(2 * Allocated.by(() -> BuiltIn.ROLES.match(half, BuiltIn.AS_OF)));
    }

    static Stream<String> nastyTexts() {
        return Stream.of(
                "own ",
                "own the define roadmap strategy ",
                "what you will do ",
                "duties: ",
                "a. ",
                "x",
                "pre-",
                "((",
                "wordWord",
                "<ul><li>own the roadmap",
                "<b><i>own ",
                "we own, you define, they lead and ");
    }

    /** The worst texts of the longest kind, and twice of them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("nastyTexts")
    void a_text_that_was_made_to_cost_much_costs_what_its_characters_do(String piece) {
        RoleMatchRequest full = oneRole(piece.repeat(20_000 / piece.length()));
        RoleMatchRequest half = oneRole(piece.repeat(10_000 / piece.length()));
        long twice = Allocated.by(() -> BuiltIn.ROLES.match(full, BuiltIn.AS_OF));
        assertThat(twice)
                .isLessThan(3 * Allocated.by(() -> BuiltIn.ROLES.match(half, BuiltIn.AS_OF)))
                .isLessThan(MOST_BYTES / 2);
    }

    private static RoleMatchRequest oneRole(String text) {
        return new RoleMatchRequest(
                EXAMPLES.get(0).request().profile(),
                List.of(new RoleDescription("r", null, null, null, null, null, null, null, null, text, null)),
                null);
    }

    private static RoleMatchRequest twentyRoles(int characters) throws IOException {
        String advertisement = Files.readString(RoleExample.ROLES.resolve("advertisements/b2b-product-manager.txt"));
        String longest =
                advertisement.repeat(characters / advertisement.length() + 1).substring(0, characters);
        List<RoleDescription> roles = IntStream.range(0, 20)
                .mapToObj(i ->
                        new RoleDescription("r" + i, null, null, null, null, null, null, null, null, longest, null))
                .toList();
        return new RoleMatchRequest(EXAMPLES.get(0).request().profile(), roles, null);
    }
}
