package io.readiness.judgement.phrase;

import java.util.List;

/** A sentence that the service says in its own name, by the words it leaves room for; the rulebook has its text. */
public enum Phrase {
    SIGNAL_NOT_SHOWN_BY_KIND("kind", "signal"),
    EMPTY_LISTS("fields"),

    // Clauses: what a condition of a rule asks for.
    ASKS_AT_LEAST("what", "wanted"),
    ASKS_MORE_THAN("what", "wanted"),
    ASKS_AT_MOST("what", "wanted"),
    ASKS_FEWER_THAN("what", "wanted"),
    ASKS_IS("what", "wanted"),
    ASKS_CONTAINS("what", "wanted"),
    ASKS_NOT_DENIED("asked"),
    ASKS_NOT_SAID("asked"),
    ASKS_TOLD("what"),
    ASKS_NOT_TOLD("what"),
    ASKS_SAID("asked"),
    IS_SO("what"),
    EITHER("one", "other"),
    ONE_OF_TWO("one", "other"),
    BOTH("one", "other"),
    ALSO("one", "other"),
    ONE_IS_ENOUGH("missing"),

    // What a clause is about.
    IT,
    THE_ONE("thing"),
    THE_ONE_NAMED("thing", "name"),
    A("thing"),

    // Clauses: what a condition of a row asks for, and what it finds.
    SIGNAL_OR_ABOVE("signal", "level"),
    SIGNAL_OR_BELOW("signal", "level"),
    SIGNAL_FOUND("signal", "level"),
    GATES_OR_MORE("gates", "level"),
    GATES_FEWER("gates", "level"),
    GATES_OWNED("gates"),
    GATES_PRACTISED("gates"),
    GATES_NOT_SHOWN("gates"),
    GATES_NOT_SPOKEN_OF("gates"),
    GATES_OF_ALL("gates", "all", "level"),
    GATES_OF_WHICH_NOTHING_IS_KNOWN("gates"),
    GATES_OF_ALL_UNKNOWN("gates", "all"),
    POINTS_OR_MORE("part", "points"),
    POINTS_BELOW("part", "points"),
    POINTS_FOUND("part", "points"),
    SIGNALS_UNKNOWN_AT_MOST("part", "most"),
    SIGNALS_UNKNOWN("part", "unknown"),
    NOT_SO("asked"),
    NOT_KNOWN("asked"),
    NUMBER_FOUND("what", "found"),
    LIST_FOUND("what", "found"),
    FROM_TO("low", "high"),
    NONE_OF_THEM,
    YES,
    NO,

    // Clauses: what was found where a condition does not hold.
    SHORT("found", "wanted", "what"),
    SHORT_AND_OPEN("found", "atBest", "wanted", "what"),
    NOT_SAID("asked"),
    MORE_ASKED("found", "wanted", "what"),
    FEWER_ASKED("found", "wanted", "what"),
    AT_MOST_ASKED("found", "wanted", "what"),
    FOUND_OTHERWISE("found", "wanted"),
    NOT_SHOWN("asked"),
    SAID("asked"),
    NOTHING_SUCH("thing"),
    NOTHING_WITH("thing", "asked"),
    NOTHING_SAID("asked"),
    NOTHING_SAID_OF("thing"),
    THERE_IS("thing", "asked"),
    THERE_IS_SUCH("thing"),

    // A clause as a whole sentence.
    WHOLE("clause"),

    // What two assessments are called.
    BEFORE_CHANGES,
    AFTER_CHANGES,
    THE_FIRST,
    THE_SECOND,
    ON_DAY("day"),
    UNDER_RULEBOOK("version"),

