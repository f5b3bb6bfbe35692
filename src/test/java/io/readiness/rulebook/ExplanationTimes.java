package io.readiness.rulebook;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Topic;
import io.readiness.explanation.NextStepRequest;
import io.readiness.explanation.NextSteps;
import io.readiness.explanation.Wanted;
import io.readiness.judgement.Band;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Conclusions;
import io.readiness.judgement.Finding;
import io.readiness.judgement.PathRow;
import io.readiness.judgement.Reason;
import io.readiness.judgement.RuleChecks;
import io.readiness.judgement.RuleNumber;
import io.readiness.judgement.Rules;
import io.readiness.judgement.Survivors;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What explanations cost in process over the golden candidates: the trace on top of the bare decision, and the smallest
 * change for every band and path. No test: it reads a clock, and is run by hand with the test classpath.
 */
final class ExplanationTimes {
    private static final int WARM = 10;
    private static final int MEASURED = 20;
    private static final int TURNS = 5;
    private static final String RICHEST = "startup-owner";

    private ExplanationTimes() {}

    public static void main(String[] arguments) throws IOException {
        trace();
        smallestChange();
        BuiltIn.SESSIONS.close();
    }

    /** In turns, so that whatever else the machine does falls on both alike; time of this thread only. */
    private static void trace() throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (Path file : BuiltIn.files("profile.json")) {
            profiles.add(BuiltIn.profile(Files.readString(file)));
        }
        Rulebook rulebook = BuiltIn.COMPILED.rulebook();
        Assessor bare = new Assessor(rulebook, new WithoutReasons(BuiltIn.SESSIONS), BuiltIn.READERS);
        Set<Topic> traced = EnumSet.of(Topic.TRACE, Topic.CITATIONS);
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM; round < MEASURED; round++) {
            double decided = 0;
            double explained = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                decided += cpu(profiles, bare, Set.of());
                explained += cpu(profiles, BuiltIn.ASSESSOR, traced);
            }
            if (round >= 0) {
                ratios.add(explained / decided);
            }
        }
        Collections.sort(ratios);
        System.out.printf(
                "trace and citations, as a ratio to the bare decision: median %.2f, from %.2f to %.2f, of %d%n",
                at(ratios, 0.5), ratios.get(0), at(ratios, 1), ratios.size());
    }

    private static double cpu(List<Profile> profiles, Assessor assessor, Set<Topic> topics) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        profiles.forEach(profile -> assessor.assess(profile, BuiltIn.AS_OF, topics));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    /** The same rules, by whoever wants no reasons: what they conclude, and nothing about why. */
    private record WithoutReasons(Rules rules) implements Rules {
        @Override
        public Conclusions conclude(List<Object> facts) {
            Survivors survivors = rules.survivors(facts);
            Map<Finding, List<Reason>> findings = new HashMap<>();
            survivors.ratings().forEach((signal, rating) -> findings.put(new Finding(signal, rating), List.of()));
            Map<Circumstance, List<Reason>> circumstances = new EnumMap<>(Circumstance.class);
            survivors.circumstances().forEach(circumstance -> circumstances.put(circumstance, List.of()));
            return new Conclusions(findings, circumstances, Map.of());
        }

        @Override
        public Survivors survivors(List<Object> facts) {
            return rules.survivors(facts);
        }

        @Override
        public RuleChecks checks(List<Object> told, List<Object> atBest, List<Object> ideal) {
            return rules.checks(told, atBest, ideal);
        }

        @Override
        public List<RuleNumber> numbers() {
            return rules.numbers();
        }

        @Override
        public List<Integer> turningPoints(RuleNumber number, List<Object> facts) {
            return rules.turningPoints(number, facts);
        }

        @Override
        public Survivors survivors(List<Object> facts, RuleNumber number, int value) {
            return rules.survivors(facts, number, value);
        }
    }

    private static void smallestChange() throws IOException {
        NextSteps steps = new NextSteps(BuiltIn.ASSESSOR);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        List<Double> all = new ArrayList<>();
        for (int round = -WARM; round < MEASURED; round++) {
            for (Path file : BuiltIn.files("profile.json")) {
                Profile profile = BuiltIn.profile(Files.readString(file));
                for (Wanted to : wanted()) {
                    long start = System.nanoTime();
                    var found = steps.find(new NextStepRequest(profile, to, null), BuiltIn.AS_OF);
                    double took = (System.nanoTime() - start) / 1e6;
                    if (round >= 0) {
                        all.add(took);
                        times.computeIfAbsent(
                                        file.getParent().getFileName() + " " + to + " " + found.outcome(),
                                        first -> new ArrayList<>())
                                .add(took);
                    }
                }
            }
        }
        System.out.println("all: " + percentiles(all));
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(at(b, 0.5), at(a, 0.5))))
                .limit(15)
                .forEach(entry -> System.out.println(entry.getKey() + ": " + percentiles(entry.getValue())));
        times.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(RICHEST))
                .forEach(entry -> System.out.println(entry.getKey() + ": " + percentiles(entry.getValue())));
    }

    private static List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (Band band : Band.values()) {
            wanted.add(new Wanted(band, null));
        }
        BuiltIn.COMPILED.rulebook().criteria().paths().stream()
                .filter(PathRow::alternative)
                .map(PathRow::path)
                .distinct()
                .forEach(path -> wanted.add(new Wanted(null, path)));
        return wanted;
    }

    private static String percentiles(List<Double> times) {
        return String.format(
                "median %.2f ms, 95th percentile %.2f ms, most %.2f ms, of %d",
                at(times, 0.5), at(times, 0.95), at(times, 1), times.size());
    }

    private static double at(List<Double> times, double share) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
