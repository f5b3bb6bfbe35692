package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Allocated;
import io.readiness.Changed;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.rule.Rules;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.wording.Lexicon;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a profile costs, counted and not timed, so that a busy machine changes nothing. The bounds are a quarter above what
 * was counted when they were set; whoever raises one says in the change what the profile gets for it.
 */
class CostTest {
    private static final int KIB = 1024;
    private static final int TURNS = 4;
    private static final Set<Topic> FULL =
            Scales.row(BuiltIn.COMPILED.rulebook().views(), Viewer.CANDIDATE).topics(View.Detail.FULL);

    /** Of its own: a test beside this one that took a session would make it pay for another. */
    private static final RuleSessions SESSIONS = BuiltIn.COMPILED.open();

    private static final Assessor ASSESSOR = BuiltIn.assessor(BuiltIn.COMPILED.rulebook(), SESSIONS);

    private final AtomicInteger concluded = new AtomicInteger();
    private final Assessor counted = new Assessor(
            BuiltIn.COMPILED.rulebook(), SESSIONS.where(rule -> concluded.incrementAndGet() > 0), BuiltIn.READERS);

    @AfterAll
    static void close() {
        SESSIONS.close();
    }

    @Test
    void a_profile_makes_few_rules_speak() {
        List<Integer> counts = new ArrayList<>();
        for (Profile profile : profiles()) {
            counts.add(concludedOf(profile));
        }

        assertThat(Collections.max(counts)).isLessThan(380);
        assertThat(counts.stream().mapToInt(count -> count).average().orElseThrow())
                .isLessThan(160);
    }

    @Test
    void a_profile_takes_a_session_from_the_one_before() {
        ASSESSOR.judge(profiles().get(0), BuiltIn.AS_OF);
        int sessions = SESSIONS.sessions();

        profiles().forEach(profile -> ASSESSOR.judge(profile, BuiltIn.AS_OF));

        assertThat(sessions).isPositive();
        assertThat(SESSIONS.sessions()).isEqualTo(sessions);
    }

    @Test
    void a_profile_takes_one_session() {
        AtomicInteger sessions = new AtomicInteger();
        Rules counting = (Rules) Proxy.newProxyInstance(
                CostTest.class.getClassLoader(), new Class<?>[] {Rules.class}, (rules, asked, with) -> {
                    if (asked.getName().equals("conclude")) {
                        sessions.incrementAndGet();
                    }
                    return asked.invoke(SESSIONS, with);
                });
        Assessor assessor = new Assessor(BuiltIn.COMPILED.rulebook(), counting, BuiltIn.READERS);

        profiles().forEach(profile -> assessor.assess(profile, BuiltIn.AS_OF, FULL));

        assertThat(sessions).hasValue(profiles().size());
    }

    @Test
    void a_profile_takes_little_memory() {
        assertThat(allocated(profile -> ASSESSOR.evaluator(profile).shown()))
                .as("decided alone")
                .isLessThan(8 * KIB);
        assertThat(allocated(profile -> ASSESSOR.judge(profile, BuiltIn.AS_OF)))
                .as("judged, with reasons")
                .isLessThan(280 * KIB);
        assertThat(allocated(profile -> ASSESSOR.assess(profile, BuiltIn.AS_OF, FULL)))
                .as("assessed in full")
                .isLessThan(430 * KIB);
    }

    /**
     * Pools, tables and code that the machine compiles meanwhile can only add to a count, and add to whichever is counted first: so
     * both are counted in turn, and the least of each is held.
     */
    @Test
    void twice_the_evidence_costs_no_more_than_twice() {
        Profile some = withPieces("one");
        Profile twice = withPieces("one", "two");
        long leastOfSome = Long.MAX_VALUE;
        long leastOfTwice = Long.MAX_VALUE;

        for (int turn = 0; turn < TURNS; turn++) {
            leastOfSome = Math.min(leastOfSome, allocatedOf(some));
            leastOfTwice = Math.min(leastOfTwice, allocatedOf(twice));
        }

        assertThat(concludedOf(twice)).isLessThanOrEqualTo(2 * concludedOf(some));
        assertThat(leastOfTwice).isLessThan(2 * leastOfSome);
    }

    private int concludedOf(Profile profile) {
        concluded.set(0);
        counted.judge(profile, BuiltIn.AS_OF);
        return concluded.get();
    }

