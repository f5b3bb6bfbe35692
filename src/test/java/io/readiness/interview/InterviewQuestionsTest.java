package io.readiness.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.Kept;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.intake.draft.Drafts;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingChoice;
import io.readiness.interview.Asked.Confirmation;
import io.readiness.interview.Asked.KindOfWork;
import io.readiness.interview.Asked.Part;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interview.Silence;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The golden candidates, and four people with a resume, are interviewed: from nothing, and from what their resume tells. */
@Tag(Kept.TAG)
class InterviewQuestionsTest {
    private static final Path PAGE = Path.of("docs", "interviews.md");
    private static final Path RESUMES = Path.of("src", "test", "resources", "cases", "resumes");
    private static final Interviewer INTERVIEWER = new Interviewer(BuiltIn.ASSESSOR);
    private static final String SOMEBODY = "somebody";

    /** Where several stand alike, the next question is the same, and is worked out once. */
    private static final Map<Interview, InterviewState> KNOWN = new ConcurrentHashMap<>();

    private static final Map<String, Interviewed> GOLDEN = new TreeMap<>();
    private static final Map<String, Interviewed> WITH_RESUME = new TreeMap<>();

    /**
     * What an interview took.
     *
     * @param untilFirm questions until the recommendation is as firm as that of all that could be told
     * @param untilSettled questions until no answer leads elsewhere, or nothing is left that settles anything
     * @param last where it ended
     * @param asked what was asked
     */
    private record Asking(int untilFirm, int untilSettled, InterviewState last, List<String> asked) {}

    /** One candidate, asked both ways. */
    private record Interviewed(InterviewState whole, Asking fromNothing, Asking fromResume) {}

    @BeforeAll
    static void interviewAll() throws IOException {
        Map<String, Interviewed> golden = new ConcurrentHashMap<>();
        try (Stream<Path> candidates = Files.list(BuiltIn.RULES.resolve("golden"))) {
            candidates.toList().parallelStream()
                    .forEach(candidate -> golden.put(candidate.getFileName().toString(), interviewed(candidate)));
        }
        GOLDEN.putAll(golden);
        for (JsonNode person : new YAMLMapper()
                .readTree(RESUMES.resolve("answers.yaml").toFile())
                .path("resumes")) {
            String resume = person.path("resume").asText();
            WITH_RESUME.put(resume.replace(".json", ""), interviewed(resume, person));
        }
    }

    /** What a golden candidate has to show is told by themselves, so it is claimed and no more. */
    private static Interviewed interviewed(Path candidate) {
        Profile whole = claimed(Records.with(profile(candidate), "reference", SOMEBODY));
        InterviewState settled = state(Interview.from(whole));
        Interview fromResume = Interview.from(toldByAResume(whole), List.of());
        return new Interviewed(
                settled,
                ask(Interview.from(Profile.untold(SOMEBODY)), settled, (id, now) -> List.of(answer(id, whole))),
                ask(fromResume, settled, (id, now) -> ofAResume(id, whole)));
    }

    /** A person with a resume confirms what is proposed of it, and answers the rest. */
    private static Interviewed interviewed(String resume, JsonNode person) throws IOException {
        DraftProfile draft = Drafts.of(Files.readString(RESUMES.resolve(resume)));
        List<String> denied = new ArrayList<>();
        person.path("denies").forEach(words -> denied.add(words.asText()));
        Interview fromResume = Interview.from(Records.with(draft.profile(), "reference", SOMEBODY), draft.proposals());
        Profile whole = INTERVIEWER.profile(fromResume.with(Stream.concat(
                        fromResume.confirmations().stream(),
                        draft.proposals().stream()
                                .filter(Proposal::hasDoubtfulKind)
                                .map(KindOfWork::new))
                .map(one -> confirmed(one, denied))
                .toList()));
        Profile answers = BuiltIn.profile(person.path("profile").toString());
        Map<String, Object> told = new LinkedHashMap<>();
        Records.forEach(answers, (field, value) -> {
            if (value != null && !field.equals("reference")) {
                told.put(field, value);
            }
        });
        for (Map.Entry<String, Object> one : told.entrySet()) {
            whole = Records.with(whole, one.getKey(), one.getValue());
        }
        Profile all = whole;
        InterviewState settled = state(Interview.from(all));
        return new Interviewed(
                settled,
                ask(Interview.from(Profile.untold(SOMEBODY)), settled, (id, now) -> List.of(answer(id, all))),
                ask(fromResume, settled, (id, now) -> {
                    Asked asked = Objects.requireNonNull(INTERVIEWER.asked(now, id));
                    if (asked instanceof Confirmation || asked instanceof KindOfWork) {
                        return List.of(confirmed(asked, denied));
                    }
                    return List.of(
                            asked instanceof Part part && part.number() > 0 && isTold(all, part.whole())
                                    ? Answer.telling(id, part.telling(SOMEBODY, null))
                                    : answer(id, all));
                }));
    }

