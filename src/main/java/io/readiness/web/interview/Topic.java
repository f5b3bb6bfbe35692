package io.readiness.web.interview;

import io.readiness.interview.Asked;
import io.readiness.interview.Asked.Whole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What belongs together where many questions are asked at once, by the part of a profile that the answers go to. */
public enum Topic {
    /** What a resume says, to be confirmed. */
    RESUME,
    AIM,
    ROLE,
    ROOM,
    DUTIES,
    CUSTOMERS,
    HABITS,
    LEARNING,
    /** What no topic of its own is made for, so that a new question of a rulebook is asked all the same. */
    OTHER;

    /** All of them on one page. */
    static final String ALL = "all";

    static Topic of(Asked asked) {
        if (!(asked instanceof Whole)) {
            return RESUME;
        }
        return switch (asked.path().replaceFirst("^\\$\\.", "").replaceFirst("[.\\[].*", "")) {
            case "goal" -> AIM;
            case "role", "scaledWork" -> ROLE;
            case "room", "decisionRights", "sharedDecisionRights", "refusalReasons" -> ROOM;
            case "responsibilities" -> DUTIES;
            case "exposure" -> CUSTOMERS;
            case "roleClarity", "maturity" -> HABITS;
            case "learning" -> LEARNING;
            default -> OTHER;
        };
    }

    /** As an address names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> named(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }
}
