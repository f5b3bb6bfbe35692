package io.readiness.hiring;

import java.util.List;

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
        String decides, List<String> claims, int asks, List<HiringRow> rows, List<InterviewQuestion> questions) {}
