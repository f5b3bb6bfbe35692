package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.rulebook.rule.RuleCompiler;
import io.readiness.rulebook.store.RulebookCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedRulesTest {
    @Test
    void the_packaged_rules_are_classes_like_all_others() throws Exception {
        byte[] kjar = RulebookCache.packaged().kjar();

        assertThat(classesIn(kjar)).isZero();
        assertThat(RuleCompiler.entries(new ByteArrayInputStream(kjar))).isNotEmpty();
        assertThat(RulebookCache.packaged().open().conclude(List.of()).findings())
                .isNotNull();
    }

    @Test
    void classes_of_an_earlier_rulebook_are_not_packaged_with_those_of_the_next(@TempDir Path classes)
            throws Exception {
        byte[] kjar = RuleCompiler.unpack(Frozen.COMPILED.kjar(), classes);
        assertThat(filesIn(classes))
                .isEqualTo(classesIn(Frozen.COMPILED.kjar()))
                .isPositive();

        RuleCompiler.forget(kjar, classes);

        assertThat(filesIn(classes)).isZero();
    }

    private static long classesIn(byte[] kjar) throws IOException {
        return RuleCompiler.entries(new ByteArrayInputStream(kjar)).keySet().stream()
                .filter(name -> name.endsWith(".class"))
                .count();
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
