package io.readiness.rulebook;

import io.readiness.explanation.NextStepRequest;
import io.readiness.explanation.NextSteps;
import io.readiness.explanation.Wanted;
import io.readiness.judgement.Band;
import io.readiness.judgement.PathRow;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the smallest change takes in process, for every golden candidate and every band and path. No test: it reads a
 * clock, and is run by hand with the test classpath.
 */
final class NextStepTimes {
    private static final int WARM = 10;
    private static final int MEASURED = 20;

    private NextStepTimes() {}

    public static void main(String[] arguments) throws IOException {
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
        BuiltIn.SESSIONS.close();
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
