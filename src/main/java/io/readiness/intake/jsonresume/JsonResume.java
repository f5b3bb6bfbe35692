package io.readiness.intake.jsonresume;

import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.draft.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Resume as it was read.
 *
 * @param read what it tells
 * @param exported a whole profile that it holds, as JSON, since it was exported from here; absent: it holds none
 */
public record JsonResume(ReadDocument read, @Nullable ExportedProfile exported) {
    /** Says what was read, and nothing of what it says. */
    @Override
    public String toString() {
        return read.toString();
    }

    /**
     * A profile that was exported.
     *
     * @param json the profile
     * @param source where it stands
     */
    public record ExportedProfile(String json, DraftSource source) {
        /** Says where it stands, and nothing of what it says. */
        @Override
        public String toString() {
            return source.place();
        }
    }
}