    private static long allocatedOf(Profile profile) {
        return allocated(Collections.nCopies(50, profile), one -> ASSESSOR.assess(one, BuiltIn.AS_OF, FULL));
    }

    private static long allocated(Consumer<Profile> work) {
        return allocated(profiles(), work);
    }

    /** Bytes for each profile, once caches and pools are filled. */
    private static long allocated(List<Profile> profiles, Consumer<Profile> work) {
        return Allocated.by(() -> profiles.forEach(work)) / profiles.size();
    }

    private static List<Profile> profiles() {
        RandomProfiles random = new RandomProfiles(11);
        return IntStream.range(0, 100).mapToObj(i -> random.profile()).toList();
    }

    /** A hundred pieces, told once under each of the names. */
    private static Profile withPieces(String... names) {
        RandomProfiles random = new RandomProfiles(3);
        List<Evidence> pieces = new ArrayList<>();
        while (pieces.size() < 100) {
            List<Evidence> told = random.profile().evidence();
            if (told != null) {
                pieces.addAll(told);
            }
        }
        List<Evidence> named = new ArrayList<>();
        for (String name : names) {
            for (int i = 0; i < 100; i++) {
                named.add(Changed.part(pieces.get(i), "id", name + "-" + i));
            }
        }
        return Changed.part(new RandomProfiles(5).profile(), "evidence", List.copyOf(named));
    }

    /** A text that counts how often one of its characters is looked at. */
    private record Counted(String text, AtomicLong reads) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }

    private static final String WORST =
            "1. | 1| re-|a|a |x, |and a |from 1 |by 1 |10 k |1-|[(|€|ab cd, |to ||<b |led to |to to set the ";

    private static final String ALPHABET = "a\u00E91 .,-/&'%$+:;|\u2022\n<(\u2192x";

    static Stream<String> worstPieces() {
        return Stream.of(WORST.split("\\|"));
    }

    private static Stream<Lexicon> lexicons() {
        Rulebook rulebook = BuiltIn.COMPILED.rulebook();
        return Stream.of(rulebook.resume().lexicon(), rulebook.roles().lexicon());
    }

    @ParameterizedTest
    @MethodSource("worstPieces")
    void no_expression_of_a_lexicon_grows_faster_than_its_text(String piece) {
        lexicons().flatMap(lexicon -> lexicon.classes().stream()).forEach(words -> {
            for (String expression : Objects.requireNonNull(words.patterns())) {
                long once = looks(expression, piece.repeat(500));
                assertThat(looks(expression, piece.repeat(2_000)))
                        .as(expression)
                        .isLessThanOrEqualTo(5 * once + 1_000);
            }
        });
    }

    /** Whatever two characters somebody repeats. */
    @Test
    void no_expression_looks_at_repeated_characters_more_often_than_they_are_there() {
        List<String> expressions = lexicons()
                .flatMap(lexicon -> lexicon.classes().stream())
                .flatMap(words -> Objects.requireNonNull(words.patterns()).stream())
                .distinct()
                .toList();
        for (String expression : expressions) {
            for (int one : ALPHABET.codePoints().toArray()) {
                for (int other : ALPHABET.codePoints().toArray()) {
                    String piece = Character.toString(one) + Character.toString(other);
                    long once = looks(expression, piece.repeat(250));
                    assertThat(looks(expression, piece.repeat(1_000)))
                            .as("%s on %s", expression, piece)
                            .isLessThanOrEqualTo(5 * once + 1_000);
                }
            }
        }
    }

    private static long looks(String expression, String text) {
        Counted counted = new Counted(text, new AtomicLong());
        Matcher matcher = Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(counted);
        while (matcher.find()) {
            assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
        }
        return counted.reads().get();
    }

    @ParameterizedTest
    @MethodSource("worstPieces")
    void no_text_costs_more_than_its_length(String piece) {
        lexicons().map(BuiltIn.READERS::of).forEach(reader -> {
            String text = piece.repeat(4_000 / Math.max(1, piece.length()));
            reader.read(text);
            long once = Allocated.by(() -> reader.read(text));
            long four = Allocated.by(() -> reader.read(text.repeat(4)));
            assertThat(four).isLessThanOrEqualTo(5 * once + 20 * KIB);
        });
    }
}
