package io.readiness.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Kept;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interview.Silence;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The golden candidates are interviewed: from nothing, and from what a resume tells of them. */
@Tag(Kept.TAG)
class InterviewQuestionsTest {
    private static final Path PAGE = Path.of("docs", "interviews.md");
    private static final Interviewer INTERVIEWER = new Interviewer(BuiltIn.ASSESSOR);

    /** Where several stand alike, the next question is the same, and is worked out once. */
    private static final Map<Interview, InterviewState> KNOWN = new ConcurrentHashMap<>();

    private static final Map<String, Interviewed> MEASURED = new TreeMap<>();

    /**
     * What an interview took.
     *
     * @param untilFirm questions until an assessment would call the recommendation firm, or as firm as that of the whole profile
     * @param untilSettled questions until no answer leads elsewhere
     * @param last where it ended
     * @param asked what was asked
     */
    private record Asked(int untilFirm, int untilSettled, InterviewState last, List<String> asked) {}

    /** One candidate, asked both ways. */
    private record Interviewed(InterviewState whole, Asked fromNothing, Asked fromResume) {}

    @BeforeAll
    static void interviewAll() throws IOException {
        try (Stream<Path> golden = Files.list(BuiltIn.RULES.resolve("golden"))) {
            Map<String, Interviewed> measured = new ConcurrentHashMap<>();
            golden.toList().parallelStream()
                    .forEach(candidate -> measured.put(candidate.getFileName().toString(), interviewed(candidate)));
            MEASURED.putAll(measured);
        }
    }

    private static Interviewed interviewed(Path candidate) {
        Profile whole = Records.with(profile(candidate), "reference", "somebody");
        InterviewState settled = state(Interview.from(whole));
        return new Interviewed(
                settled,
                ask(Interview.from(Profile.untold("somebody")), whole, settled),
                ask(Interview.from(toldByAResume(whole), List.of()), whole, settled));
    }

    private static Profile profile(Path candidate) {
        try {
            return BuiltIn.profile(Files.readString(candidate.resolve("profile.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static InterviewState state(Interview interview) {
        return KNOWN.computeIfAbsent(interview, one -> INTERVIEWER.state(one, BuiltIn.AS_OF));
    }

    /** Roles with their months, certificates, bullets, and the pieces of work behind them, confirmed. */
    private static Profile toldByAResume(Profile whole) {
        Profile told = Profile.untold(whole.reference());
        for (String field : List.of("role", "earlierRoles", "certifications", "resumeBullets", "evidence")) {
            told = Field.of(field).with(told, Field.of(field).in(whole));
        }
        return told;
    }

    /** Whatever the whole profile does not tell is answered with not knowing it, and counts as asked. */
    private static Asked ask(Interview start, Profile whole, InterviewState settled) {
        Interview interview = start;
        List<String> asked = new ArrayList<>();
        int untilFirm = -1;
        InterviewState now = state(interview);
        while (true) {
            if (untilFirm < 0
                    && (now.firmness() == Firmness.FIRM || possible(now).equals(possible(settled)))) {
                untilFirm = asked.size();
            }
            if (now.settled() || now.next() == null || (untilFirm >= 0 && !settled.settled() && asked.size() > 40)) {
                return new Asked(untilFirm, asked.size(), now, asked);
            }
            String question = now.next().question();
            asked.add(question);
            interview = interview.with(List.of(answer(question, whole)));
            now = state(interview);
        }
    }

    private static Set<Possible> possible(InterviewState state) {
        return state.couldBecome().stream()
                .map(one -> new Possible(one.path(), one.way()))
                .collect(Collectors.toSet());
    }

    static Answer answer(String id, Profile whole) {
        FieldQuestion question = INTERVIEWER.question(id);
        if (!question.isToldIn(whole)) {
            return Answer.leavingOut(id, Silence.DO_NOT_KNOW);
        }
        Object answer = question.duty() == null
                ? Field.of(question.field()).in(whole)
                : DutyAnswer.valueOf((whole.responsibilities() == null
                                ? Stream.<Responsibility>of()
                                : whole.responsibilities().stream())
                        .filter(one -> one.duty() == question.duty())
                        .map(one -> one.ownership().name())
                        .findFirst()
                        .orElse("SOMEBODY_ELSES"));
        return Answer.telling(id, question.telling("somebody", answer));
    }

    @Test
    void whoever_is_asked_until_nothing_leads_elsewhere_ends_at_the_path_of_the_whole_profile() {
        MEASURED.forEach((name, one) -> assertThat(
                        List.of(one.fromNothing().last(), one.fromResume().last()))
                .as(
                        "%s %s %s",
                        name, one.fromNothing().asked(), one.fromResume().asked())
                .extracting(end -> end.path().path())
                .containsOnly(one.whole().path().path()));
    }

    @Test
    void a_resume_saves_questions() {
        assertThat(median(one -> one.fromResume().untilFirm()))
                .isLessThan(median(one -> one.fromNothing().untilFirm()));
        assertThat(median(one -> one.fromResume().untilSettled()))
                .isLessThan(median(one -> one.fromNothing().untilSettled()));
        assertThat(MEASURED.values())
                .allSatisfy(one -> assertThat(one.fromResume().untilSettled())
                        .isLessThanOrEqualTo(one.fromNothing().untilSettled()));
    }

    @Test
    void nobody_is_asked_the_same_twice() {
        MEASURED.forEach((name, one) -> {
            assertThat(one.fromNothing().asked()).as(name).doesNotHaveDuplicates();
            assertThat(one.fromResume().asked()).as(name).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_page_tells_these_figures() throws IOException {
        Kept.excerpt(PAGE, "<!-- figures -->\n", "<!-- end of figures -->", table());
    }

    private interface Count extends java.util.function.ToIntFunction<Interviewed> {}

    private static int median(Count of) {
        int[] all = MEASURED.values().stream().mapToInt(of).sorted().toArray();
        return all[(all.length - 1) / 2];
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                | candidate | path | firm, from nothing | firm, from a resume | settled, from nothing | settled, from a resume |
                |---|---|---|---|---|---|
                """);
        MEASURED.forEach((name, one) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d |\n",
                name,
                one.whole().path().path(),
                one.fromNothing().untilFirm(),
                one.fromResume().untilFirm(),
                one.fromNothing().untilSettled(),
                one.fromResume().untilSettled())));
        List<Count> counts = Arrays.asList(
                one -> one.fromNothing().untilFirm(),
                one -> one.fromResume().untilFirm(),
                one -> one.fromNothing().untilSettled(),
                one -> one.fromResume().untilSettled());
        table.append("| **median** | |");
        counts.forEach(count -> table.append(" **").append(median(count)).append("** |"));
        table.append("\n| **all** | |");
        counts.forEach(count -> table.append(" **")
                .append(MEASURED.values().stream().mapToInt(count).sum())
                .append("** |"));
        return table.append('\n').toString();
    }
}
