package io.readiness.web.desk;

import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.NewestDecisions.Figures;
import io.readiness.api.decision.NewestDecisions.NewestDecision;
import io.readiness.api.decision.NewestDecisions.Source;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Signal;
import io.readiness.rulebook.Nearest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a recruiter wants to see, and in which order. What was not chosen does not matter; unless an order is chosen, the newest come
 * first, which says nothing of anybody.
 *
 * @param candidate only those whose reference has this in it
 * @param path only those with this recommended path
 * @param band only those in this band
 * @param signal the signal that the table shows, filters and sorts by
 * @param rating only those who stand there at that signal
 * @param unknown only those of whom nothing is known of that signal
 * @param unknownMost only those of whom at most so many signals are unknown
 * @param source only those who came that way
 * @param from only those assessed for that day or later
 * @param to only those assessed for that day or earlier
 * @param sort what they are ordered by
 * @param descending whether from the end of that order
 */
record ProfileQuery(
        @Nullable String candidate,
        @Nullable Path path,
        @Nullable Band band,
        @Nullable Signal signal,
        @Nullable Rating rating,
        @Nullable Signal unknown,
        @Nullable Integer unknownMost,
        @Nullable Source source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        boolean descending) {

    /** What candidates can be ordered by. */
    enum Sort {
        TIME,
        CANDIDATE,
        PATH,
        BAND,
        TOTAL,
        FOUNDATION,
        SCOPE,
        PROOF,
        UNKNOWN,
        SIGNAL,
        SOURCE,
        DAY
    }

    /** What may stand in an address; a form that nobody filled in sends all of it empty. */
    private static final List<String> KNOWN = List.of(
            "candidate",
            "path",
            "band",
            "signal",
            "rating",
            "unknown",
            "unknown-most",
            "source",
            "from",
            "to",
            "sort",
            "order",
            "page");

    private static final int MOST_SIGNALS = Signal.values().length;

    /** As it stands in an address; what is empty was left as it was in a form. */
    static ProfileQuery of(MultivaluedMap<String, String> told) {
        check(told, KNOWN);
        Sort sort = Objects.requireNonNullElse(word(told, "sort", Sort.class), Sort.TIME);
        String descending = text(told, "order");
        Signal signal = word(told, "signal", Signal.class);
        Rating rating = word(told, "rating", Rating.class);
        if (rating != null && signal == null) {
            throw new InvalidRequest(
                    "rating",
                    text(told, "rating"),
                    "is a level, and no signal is chosen that could stand there",
                    "Choose the signal as well, or leave the level out.");
        }
        return new ProfileQuery(
                text(told, "candidate"),
                word(told, "path", Path.class),
                word(told, "band", Band.class),
                signal,
                rating,
                word(told, "unknown", Signal.class),
                number(told, "unknown-most", 0, MOST_SIGNALS),
                word(told, "source", Source.class),
                day(told, "from"),
                day(told, "to"),
                sort,
                descending == null ? isUsuallyDescending(sort) : descending.equals("down"));
    }

    private static boolean isUsuallyDescending(Sort sort) {
        return sort == Sort.TIME;
    }

    /** Whether the order is the one in which such a thing is usually looked through. */
    public boolean usualOrder() {
        return descending == isUsuallyDescending(sort);
    }

    /** Refuses what is no parameter of the page, with the nearest that is. */
    static void check(MultivaluedMap<String, String> told, List<String> known) {
        for (String name : told.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidRequest(
                        name,
                        text(told, name),
                        "is no parameter that is known here",
                        "Did you mean " + Nearest.to(name, known) + "?");
            }
        }
    }

    static @Nullable String text(MultivaluedMap<String, String> told, String name) {
        String text = told.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E word(
            MultivaluedMap<String, String> told, String name, Class<E> type) {
        return word(name, text(told, name), type);
    }

    /** The constant that a word stands for; null: none was chosen. */
    static <E extends Enum<E>> @Nullable E word(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(ProfileQuery::spelled)
                .toList();
        int at = known.indexOf(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (at < 0) {
            throw new InvalidRequest(
                    name, text, "is none of the known words", "Did you mean " + Nearest.to(text, known) + "?");
        }
        return type.getEnumConstants()[at];
    }

    /** A constant as addresses are written. */
    static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Integer number(MultivaluedMap<String, String> told, String name, int least, int most) {
        String text = text(told, name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new InvalidRequest(
                    name, text, "is no whole number from " + least + " to " + most, "Give one, or leave it empty.");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(MultivaluedMap<String, String> told, String name) {
        String text = text(told, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new InvalidRequest(name, text, "is no day", "Write it as year-month-day, for example 2026-03-31.");
        }
    }

    /** Whether anything is left out. */
    boolean filters() {
        return candidate != null
                || path != null
                || band != null
                || rating != null
                || unknown != null
                || unknownMost != null
                || source != null
                || from != null
                || to != null;
    }

    /** Those who are wanted, in the order that was chosen; among equals the newest come first. */
    List<NewestDecision> among(List<NewestDecision> all, Function<NewestDecision, @Nullable Figures> figures) {
        Predicate<NewestDecision> wanted = one -> isWanted(one)
                && ((rating == null && unknown == null && unknownMost == null) || isWanted(figures.apply(one)));
        return all.stream().filter(wanted).sorted(order(figures)).toList();
    }

    private boolean isWanted(NewestDecision one) {
        return (candidate == null
                        || one.candidate().toLowerCase(Locale.ROOT).contains(candidate.toLowerCase(Locale.ROOT)))
                && (path == null || path.name().equals(one.path()))
                && (band == null || band.name().equals(one.band()))
                && (source == null || source == one.source())
                && (from == null || (one.day() != null && !one.day().isBefore(from)))
                && (to == null || (one.day() != null && !one.day().isAfter(to)));
    }

    private boolean isWanted(@Nullable Figures figures) {
        return figures != null
                && (rating == null || signal == null || figures.ratings().get(signal) == rating)
                && (unknown == null || figures.ratings().get(unknown) == Rating.UNKNOWN)
                && (unknownMost == null || figures.unknown().size() <= unknownMost);
    }

    private Comparator<NewestDecision> order(Function<NewestDecision, @Nullable Figures> figures) {
        return switch (sort) {
            case TIME -> by(one -> one.time());
            case CANDIDATE -> by(one -> one.candidate().toLowerCase(Locale.ROOT));
            case PATH -> by(one -> place(Path.values(), one.path()));
            case BAND -> by(one -> place(Band.values(), one.band()));
            case TOTAL -> by(one -> one.total().point());
            case FOUNDATION -> by(one -> points(figures.apply(one), Part.FOUNDATION));
            case SCOPE -> by(one -> points(figures.apply(one), Part.SCOPE));
            case PROOF -> by(one -> points(figures.apply(one), Part.PROOF));
            case UNKNOWN -> by(one -> count(figures.apply(one)));
            case SIGNAL -> by(one -> level(figures.apply(one)));
            case SOURCE -> by(one -> one.source());
            case DAY -> by(one -> one.day());
        };
    }

    /** What is unknown is neither high nor low: it comes last either way. */
    private <T extends Comparable<? super T>> Comparator<NewestDecision> by(Function<NewestDecision, @Nullable T> of) {
        Comparator<T> natural = Comparator.naturalOrder();
        return Comparator.comparing(of, Comparator.nullsLast(descending ? natural.reversed() : natural));
    }

    private static @Nullable Integer place(Enum<?>[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .map(Enum::ordinal)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Double points(@Nullable Figures figures, Part part) {
        Score score = figures == null || figures.silent().contains(part)
                ? null
                : figures.parts().get(part);
        return score == null ? null : score.point();
    }

    private static @Nullable Integer count(@Nullable Figures figures) {
        return figures == null ? null : figures.unknown().size();
    }

    private @Nullable Rating level(@Nullable Figures figures) {
        Rating level =
                figures == null || signal == null ? null : figures.ratings().get(signal);
        return level == Rating.UNKNOWN ? null : level;
    }

    /** The same as it stands in an address. */
    String address(Sort by, boolean down) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("candidate", candidate);
        told.put("path", path);
        told.put("band", band);
        told.put("signal", signal);
        told.put("rating", rating);
        told.put("unknown", unknown);
        told.put("unknown-most", unknownMost);
        told.put("source", source);
        told.put("from", from);
        told.put("to", to);
        told.put("sort", by);
        told.put("order", down ? "down" : "up");
        return told.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> one.getKey() + "=" + written(Objects.requireNonNull(one.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String written(Object value) {
        return URLEncoder.encode(
                value instanceof Enum<?> word ? spelled(word) : value.toString(), StandardCharsets.UTF_8);
    }
}
