package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.draft.SignReader.FoundSign;
import io.readiness.intake.draft.SignReader.SignedText;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Source;
import io.readiness.wording.WrittenText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where something was told, in words that are short and tell nothing about the person. */
final class Sources {
    private static final int MOST_WORDS = 300;

    private Sources() {}

    static DraftSource of(Told<?> told) {
        return of(told.source(), told.source().words());
    }

    /** The source of the first that was told; null: none was. */
    static @Nullable DraftSource of(Stream<? extends @Nullable Told<?>> told) {
        return told.filter(Objects::nonNull).findFirst().map(Sources::of).orElse(null);
    }

    /** Of a long line, what stands around the words that were found in it. */
    static DraftSource around(Source source, SignedText line, FoundSign<?> found) {
        String text = line.reading().text();
        if (text.length() <= MOST_WORDS) {
            return of(source, text);
        }
        int from = beginning(text, found.mention().start() - MOST_WORDS / 3);
        int to = Math.min(text.length(), from + MOST_WORDS - 2);
        return of(source, (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…"));
    }

    /** The first word from there on. */
    private static int beginning(String text, int from) {
        return from <= 0 ? 0 : text.indexOf(' ', from) + 1;
    }

    /** A part of what was told there. */
    static DraftSource of(Source source, String words) {
        String clean = PersonalTraces.without(words);
        return new DraftSource(
                source.document(),
                source.place().said(),
                clean.length() <= MOST_WORDS ? clean : WrittenText.beginning(clean, MOST_WORDS - 1) + "…");
    }
}
