package io.readiness.intake.interview;

import io.readiness.intake.interview.Interview.Answer;
import io.readiness.intake.interview.Interview.Silence;
import io.readiness.judgement.*;
import io.readiness.judgement.standing.*;
import io.readiness.profile.*;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.rulebook.BuiltIn;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;

class TmpTest {
    @Test
    void figures() throws Exception {
        Interviewer who = new Interviewer(BuiltIn.ASSESSOR);
        Criteria criteria = BuiltIn.ASSESSOR.rulebook().criteria();
        Recommender rec = new Recommender(criteria, new ConditionWords(criteria));
        int[] sum = new int[4];
        List<Path> all;
        try (Stream<Path> s = Files.list(BuiltIn.RULES.resolve("golden"))) { all = s.sorted().toList(); }
        long t0 = System.nanoTime(); int steps = 0;
        for (Path dir : all) {
            Profile whole = BuiltIn.profile(Files.readString(dir.resolve("profile.json")));
            var settled = rec.possible(BuiltIn.ASSESSOR.judge(whole, BuiltIn.AS_OF).standing());
            StringBuilder line = new StringBuilder(dir.getFileName().toString());
            for (int mode = 0; mode < 4; mode += 2) {
                Profile start = mode < 2 ? Profile.untold(whole.reference()) : resume(whole);
                Interview in = Interview.from(start, mode >= 2 && start.evidence() != null);
                List<String> asked = new ArrayList<>();
                String end = "";
                while (true) {
                    Interviewer.Moment now = who.new Moment(in);
                    List<Criteria.PathRow> possible = rec.possible(now.standing());
                    if (now.settled() || rec.recommend(now.standing()) == null) { end = rec.recommend(now.standing()).primary().path() + (rec.recommend(now.standing()).primary().path() == rec.recommend(BuiltIn.ASSESSOR.judge(whole, BuiltIn.AS_OF).standing()).primary().path() ? "" : "!"); break; }
                    steps++;
                    List<OpenQuestion> rank = now.worthAsking();
                    if (rank.isEmpty()) { end = "EMPTY " + possible.size() + "/" + settled.size() + rec.recommend(now.standing()).primary().path(); break; }
                    String next = rank.get(0).id();
                    if (mode % 2 == 1) {
                        for (OpenQuestion topic : rec.ranking(now.standing())) {
                            var first = rank.stream().filter(r -> who.question(r.id()).bearsOn(topic.id())).findFirst();
                            if (first.isPresent()) { next = first.get().id(); break; }
                        }
                    }
                    asked.add(next);
                    in = in.with(List.of(answer(who.question(next), whole)));
                }
                sum[mode] += asked.size();
                line.append(" | ").append(asked.size()).append(' ').append(end).append(mode % 2 == 0 ? " " + asked : "");
            }
            System.out.println(line);
        }
        System.out.println(Arrays.toString(sum) + " " + (System.nanoTime() - t0) / 1e6 / steps + " ms a step of " + steps);
    }

    static Profile resume(Profile w) {
        return new Profile(w.reference(), w.role(), w.earlierRoles(), null, null, w.evidence(), null, null, null, null, null, null, null, null, null, w.certifications(), null, null, w.resumeBullets(), null);
    }

    static Answer answer(FieldQuestion q, Profile whole) {
        if (!q.isToldIn(whole)) return new Answer(q.id(), null, Silence.DO_NOT_KNOW);
        Object v;
        if (q.duty() != null) {
            var mine = whole.responsibilities() == null ? Optional.<Responsibility>empty() : whole.responsibilities().stream().filter(r -> r.duty() == q.duty()).findFirst();
            v = mine.isPresent() ? FieldQuestion.DutyAnswer.valueOf(mine.get().ownership().name()) : FieldQuestion.DutyAnswer.SOMEBODY_ELSES;
        } else v = Field.of(q.field()).in(whole);
        return new Answer(q.id(), q.telling("x", v), null);
    }
}
