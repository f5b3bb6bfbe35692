package io.readiness.intake.resume;

import io.readiness.intake.resume.Resume.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles of one document, of which some stand in a table with their dates and once more above what was done in them. */
final class ToldTwice {
    private final List<Position> told;

    ToldTwice(List<Position> told) {
        this.told = told;
    }

    /**
     * Each role once, at its first place. Two roles of one title at one employer differ by their time; one that tells its time and
     * nothing else, and one that tells all else, are one.
     */
    List<Position> joined() {
        List<Position> joined = new ArrayList<>();
        Map<String, Integer> timesOnly = new HashMap<>();
        Map<String, Integer> withoutTime = new HashMap<>();
        for (Position position : told) {
            boolean timeOnly = isBare(position) && !isTimeless(position);
            boolean timeless = isTimeless(position) && !isBare(position);
            String name = name(position);
            Integer other = timeOnly ? withoutTime.remove(name) : timeless ? timesOnly.remove(name) : null;
            if (other != null) {
                joined.set(other, with(joined.get(other), position));
                continue;
            }
            if (name != null && (timeOnly || timeless)) {
                (timeOnly ? timesOnly : withoutTime).putIfAbsent(name, joined.size());
            }
            joined.add(position);
        }
        return joined;
    }

    /** Its title and employer; null: one of them is not told. */
    private static @Nullable String name(Position position) {
        Told<String> title = position.title();
        Told<String> employer = position.employer();
        return title == null || employer == null
                ? null
                : ResumeWords.plain(title.value()) + "\t" + ResumeWords.plain(employer.value());
    }

    private static boolean isBare(Position position) {
        return position.highlights().isEmpty() && position.about().isEmpty();
    }

    private static boolean isTimeless(Position position) {
        return position.start() == null && position.end() == null && position.lasted() == null;
    }

    private static Position with(Position one, Position other) {
        Position timed = isTimeless(one) ? other : one;
        return new Position(
                one.title(),
                one.employer(),
                timed.start(),
                timed.end(),
                timed.lasted(),
                Stream.concat(one.about().stream(), other.about().stream()).toList(),
                Stream.concat(one.highlights().stream(), other.highlights().stream())
                        .toList());
    }
}
