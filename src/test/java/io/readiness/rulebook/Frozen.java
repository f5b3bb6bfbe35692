package io.readiness.rulebook;

import io.readiness.Changed;
import io.readiness.assessment.Assessor;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import java.nio.file.Path;

/**
 * A copy of the rulebook that stays as it is, so that an author's next change breaks no Java: for tests of what reads, compiles
 * and explains rulebooks, and for the second opinion. {@code docs/rulebook.md} says when it is moved. With {@code -Dfrozen=rules}
 * a reviewer asks what the second opinion says of the rules of today.
 */
public final class Frozen {
    /** Where it stands; whoever names no more than that compiles nothing. */
    public static final String FOLDER = "src/test/resources/frozen-rulebook";

    public static final Path RULES = Path.of(System.getProperty("frozen", FOLDER));

    public static final CompiledRulebook COMPILED = Compiling.in(RULES);
    public static final RuleSessions SESSIONS = COMPILED.open();
    public static final Assessor ASSESSOR = BuiltIn.assessor(COMPILED.rulebook(), SESSIONS);

    private Frozen() {}

    /** The same rules with one table of the rulebook replaced. */
    public static Assessor with(String table, Object rows) {
        return BuiltIn.assessor(Changed.part(COMPILED.rulebook(), table, rows), SESSIONS);
    }
}