    private static boolean isTold(Profile all, FieldQuestion list) {
        return Field.of(Objects.requireNonNull(list.field())).in(all) != null;
    }

    private static Answer confirmed(Asked one, List<String> denied) {
        if (one instanceof KindOfWork kind) {
            return Answer.telling(one.id(), kind.telling(SOMEBODY, kind.kinds().get(0)));
        }
        Confirmation asked = (Confirmation) one;
        List<ConfirmingAnswer> possible =
                asked.asked().answers().stream().map(ConfirmingChoice::answer).toList();
        boolean isDenied = denied.stream().anyMatch(asked.words()::contains);
        return Answer.confirming(
                one.id(),
                isDenied
                        ? ConfirmingAnswer.NO
                        : possible.contains(ConfirmingAnswer.MINE) ? ConfirmingAnswer.MINE : ConfirmingAnswer.YES);
    }

    private static Profile profile(Path candidate) {
        try {
            return BuiltIn.profile(Files.readString(candidate.resolve("profile.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pieces of work as a person tells them: what can be checked, and what they bear on beside their kind, is not theirs to say. */
    private static Profile claimed(Profile whole) {
        return whole.evidence() == null
                ? whole
                : whole.withEvidence(whole.evidence().stream()
                        .map(piece -> Records.with(piece, "verification", Verification.CLAIMED))
                        .map(piece -> Records.with(piece, "signals", null))
                        .toList());
    }

    private static InterviewState state(Interview interview) {
        return KNOWN.computeIfAbsent(interview, one -> INTERVIEWER.state(one, BuiltIn.AS_OF));
    }

    /** Roles with their months, certificates and bullets. */
    private static Profile toldByAResume(Profile whole) {
        Profile told = Profile.untold(whole.reference());
        for (String field : List.of("role", "earlierRoles", "certifications", "resumeBullets")) {
            told = Field.of(field).with(told, Field.of(field).in(whole));
        }
        return told;
    }

    /** The pieces of work behind a resume are confirmed: whose each was, and where one tells a figure, whether it changed because of it. */
    private static List<Answer> ofAResume(String id, Profile whole) {
        if (!id.equals("evidence/1/kind") || whole.evidence() == null) {
            return List.of(answer(id, whole));
        }
        List<Answer> answers = new ArrayList<>();
        FieldQuestion evidence = Objects.requireNonNull(INTERVIEWER.question("evidence"));
        for (Evidence piece : whole.evidence()) {
            (piece.outcomes().isEmpty() ? Stream.of("whose") : Stream.of("whose", "figure"))
                    .map(asked -> Answer.leavingOut(piece + asked, Silence.DO_NOT_KNOW))
                    .forEach(answers::add);
        }
        answers.add(Answer.telling("evidence", evidence.telling(SOMEBODY, whole.evidence())));
        return answers;
    }

    /** Whatever they cannot tell is answered with not knowing it, and counts as asked. */
    private static Asking ask(
            Interview start, InterviewState settled, BiFunction<String, Interview, List<Answer>> answers) {
        Interview interview = start;
        List<String> asked = new ArrayList<>();
        int untilFirm = -1;
        InterviewState now = state(interview);
        while (true) {
            if (untilFirm < 0
                    && (now.firmness() == Firmness.FIRM || possible(now).equals(possible(settled)))) {
                untilFirm = asked.size();
            }
            if (now.settled() || now.left() == 0) {
                return new Asking(untilFirm, asked.size(), now, asked);
            }
            List<Answer> given =
                    answers.apply(Objects.requireNonNull(now.next()).question(), interview);
            given.forEach(one -> asked.add(one.question()));
            interview = interview.with(given);
            now = state(interview);
        }
    }

    private static Set<Possible> possible(InterviewState state) {
        return state.couldBecome().stream()
                .map(one -> new Possible(one.path(), one.way()))
                .collect(Collectors.toSet());
    }

    private static Answer answer(String id, Profile whole) {
        FieldQuestion question = INTERVIEWER.question(id);
        if (question == null) {
            return part(id, whole);
        } else if (!question.isToldIn(whole)) {
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
        return Answer.telling(id, question.telling(SOMEBODY, answer));
    }

    private static Answer part(String id, Profile whole) {
        Part part = (Part) Objects.requireNonNull(INTERVIEWER.asked(Interview.from(whole), id));
        Object all = Field.of(part.whole().field()).in(whole);
        if (!(all instanceof Collection<?> pieces)) {
            return of(part, all);
        } else if (part.number() > pieces.size()) {
            return Answer.telling(id, part.telling(SOMEBODY, null));
        }
        return of(part, List.copyOf(pieces).get(part.number() - 1));
    }

    private static Answer of(Part part, @Nullable Object piece) {
        Object told = piece == null ? null : part.field().in(piece);
        return told == null
                ? Answer.leavingOut(part.id(), Silence.DO_NOT_KNOW)
                : Answer.telling(part.id(), part.telling(SOMEBODY, told));
    }

    private static Stream<Map.Entry<String, Interviewed>> all() {
        return Stream.concat(GOLDEN.entrySet().stream(), WITH_RESUME.entrySet().stream());
    }

    @Test
    void whoever_is_asked_until_nothing_leads_elsewhere_ends_at_the_path_of_all_that_could_be_told() {
        assertThat(all())
                .allSatisfy(one -> assertThat(List.of(
                                one.getValue().fromNothing().last(),
                                one.getValue().fromResume().last()))
                        .as(
                                "%s %s %s",
                                one.getKey(),
                                one.getValue().fromNothing().asked(),
                                one.getValue().fromResume().asked())
                        .extracting(end -> end.path().path())
                        .containsOnly(one.getValue().whole().path().path()));
    }

    @Test
    void a_resume_saves_questions() {
        for (Map<String, Interviewed> people : List.of(GOLDEN, WITH_RESUME)) {
            assertThat(median(people, one -> one.fromResume().untilFirm()))
                    .isLessThan(median(people, one -> one.fromNothing().untilFirm()));
            assertThat(median(people, one -> one.fromResume().untilSettled()))
                    .isLessThan(median(people, one -> one.fromNothing().untilSettled()));
        }
    }

    @Test
    void nobody_is_asked_the_same_twice() {
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.getValue().fromNothing().asked()).as(one.getKey()).doesNotHaveDuplicates();
            assertThat(one.getValue().fromResume().asked()).as(one.getKey()).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_page_tells_these_figures() throws IOException {
        Kept.excerpt(PAGE, "<!-- figures -->\n", "<!-- end of figures -->", table(GOLDEN));
        Kept.excerpt(PAGE, "<!-- figures of resumes -->\n", "<!-- end of figures of resumes -->", table(WITH_RESUME));
    }

    private static int median(Map<String, Interviewed> people, ToIntFunction<Interviewed> of) {
        int[] all = people.values().stream().mapToInt(of).sorted().toArray();
        return all[(all.length - 1) / 2];
    }

    private static String table(Map<String, Interviewed> people) {
        StringBuilder table = new StringBuilder("""
                | candidate | path | firm, from nothing | firm, from a resume | settled, from nothing | settled, from a resume |
                |---|---|---|---|---|---|
                """);
        people.forEach((name, one) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d |\n",
                name,
                one.whole().path().path(),
                one.fromNothing().untilFirm(),
                one.fromResume().untilFirm(),
                one.fromNothing().untilSettled(),
                one.fromResume().untilSettled())));
        List<ToIntFunction<Interviewed>> counts = List.of(
                one -> one.fromNothing().untilFirm(),
                one -> one.fromResume().untilFirm(),
                one -> one.fromNothing().untilSettled(),
                one -> one.fromResume().untilSettled());
        table.append("| **median** | |");
        counts.forEach(
                count -> table.append(" **").append(median(people, count)).append("** |"));
        table.append("\n| **all** | |");
        counts.forEach(count -> table.append(" **")
                .append(people.values().stream().mapToInt(count).sum())
                .append("** |"));
        return table.append('\n').toString();
    }
}
