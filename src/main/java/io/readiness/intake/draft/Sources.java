package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftProfile.DraftSource;
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

    /** A part of what was told there. */
    static DraftSource of(Source source, String words) {
        String clean = PersonalTraces.without(words);
        return new DraftSource(
                source.document(),
                source.place().said(),
                clean.length() <= MOST_WORDS ? clean : WrittenText.beginning(clean, MOST_WORDS - 1) + "…");
    }
}
