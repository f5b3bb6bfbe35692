package io.readiness.rulebook;

import java.util.List;
import java.util.function.Function;

/** The engines that are measured within this virtual machine. */
@SuppressWarnings("ImmutableEnumChecker") // how an engine is started has no state
public enum EngineKind {
    READINESS(
            "This service: Drools, a pooled session, with reasons",
            "org.drools",
            "drools-engine",
            rules -> new DroolsPooled()),
    CONDITIONS(
            "This service where nobody wants reasons: the compiled conditions",
            "org.drools",
            "drools-engine",
            rules -> new CompiledConditions()),
    PLAIN_JAVA("Straight-line Java, with points, band and path", "", "", rules -> new PlainJava()),
    DROOLS("Drools, a new session for each call", "org.drools", "drools-engine", rules -> new DroolsPlain()),
    EVRETE("Evrete", "org.evrete", "evrete-core", EvreteEngine::new),
    EASY_RULES("Easy Rules, over the same compiled conditions", "org.jeasy", "easy-rules-core", EasyRulesEngine::new),
    KIE_DMN("kie-dmn, in FEEL", "org.kie", "kie-dmn-core", DmnEngine::new);

    private final String title;
    private final String group;
    private final String artifact;
    private final Function<List<GivenRule>, Engine<?>> start;

    EngineKind(String title, String group, String artifact, Function<List<GivenRule>, Engine<?>> start) {
        this.title = title;
        this.group = group;
        this.artifact = artifact;
        this.start = start;
    }

    /** The engine with every rule that it can express. */
    Engine<?> with(List<GivenRule> rules) {
        return start.apply(rules);
    }

    /** What it is, and how it is used here. */
    public String title() {
        return title;
    }

    /** The group that its artifact is published under. */
    public String group() {
        return group;
    }

    /** Its artifact. */
    public String artifact() {
        return artifact;
    }
}
