package io.readiness.cli;

import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far it has come, shown where somebody looks at it: on the standard error output, if that is a terminal. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 80;

    private final @Nullable ProgressBar bar;

    Progress(String task, long last) {
        bar = isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(last)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                        .build()
                : null;
    }

    /** Java tells of a terminal only where input and output are one, too; a report goes into a file. */
    private static boolean isTerminal() {
        try {
            return Path.of("/dev/stderr").toRealPath().startsWith("/dev/pts")
                    || Path.of("/dev/stderr").toRealPath().startsWith("/dev/tty");
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    void at(long place, long last) {
        if (bar != null) {
            bar.maxHint(last);
            bar.stepTo(place);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
