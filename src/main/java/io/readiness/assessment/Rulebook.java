package io.readiness.assessment;

import io.readiness.guide.Claim;
import io.readiness.profile.Artefact;
import io.readiness.profile.Duty;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * All that an assessment is judged by, besides the rules that run: texts, scales, weights, gates, bands, paths and
 * claims.
 *
 * @param edition name, version and content
 * @param claims what may be cited, by id
 * @param signals the scale of every signal
 * @param artefacts what each kind of evidence can show
 * @param duties the signal that each duty bears on
 * @param scorecard points, weights, gates and bands
 * @param paths from the first to be considered to the last, which asks for nothing
 * @param targets what a wanted path asks of each signal
 * @param headlines the answers to the one question
 * @param questions the questions behind the circumstances
 * @param unused what this edition accepts and does not use
 * @param notices texts for what the response has to say about the request
 * @param rules the rules, by name
 */
public record Rulebook(
        Edition edition,
        SortedMap<String, Claim> claims,
        Map<Signal, SignalScale> signals,
        Map<Artefact, ArtefactKind> artefacts,
        Map<Duty, DutyKind> duties,
        Scorecard scorecard,
        List<PathRow> paths,
        List<Target> targets,
        List<HeadlineRow> headlines,
        List<Question> questions,
        List<Unused> unused,
        Map<NoticeKind, String> notices,
        SortedMap<String, RuleText> rules) {

    /** The row of a table that covers every key; the rulebook's check sees to it that none is missing. */
    public static <K, V> V required(Map<K, V> table, K key) {
        return Objects.requireNonNull(table.get(key), () -> "The rulebook has no row for " + key + ".");
    }

    /** What a response has to say about the request. */
    public enum NoticeKind {
        SIGNAL_NOT_SHOWN_BY_KIND
    }
}
