package io.readiness.fuzz;

import io.readiness.fuzz.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was tried, what came of it, and what was found; the smallest request of each finding is shown. */
final class Report {
    private final Map<String, Map<Integer, Integer>> byKind = new TreeMap<>();
    private final Map<String, Map<Integer, Integer>> byEndpoint = new TreeMap<>();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Map<Kind, Map<String, Group>> findings = new TreeMap<>();
    private final List<Slow> slowest = new ArrayList<>();
    private final String again;
    private int tried;

    /** Findings that are one. */
    private static final class Group {
        private int count;
        private @Nullable Case smallest;
        private String shown = "";
        private String detail = "";
        private final List<String> names = new ArrayList<>();
    }

    private record Slow(Case one, long nanos) {}

    /**
     * An empty report.
     *
     * @param again how one case is tried alone, with %s for its name
     */
    Report(String again) {
        this.again = again;
    }

    synchronized void tried(Case one, int status, long nanos) {
        tried++;
        byStatus.merge(status, 1, Integer::sum);
        byKind.computeIfAbsent(one.kind(), kind -> new TreeMap<>()).merge(status, 1, Integer::sum);
        String endpoint = one.request() == null ? "(bytes)" : one.request().path();
        endpoint = endpoint.replaceAll("/rules/.+", "/rules/{id}");
        byEndpoint
                .computeIfAbsent(
                        endpoint.startsWith("/api/v1/") && !endpoint.contains("qzk") ? endpoint : "(others)",
                        path -> new TreeMap<>())
                .merge(status, 1, Integer::sum);
        slowest.add(new Slow(one, nanos));
        if (slowest.size() > 200) {
            slowest.sort(Comparator.comparingLong(Slow::nanos).reversed());
            slowest.subList(8, slowest.size()).clear();
        }
    }

    synchronized void add(Finding finding, @Nullable Case one, int port) {
        Group group = findings.computeIfAbsent(finding.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(finding.key(), key -> new Group());
        group.count++;
        if (one != null && group.names.size() < 5) {
            group.names.add(one.name());
        }
        String shown = one == null ? "" : one.shown(port);
        if (group.count == 1 || (one != null && shown.length() < group.shown.length())) {
            group.smallest = one;
            group.shown = shown;
            group.detail = finding.detail();
        }
    }

    synchronized int findings() {
        return findings.values().stream()
                .flatMap(groups -> groups.values().stream())
                .mapToInt(group -> group.count)
                .sum();
    }

    /** The findings of one kind. */
    synchronized int findings(Kind kind) {
        return findings.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(group -> group.count)
                .sum();
    }

    synchronized String text(Duration took, Duration processorTime) {
        StringBuilder text = new StringBuilder("# What strangers' requests met\n\n");
        text.append(String.format(
                "%,d cases in %d s; the service used %d s of its processors.%n%n",
                tried, took.toSeconds(), processorTime.toSeconds()));
        text.append("| promise | findings | kinds |\n|---|---|---|\n");
        for (Kind kind : Kind.values()) {
            text.append(String.format(
                    "| %s | %,d | %d |%n",
                    kind.words(),
                    findings(kind),
                    findings.getOrDefault(kind, Map.of()).size()));
        }
        text.append("\n## Found\n");
        findings.forEach((kind, groups) -> {
            text.append("\n### ").append(kind.words()).append('\n');
            groups.entrySet().stream()
                    .sorted(Comparator.comparingInt(group -> -group.getValue().count))
                    .forEach(group -> found(text, group.getKey(), group.getValue()));
        });
        table(text, "By kind", byKind);
        table(text, "By endpoint", byEndpoint);
        text.append("\n## By status\n\n");
        byStatus.forEach(
                (status, count) -> text.append(String.format("- %s: %,d%n", status == 0 ? "none" : status, count)));
        text.append("\n## Slowest\n\n");
        slowest.sort(Comparator.comparingLong(Slow::nanos).reversed());
        slowest.stream()
                .limit(8)
                .forEach(slow -> text.append(String.format(
                        "- %d ms: %s (%s)%n",
                        slow.nanos() / 1_000_000, slow.one().name(), slow.one().kind())));
        return text.toString();
    }

    private void found(StringBuilder text, String key, Group group) {
        text.append(String.format("%n- **%,d × %s** %s%n", group.count, key, group.names));
        if (!group.detail.isEmpty()) {
            text.append("  - ").append(printable(group.detail)).append('\n');
        }
        if (group.smallest != null) {
            text.append("  - `").append(printable(group.shown)).append("`\n");
            text.append("  - `")
                    .append(String.format(again, group.smallest.name()))
                    .append("`\n");
        }
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c < ' ' || (c > 126 && c < 160) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void table(StringBuilder text, String title, Map<String, Map<Integer, Integer>> rows) {
        text.append("\n## ").append(title).append("\n\n| | answers |\n|---|---|\n");
        rows.forEach((name, counts) -> text.append("| ")
                .append(printable(name).replace("|", "\\|"))
                .append(" | ")
                .append(counts.toString()
                        .replaceAll("[{}]", "")
                        .replace("0=", "none=")
                        .replaceAll("(\\d)none=", "$10="))
                .append(" |\n"));
    }

    void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
