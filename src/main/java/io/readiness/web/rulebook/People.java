package io.readiness.web.rulebook;

import io.readiness.api.body.JsonBinder;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.assessment.Assessor;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whole candidates whom nobody is behind and with whom the rulebook is tried: the golden ones. */
@Singleton
final class People {
    /** The day that they are told of. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Folders of a jar cannot be listed, so a test holds this against the folder. */
    static final List<String> NAMES = List.of(
            "backlog-administrator",
            "backlog-administrator-no-room",
            "business-analyst",
            "certified-collector",
            "content-owner",
            "declines-discovery",
            "form-without-evidence",
            "little-known",
            "loudest-stakeholder",
            "many-weak-pieces",
            "nearly-ready",
            "new-owner",
            "one-question-away",
            "proof-missing",
            "ready-but-blocked",
            "roadmap-influencer",
            "safe-owner",
            "scope-without-room",
            "scrum-heavy-owner",
            "startup-owner",
            "technical-owner",
            "technical-owner-broader-aim",
            "title-only",
            "unsure-goal");

    private static final String FOLDER = "rulebook/golden/";

    private final JsonBinder binder;
    private final Map<String, Map<String, List<Person>>> holding = new ConcurrentHashMap<>();

    People(JsonBinder binder) {
        this.binder = binder;
    }

    /**
     * A sample person.
     *
     * @param name as addresses have it
     * @param title who it is
     */
    record Person(String name, String title) {}

    List<Person> all() {
        return NAMES.stream().map(People::person).toList();
    }

    private static Person person(String name) {
        String story = new String(PreparedDocument.packaged(FOLDER + name + "/story.md"), StandardCharsets.UTF_8);
        return new Person(name, story.lines().findFirst().orElseThrow().replaceFirst("^# ", ""));
    }

    /** What is told of one of them. */
    Profile profile(String name) {
        try {
            return binder.bind(PreparedDocument.packaged(FOLDER + name + "/profile.json"), Profile.class)
                    .checked(told -> told.contradictions(DAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of whom each rule holds, which is worked out once. */
    Map<String, List<Person>> holding(Assessor assessor) {
        return holding.computeIfAbsent(assessor.rulebook().edition().hash(), first -> held(assessor));
    }

    private Map<String, List<Person>> held(Assessor assessor) {
        Map<String, List<Person>> found = new HashMap<>();
        for (Person person : all()) {
            for (String rule :
                    assessor.evaluator(profile(person.name())).checks().holding()) {
                found.computeIfAbsent(rule, none -> new ArrayList<>()).add(person);
            }
        }
        return found;
    }
}
