package io.readiness.hiring;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the rulebook says for recruiters.
 *
 * @param decides who decides
 * @param claims the claims that rests on
 * @param asks how many questions are asked for what is weak or unknown
 * @param rows what a recruiter looks for
 * @param questions the questions, in the order in which they are asked where nothing else makes a difference
 */
public record HiringTables(
        String decides, List<String> claims, int asks, List<HiringRow> rows, List<InterviewQuestion> questions) {

    /**
     * One thing that a recruiter looks for.
     *
     * @param looksFor the thing
     * @param title what it is called
     * @param signals the signals it draws on
     * @param circumstances the circumstances it draws on
     * @param told the fields that it draws on
     * @param levels what each strength asks for; the last is for whoever too little is known of
     * @param claims the claims it rests on
     */
    public record HiringRow(
            HiringSignal looksFor,
            String title,
            List<Signal> signals,
            List<Circumstance> circumstances,
            List<String> told,
            DecisionTable<HiringLevelRow> levels,
            List<String> claims) {}

    /** What hiring managers look for in a Product Owner who wants to be a Product Manager (T9). */
    public enum HiringSignal {
        /** Customers are understood and problems well framed (T9.1). */
        CUSTOMER_UNDERSTANDING,
        /** Priorities follow value and outcomes (T9.2). */
        PRIORITIES_BY_VALUE,
        /** Product judgement and strategic trade-offs (T9.3). */
        PRODUCT_JUDGEMENT,
        /** Business awareness and communication (T9.4). */
        BUSINESS_AWARENESS,
        /** Scope beyond administration (T9.5). */
        SCOPE_BEYOND_ADMINISTRATION,
        /** Structured artefacts, and not the output of ceremonies (T9.6). */
        STRUCTURED_ARTEFACTS,
        /** A story of growing ownership (T9.7). */
        GROWING_OWNERSHIP,
        /** A realistic idea of what product management owns (T9.8). */
        REALISTIC_IDEA
    }

    /**
     * What a strength asks for.
     *
     * @param level the strength
     * @param needs all of them must hold
     * @param says what it looks like
     * @param claims the claims it rests on
     * @param assumption what no claim says, and why it holds; absent: nothing
     */
    public record HiringLevelRow(
            HiringStrength level,
            List<Need> needs,
            String says,
            List<String> claims,
            @Nullable String assumption) implements DecisionTable.Row {}

    /** How strongly something is shown; what was not said is unknown, and not weak. */
    public enum HiringStrength {
        STRONG,
        SOME,
        WEAK,
        UNKNOWN
    }

    /**
     * A question for an interview. It asks for a problem, a decision, a trade-off and an impact.
     *
     * @param id its name
     * @param looksFor what it is asked for
     * @param signal the signal that it sheds light on; absent where it is a condition
     * @param that what it finds out; absent where it is a signal
     * @param asks the question
     * @param claims the claims it rests on
     */
    public record InterviewQuestion(
            String id,
            HiringSignal looksFor,
            @Nullable Signal signal,
            @Nullable Condition that,
            String asks,
            List<String> claims) {

        /** What it sheds light on, in a word. */
        public String about() {
            if (signal != null) {
                return signal.name();
            }
            return that == null
                    ? ""
                    : Stream.concat(that.circumstances().stream().map(Enum::name), that.fields().stream())
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
    }
}
