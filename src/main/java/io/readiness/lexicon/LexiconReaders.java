package io.readiness.lexicon;

import io.readiness.wording.Lexicon;
import io.readiness.wording.TextReader;
import io.readiness.wording.TextReader.TextReaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Teaches each lexicon to one reader only, since learning takes far longer than reading. */
public final class LexiconReaders implements TextReaders {
    private final Map<Lexicon, TextReader> readers = new ConcurrentHashMap<>();

    @Override
    public TextReader of(Lexicon lexicon) {
        return readers.computeIfAbsent(lexicon, LexiconReader::new);
    }
}