    // What differs between two assessments.
    NOTHING_DIFFERS("first", "second"),
    TOTALS_DIFFER("first", "second", "firstPoints", "secondPoints", "apart"),
    TOTALS_ALIKE("first", "second", "points"),
    RANGES_DIFFER("first", "second", "firstPoints", "secondPoints"),
    BANDS_ALIKE("first", "second", "band"),
    BANDS_DIFFER("first", "second", "firstBand", "secondBand"),
    PATHS_DIFFER("first", "second", "firstPath", "secondPath"),
    PATHS_ALIKE("first", "second", "path"),
    FIRMNESS_DIFFERS("firm", "provisional"),
    SIGNALS_ALIKE("first", "second"),
    PERSON_DECIDES,
    SIGNAL_ABOVE("signal", "above", "below", "high", "low", "points"),
    SIGNAL_ABOVE_UNSCORED("signal", "above", "below", "high", "low"),
    SIGNAL_ABOVE_WEIGHED("signal", "above", "below", "high", "low", "abovePoints", "belowPoints"),
    SIGNAL_UNSAID("signal", "above", "below", "high", "points"),
    SIGNAL_UNSAID_UNSCORED("signal", "above", "below", "high"),
    SIGNAL_UNSAID_EARNING_NOTHING("signal", "above", "below", "high"),
    SIGNAL_WEIGHED(
            "signal",
            "first",
            "second",
            "rating",
            "firstPoints",
            "secondPoints",
            "firstLevel",
            "secondLevel",
            "firstShare",
            "secondShare"),
    RULE_BEHIND("rule"),
    LACKS("below", "missing"),
    NOT_KNOWN_YET("below", "missing"),

    QUESTIONS_FOR_THE_PATH("ways"),
    QUESTIONS_FOR_THE_SCORE("low", "high"),
    NO_QUESTION_OPEN,
    QUESTION_SETTLES_THE_PATH("ways"),
    QUESTION_NARROWS_THE_PATH("ways", "average", "most"),
    QUESTION_PREPARES_THE_PATH("ways"),
    QUESTION_NARROWS_THE_SCORE("points", "range"),
    NUMBER_OF_POINTS("level"),
    NUMBER_OF_WEIGHT("signal", "part"),
    NUMBER_OF_PART_WEIGHT("part"),
    NUMBER_OF_A_BAND("band", "asks"),
    NUMBER_OF_A_PARAMETER("parameter", "unit"),
    NUMBER_OF_A_PATH("path", "asks", "wanted"),
    NO_NUMBER_CHANGES_THE_PATH("all"),
    NO_NUMBER_CHANGES_THE_BAND("all"),
    PATH_HANGS_ON_NUMBERS("deciding", "all", "number", "value", "at"),
    BAND_HANGS_ON_NUMBERS("deciding", "all", "number", "value", "at"),
    NEAREST_NUMBER_ASSUMED("assumption"),
    NO_WEIGHT_DECIDES,
    DECIDING_NUMBERS_ASSUMED("deciding", "assumed"),

    NEXT_STEP_REACHES_BAND("weeks", "meaning", "most"),
    NEXT_STEP_REACHES_PATH("weeks", "path", "most"),
    NEXT_STEP_IS_A_CHOICE("path"),
    NEXT_STEP_BAND_IS_REACHED("meaning"),
    NEXT_STEP_BAND_IS_BEHIND("band"),
    NEXT_STEP_PATH_IS_RECOMMENDED("path"),
    NEXT_STEP_TAKES_MORE_ACTIONS("most"),
    NEXT_STEP_NOT_BY_ACTIONS,
    NEXT_STEP_LIES_BEHIND("path", "first"),
    NEXT_STEP_IS_NOT_WANTED("path", "first"),
    NEXT_STEP_LEAVES_THE_WISH("path"),
    NEXT_STEP_IS_OVERSHOT("path", "first"),
    NEXT_STEP_MAY_BE_THERE,
    NEXT_STEP_NOT_SETTLED,

    INTERVIEW_OPEN("ways"),
    INTERVIEW_FIRM("whereTo"),
    INTERVIEW_SETTLED("whereTo"),
    INTERVIEW_NOTHING_LEFT("ways"),
    INTERVIEW_NOTHING_LEFT_ONE("whereTo"),
    INTERVIEW_FURTHER("ways"),
    INTERVIEW_FURTHER_ONE("whereTo"),
    INTERVIEW_ENDED("whereTo"),
    INTERVIEW_WHERE_TO("path"),
    INTERVIEW_NOT_SERVED,
    INTERVIEW_LITTLE_TOLD,
    INTERVIEW_KIND_OF_WORK,
    ANSWER_LED,
    ANSWER_SHARED,
    ANSWER_TOOK_PART,
    ANSWER_SOMEBODY_ELSES,
    ANSWER_ALL,
    ANSWER_NONE,
    ANSWER_NUMBER("number", "unit");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> words;

    Phrase(String... words) {
        this.words = List.of(words);
    }

    /** What its text puts in braces. */
    public List<String> words() {
        return words;
    }
}
