package io.readiness.oracle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was seen while profiles were judged on both sides: where the sides differ, and what occurred how often. */
final class Agreement {
    /** As a caller writes a profile, so that it can be judged again: without what follows from other fields. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final List<Seen> differing = new ArrayList<>();
    private final SortedMap<String, Integer> occurred = new TreeMap<>();
    private int profiles;

    /**
     * A profile on which the sides differ.
     *
     * @param origin where it comes from
     * @param profile the profile
     * @param differences what they differ in
     */
    private record Seen(String origin, Profile profile, List<Difference> differences) {
        String json() {
            try {
                return JSON.writeValueAsString(profile);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void see(String origin, Profile profile, Judgement rules, Decision plain, Outlook outlook) {
        profiles++;
        List<Difference> differences = Difference.between(rules, plain, outlook);
        if (!differences.isEmpty()) {
            differing.add(new Seen(origin, profile, differences));
        }
        for (Signal signal : Signal.values()) {
            count(signal + " " + plain.ratings().getOrDefault(signal, Rating.UNKNOWN));
        }
        plain.circumstances().forEach(this::count);
        count(plain.band());
        count(plain.path() + " " + plain.way());
        count(outlook.firmness());
        rules.conclusions().findings().values().forEach(this::countAlone);
        rules.conclusions().circumstances().values().forEach(this::countAlone);
    }

    /** A rule that alone makes a conclusion: without it, or with another condition in it, the sides would differ. */
    private void countAlone(List<Reason> reasons) {
        if (reasons.stream().map(Reason::rule).distinct().count() == 1) {
            count(reasons.get(0).rule());
        }
    }

    private void count(Object what) {
        occurred.merge(what.toString(), 1, Integer::sum);
    }

    void add(Agreement other) {
        other.occurred.forEach((what, times) -> occurred.merge(what, times, Integer::sum));
        differing.addAll(other.differing);
        profiles += other.profiles;
    }

    int profiles() {
        return profiles;
    }

    int times(Object what) {
        return occurred.getOrDefault(what.toString(), 0);
    }

    /** Nothing where the sides agree; else what differs how often, and all about the shortest profile on which they do. */
    String differences() {
        if (differing.isEmpty()) {
            return "";
        }
        SortedMap<String, Long> often = differing.stream()
                .flatMap(seen -> seen.differences().stream())
                .collect(Collectors.groupingBy(Difference::what, TreeMap::new, Collectors.counting()));
        Seen shortest = differing.stream()
                .min(Comparator.<Seen>comparingInt(seen -> seen.json().length()).thenComparing(Seen::origin))
                .orElseThrow();
        return "The rules and plain Java differ on %d of %d profiles, in %s.%nThe shortest is %s:%n%s%n%s"
                .formatted(
                        differing.size(),
                        profiles,
                        often,
                        shortest.origin(),
                        shortest.differences().stream()
                                .map(Difference::toString)
                                .collect(Collectors.joining("\n")),
                        shortest.json());
    }
}
