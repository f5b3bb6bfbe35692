package io.readiness.lexicon;

import io.readiness.wording.Lexicon;
import io.readiness.wording.Reader;
import io.readiness.wording.Readers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Teaches each lexicon to one reader only, since learning takes far longer than reading. */
public final class LexiconReaders implements Readers {
    private final Map<Lexicon, Reader> readers = new ConcurrentHashMap<>();

    @Override
    public Reader of(Lexicon lexicon) {
        return readers.computeIfAbsent(lexicon, LexiconReader::new);
    }
}
