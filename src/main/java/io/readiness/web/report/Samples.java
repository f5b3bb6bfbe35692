package io.readiness.web.report;

import io.readiness.api.body.JsonBinder;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.profile.Profile;
import io.readiness.web.report.ReportMaker.Subject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Candidates whom nobody is behind, packed with the rulebook, to show what a report looks like. */
@Singleton
public final class Samples {
    private static final String FOLDER = "rulebook/golden/";

    /** The day that they are told of. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Those that are shown: from nearly nothing said to a rich profile, and one whom the organisation holds back. */
    private static final List<String> SHOWN = List.of(
            "nearly-ready",
            "startup-owner",
            "backlog-administrator",
            "loudest-stakeholder",
            "new-owner",
            "little-known");

    private final JsonBinder binder;

    Samples(JsonBinder binder) {
        this.binder = binder;
    }

    /**
     * A sample.
     *
     * @param name its name, as its address has it
     * @param title who it is
     */
    public record Sample(String name, String title) {
        /** Where its report stands. */
        public String address() {
            return "/samples/" + name;
        }
    }

    /** All that are shown. */
    public List<Sample> all() {
        return SHOWN.stream().map(name -> new Sample(name, title(name))).toList();
    }

    private static String title(String name) {
        String story = new String(PreparedDocument.packaged(FOLDER + name + "/story.md"), StandardCharsets.UTF_8);
        return story.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
    }

    Optional<Subject> find(String name) {
        return SHOWN.contains(name) ? Optional.of(new Subject(profile(name), DAY, false)) : Optional.empty();
    }

    private Profile profile(String name) {
        try {
            return binder.bind(PreparedDocument.packaged(FOLDER + name + "/profile.json"), Profile.class)
                    .checked(told -> told.contradictions(DAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
