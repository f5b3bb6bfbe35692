package io.readiness.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is here, as an identity provider tells it. */
public enum Role {
    /** Orders assessments, has profiles assessed and reads what came of it. */
    RECRUITER,
    /** Tries profiles on the rulebook, and sees no candidate's records. */
    RULE_AUTHOR,
    /** Reads and proves what is kept. */
    AUDITOR,
    /** May do all of it. */
    ADMINISTRATOR;

    /** What it allows. */
    public Set<Scope> scopes() {
        return switch (this) {
            case RECRUITER -> EnumSet.of(Scope.ASSESS, Scope.ORDER, Scope.READ);
            case RULE_AUTHOR -> EnumSet.of(Scope.ASSESS);
            case AUDITOR -> EnumSet.of(Scope.READ);
            case ADMINISTRATOR -> EnumSet.allOf(Scope.class);
        };
    }

    /** Its name as tokens tell it: in lower case, with a dash. */
    public String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What these roles allow together; those that are none here allow nothing. */
    public static Set<Scope> scopes(Collection<String> roles) {
        return Arrays.stream(values())
                .filter(role -> roles.contains(role.told()))
                .flatMap(role -> role.scopes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
