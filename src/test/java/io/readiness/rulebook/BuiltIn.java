package io.readiness.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.Changed;
import io.readiness.api.body.JsonConfig;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.RoleMatcher;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.lexicon.LexiconReader;
import io.readiness.profile.Profile;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.wording.TextReader.TextReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The rulebook of this repository, compiled and ready, for tests that judge with it. */
public final class BuiltIn {
    /** Outside the service nobody has set a level, and the engine would write down every step it takes. */
    private static final Logger ENGINE = Logger.getLogger("org.drools");

    static {
        ENGINE.setLevel(Level.WARNING);
    }

    public static final Path RULES = Path.of("rules");
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    public static final CompiledRulebook COMPILED = Compiling.in(RULES);
    public static final RuleSessions SESSIONS = COMPILED.open();
    public static final TextReaders READERS = LexiconReader.oneForEachLexicon();
    public static final Assessor ASSESSOR = assessor(COMPILED.rulebook());

    public static final RoleMatcher ROLES = new RoleMatcher(ASSESSOR, READERS);

    /** The mapper of the service, so that a golden assessment is the service's answer. */
    public static final ObjectMapper JSON = JsonConfig.mapper();

    private BuiltIn() {}

    static Assessor without(String rule) {
        return where(name -> !name.equals(rule));
    }

    /** The same rulebook, of whose rules only some may speak. */
    static Assessor where(Predicate<String> speaks) {
        return new Assessor(COMPILED.rulebook(), SESSIONS.where(speaks), READERS);
    }

    /** The same rules with one table of the rulebook replaced. */
    public static Assessor with(String table, Object rows) {
        return assessor(Changed.part(COMPILED.rulebook(), table, rows));
    }

    /** The same rules with other paths. */
    public static Assessor with(DecisionTable<PathRow> paths) {
        return with("criteria", Changed.part(COMPILED.rulebook().criteria(), "paths", paths));
    }

    static Assessor assessor(Rulebook rulebook) {
        return assessor(rulebook, SESSIONS);
    }

    static Assessor assessor(Rulebook rulebook, RuleSessions sessions) {
        return new Assessor(rulebook, sessions.speakingAs(rulebook.rules()), READERS);
    }

    public static Profile profile(String json) {
        return read(json, Profile.class);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** As the service sends it. */
    public static String compactJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String json(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
