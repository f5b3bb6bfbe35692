package io.readiness.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was measured on, and with which versions. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static Table table() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Table("measured on", "")
                .row("processor", processor())
                .row("cores", system.getAvailableProcessors())
                .row("memory", Math.round(system.getTotalMemorySize() / 0x1p30) + " GiB")
                .row("system", system.getName() + " " + system.getVersion() + ", " + system.getArch())
                .row("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"))
                .row("Node", node())
                .row("Quarkus", Versions.of("io.quarkus", "quarkus-core"))
                .row("Drools", Versions.of("org.drools", "drools-engine"))
                .row("JMH", Versions.of("org.openjdk.jmh", "jmh-core"));
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(PROCESSORS).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String node() {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            return "none";
        }
    }
}
