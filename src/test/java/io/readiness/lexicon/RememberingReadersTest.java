package io.readiness.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.wording.Lexicon;
import io.readiness.wording.Lexicon.WordClass;
import io.readiness.wording.Reading;
import io.readiness.wording.TextReader;
import io.readiness.wording.TextReader.TextReaders;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberingReadersTest {
    private static final Lexicon LEXICON = lexicon("decide");
    private static final int LONG = 20_000;

    private final TextReaders raw = LexiconReader.oneForEachLexicon();
    private final TextReaders readers = new RememberingReaders(raw);

    private static Lexicon lexicon(String word) {
        return new Lexicon(
                List.of(new WordClass("decision", List.of(word), null, null)), List.of(), List.of("but"), Map.of());
    }

    @Test
    void a_text_that_was_read_is_not_read_again() {
        Reading first = readers.of(LEXICON).read("We decided it");

        assertThat(readers.of(LEXICON).read(String.valueOf(new char[] {'W', 'e'}) + " decided it"))
                .isSameAs(first);
    }

    @Test
    void it_is_read_as_it_would_be_without_remembering() {
        for (String text : List.of("We decided it", "", "but we did not decide", "We decided it")) {
            assertThat(readers.of(LEXICON).read(text)).isEqualTo(raw.of(LEXICON).read(text));
        }
    }

    @Test
    void another_lexicon_reads_the_same_text_for_itself() {
        readers.of(LEXICON).read("We decided it");

        assertThat(readers.of(lexicon("choose")).read("We decided it").mentions())
                .isEmpty();
    }

    @Test
    void many_long_texts_are_not_all_kept() {
        TextReader reader = readers.of(LEXICON);
        List<String> texts = IntStream.range(0, 80)
                .mapToObj(i -> ("word" + i + " ").repeat(LONG / 7))
                .toList();
        List<Reading> first = texts.stream().map(reader::read).toList();

        assertThat(texts).anySatisfy(text -> assertThat(reader.read(text)).isNotSameAs(first.get(texts.indexOf(text))));
    }
}
