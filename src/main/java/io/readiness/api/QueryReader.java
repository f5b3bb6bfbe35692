package io.readiness.api;

import io.readiness.api.body.JsonBody;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.profile.Profile;
import io.readiness.rulebook.Nearest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads what callers ask besides the body: on which day they are assessed, and in which language they are answered. */
@Singleton
final class QueryReader {
    /** More would not be read. */
    private static final int MOST_LISTED = 12;

    /** As JSON writes it; longer ones are no count of anything here. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final Languages languages;
    private final AssessmentDay day;

    QueryReader(Languages languages, AssessmentDay day) {
        this.languages = languages;
        this.day = day;
    }

    /** What is asked; a day that cannot be meant is refused here, before the body is. */
    Query read(@Nullable String asOf, HttpHeaders headers) {
        return new Query(languages.wanted(headers), day.of(asOf));
    }

    /**
     * What is asked about a body.
     *
     * @param language the language of the answer
     * @param day the day of assessment
     */
    record Query(Language language, LocalDate day) {
        Assessor assessor() {
            return language.assessor();
        }

        /**
         * The topics of an answer.
         *
         * @param audience who reads; null: the candidate
         * @param view how much of it
         * @param unlessSaid how much where that was not said
         */
        Set<Topic> topics(@Nullable String audience, @Nullable String view, View.Detail unlessSaid) {
            return topics(shape(audience, view, unlessSaid));
        }

        /** The topics of an answer of this shape. */
        Set<Topic> topics(AnswerShape shape) {
            return shape.topics(assessor().rulebook());
        }

        /** The shape of an answer; what is asked for stands as in {@link #topics(String, String, View.Detail)}. */
        AnswerShape shape(@Nullable String audience, @Nullable String view, View.Detail unlessSaid) {
            return shape(audience, view, new AnswerShape(Viewer.CANDIDATE, unlessSaid, language.tag()));
        }

        /** The shape of an answer in this language, in all else like another one unless said. */
        AnswerShape shape(@Nullable String audience, @Nullable String view, AnswerShape unlessSaid) {
            return new AnswerShape(
                    choice(Viewer.class, "audience", audience, unlessSaid.audience()),
                    choice(View.Detail.class, "view", view, unlessSaid.view()),
                    language.tag(),
                    unlessSaid.draft());
        }

        /** The profile, unless it had faults or cannot be true on that day. */
        Profile profile(JsonBody<Profile> body) {
            return body.checked(told -> told.contradictions(day));
        }

        Assessment assess(JsonBody<Profile> body, Set<Topic> topics) {
            return assessor().assess(profile(body), day, topics);
        }

        <T> RestResponse<T> answer(T entity) {
            return language.answer(entity);
        }
    }

    /**
     * The constant that a word of a query stands for, in lower case as addresses are written and as the API description has it.
     *
     * @param unlessSaid what holds where the parameter was left out
     */
    private static <E extends Enum<E>> E choice(Class<E> type, String parameter, @Nullable String word, E unlessSaid) {
        if (word == null) {
            return unlessSaid;
        }
        Set<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        return Enum.valueOf(type, one(known, parameter, word, word));
    }

    /** Whether a parameter says yes; one that was left out says no. */
    static boolean isTrue(String parameter, @Nullable String word) {
        return word != null
                && one(Set.of("true", "false"), parameter, word, word).equals("true");
    }

    /**
     * The words that are meant, also where they stand as answers name them.
     *
     * @param known all there are
     */
    static Set<String> among(Set<String> known, String parameter, List<String> words) {
        return words.stream()
                .map(word -> one(known, parameter, word, spelling(word)))
                .collect(Collectors.toSet());
    }

    /** The name of the constant that is meant; null: the parameter was left out. */
    static @Nullable String word(String parameter, @Nullable String told, Enum<?>[] words) {
        if (told == null) {
            return null;
        }
        return among(Arrays.stream(words).map(Enum::name).collect(Collectors.toSet()), parameter, List.of(told))
                .iterator()
                .next();
    }

    /**
     * The number that a parameter of a query tells.
     *
     * @param unlessSaid what holds where the parameter was left out
     */
    static int whole(String parameter, @Nullable String number, int unlessSaid, int most) {
        if (number == null) {
            return unlessSaid;
        }
        boolean whole = WHOLE.matcher(number).matches();
        int told = whole ? Integer.parseInt(number) : 0;
        if (told < 1 || told > most) {
            throw new InvalidRequest(
                    parameter,
                    number,
                    whole ? "is not between 1 and " + most : "is no whole number",
                    "Give a number from 1 to " + most + ", or leave it out for " + unlessSaid + ".");
        }
        return told;
    }

    private static String one(Set<String> known, String parameter, String word, String spelled) {
        SortedMap<String, String> bySpelling = new TreeMap<>();
        known.forEach(name -> bySpelling.put(spelling(name), name));
        String found = bySpelling.get(spelled);
        if (found == null) {
            List<String> spellings = List.copyOf(bySpelling.keySet());
            throw new InvalidRequest(
                    parameter,
                    word,
                    spellings.size() > MOST_LISTED
                            ? "is none of the " + spellings.size() + " known words"
                            : "is none of " + String.join(", ", spellings),
                    "Did you mean " + Nearest.to(spelling(word), spellings) + "?");
        }
        return found;
    }

    private static String spelling(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
