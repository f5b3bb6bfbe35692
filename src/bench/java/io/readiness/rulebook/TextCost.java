package io.readiness.rulebook;

import io.readiness.wording.Reading;
import io.readiness.wording.TextReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a text: usual ones, and those that are made to cost most. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextCost {
    private static final int PAGE = 20_000;
    private static final String BULLET =
            "Dropped a planned loyalty scheme after twelve interviews showed that shoppers left over delivery fees; repeat orders rose by 20%. ";

    /** The texts that are read. */
    public enum Text {
        BULLET("a bullet", TextCost.BULLET),
        ANSWER("an answer", "People call because they do not see how the monthly amount comes about."),
        PAGE("a page of 20,000 characters", page(TextCost.BULLET)),
        ONE_WORD("20,000 letters without a space", page("a")),
        PARTS("20,000 characters of a repeated part of a word", page("re-")),
        FIGURES("20,000 characters of figures", page("1.")),
        BRACKETS("20,000 characters of brackets", page("[(")),
        GAPS("20,000 characters of words that begin phrases", page("led to set the "));

        private final String title;
        private final String text;

        Text(String title, String text) {
            this.title = title;
            this.text = text;
        }

        /** What it is called. */
        public String title() {
            return title;
        }

        private static String page(String piece) {
            return piece.repeat(TextCost.PAGE / piece.length());
        }
    }

    @Param
    public Text text;

    private TextReader reader;

    @Setup
    public void learn() {
        reader = BuiltIn.READERS.of(BuiltIn.COMPILED.rulebook().resume().lexicon());
    }

    @Benchmark
    public Reading read() {
        return reader.read(text.text);
    }
}
