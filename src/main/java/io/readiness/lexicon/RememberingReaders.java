package io.readiness.lexicon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Reading;
import io.readiness.wording.TextReader;
import io.readiness.wording.TextReader.TextReaders;
import io.readiness.wording.WrittenText.LineReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while how texts were read. The same profile is asked about again and again - for its report, for what would
 * change it, at each step of an interview - and reading its texts takes longer than the rules do. Safe to share between threads.
 */
public final class RememberingReaders implements TextReaders {
    /** In characters, of all texts together: some hundred profiles with a resume and a practical test. */
    private static final long MOST = 1L << 20;

    /** What somebody wrote is in memory no longer than while it is being worked on. */
    private static final Duration LASTING = Duration.ofMinutes(5);

    private final TextReaders readers;
    private final Map<Lexicon, TextReader> remembering = new ConcurrentHashMap<>();

    public RememberingReaders(TextReaders readers) {
        this.readers = readers;
    }

    @Override
    public TextReader of(Lexicon lexicon) {
        return remembering.computeIfAbsent(lexicon, first -> new Remembering(readers.of(first)));
    }

    @Override
    public LineReader lines() {
        return readers.lines();
    }

    private static final class Remembering implements TextReader {
        private final TextReader reader;
        private final Cache<String, Reading> read = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((String text, Reading reading) -> text.length())
                .expireAfterAccess(LASTING)
                .build();

        Remembering(TextReader reader) {
            this.reader = reader;
        }

        /** Whoever comes while a text is being read reads it as well: nobody waits for another's long text. */
        @Override
        public Reading read(String text) {
            @Nullable Reading known = read.getIfPresent(text);
            if (known != null) {
                return known;
            }
            Reading now = reader.read(text);
            read.put(text, now);
            return now;
        }
    }
}
