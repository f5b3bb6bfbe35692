package io.readiness.rulebook;

import com.sun.management.ThreadMXBean;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.Topic;
import io.readiness.assessment.ViewRow;
import io.readiness.assessment.Viewer;
import io.readiness.judgement.Criteria;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a profile costs, counted and not timed, so that it fails on a busy machine only where it would on a quiet one. */
class CostTest {
    /** Until then caches and pools are being filled. */
    private static final int WARM = 100;

    private static final int MEASURED = 100;

    private static final Set<Topic> FULL =
            Criteria.row(BuiltIn.COMPILED.rulebook().views(), Viewer.CANDIDATE).topics(ViewRow.Detail.FULL);

    @Test
    void a_profile_makes_few_rules_speak() {
        AtomicInteger spoken = new AtomicInteger();
        Assessor counted = new Assessor(
                BuiltIn.COMPILED.rulebook(),
                BuiltIn.SESSIONS.where(rule -> spoken.incrementAndGet() > 0),
                BuiltIn.READERS);
        int most = 0;
        int all = 0;
        for (Profile profile : profiles()) {
            spoken.set(0);
            counted.judge(profile, BuiltIn.AS_OF);
            most = Math.max(most, spoken.get());
            all += spoken.get();
        }
        System.out.println("COST spoken " + most + " " + all / (double) MEASURED);
    }

    @Test
    void sessions_are_used_again() {
        profiles().forEach(profile -> BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF));
        System.out.println("COST sessions " + BuiltIn.SESSIONS.sessions());
    }

    @Test
    void a_profile_takes_little_memory() {
        System.out.println("COST judged " + allocated(profile -> BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF)));
        System.out.println("COST full " + allocated(profile -> BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF, FULL)));
        System.out.println("COST shown "
                + allocated(profile -> BuiltIn.ASSESSOR.probe(profile).shown()));
    }

    private static long allocated(java.util.function.Consumer<Profile> act) {
        List<Profile> profiles = profiles();
        profiles.forEach(act);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        profiles.forEach(act);
        return (threads.getCurrentThreadAllocatedBytes() - before) / profiles.size() / 1024;
    }

    @Test
    void growth() {
        for (int n : new int[] {1, 10, 50, 100, 200, 400}) {
            Profile profile = withPieces(n);
            System.out.println(
                    "COST " + n + " " + allocated(p -> BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF, FULL)));
        }
    }

    private static Profile withPieces(int n) {
        RandomProfiles random = new RandomProfiles(3);
        List<Evidence> pieces = new ArrayList<>();
        while (pieces.size() < n) {
            List<Evidence> told = random.profile().evidence();
            if (told != null) {
                pieces.addAll(told);
            }
        }
        return io.readiness.Changed.part(random.profile(), "evidence", pieces.subList(0, n));
    }

    private static List<Profile> profiles() {
        RandomProfiles random = new RandomProfiles(11);
        List<Profile> profiles = new ArrayList<>();
        while (profiles.size() < MEASURED) {
            profiles.add(random.profile());
        }
        return profiles;
    }
}
