package io.readiness.rulebook;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.judgement.rule.Rules;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.LogContext;

/** What everything is measured on: the golden candidates, or as many profiles drawn at random, always the same ones. */
public enum Cases {
    GOLDEN {
        @Override
        List<Profile> profiles() {
            return BuiltIn.files("profile.json").stream().map(Cases::read).toList();
        }
    },
    RANDOM {
        @Override
        List<Profile> profiles() {
            RandomProfiles random = new RandomProfiles(SEED);
            return Stream.generate(random::profile).limit(DRAWN).toList();
        }
    };

    static {
        // Until Quarkus has started, its log manager keeps every message, which costs more than the rules do; the
        // service itself logs from INFO on.
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
    }

    private static final long SEED = 24;
    private static final int DRAWN = 48;

    abstract List<Profile> profiles();

    /** A profile, and its facts as the rules are given them. */
    record Told(Profile profile, List<Object> facts) {}

    List<Told> told() {
        return profiles().stream()
                .map(profile -> new Told(profile, facts(profile)))
                .toList();
    }

    /** Listens at the door of the rules: the facts that they are given first are those of what was told. */
    @SuppressWarnings("unchecked")
    static List<Object> facts(Profile profile) {
        List<List<Object>> heard = new ArrayList<>();
        Rules listening = (Rules) Proxy.newProxyInstance(
                Cases.class.getClassLoader(), new Class<?>[] {Rules.class}, (rules, asked, with) -> {
                    if (with != null) {
                        heard.add((List<Object>) with[0]);
                    }
                    try {
                        return asked.invoke(BuiltIn.SESSIONS, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        new Assessor(BuiltIn.COMPILED.rulebook(), listening, BuiltIn.READERS).judge(profile, BuiltIn.AS_OF);
        return List.copyOf(heard.get(0));
    }

    private static Profile read(Path file) {
        try {
            return BuiltIn.profile(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
