package io.readiness.assessment;

import io.readiness.guide.Claim;
import io.readiness.judgement.Criteria;
import io.readiness.role.RoleTables;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All that an assessment is judged by, besides the rules that run: texts, scales, weights, gates, bands, paths and
 * claims.
 *
 * @param edition name, version and content
 * @param claims what may be cited, by id
 * @param criteria what a candidate is judged by
 * @param headlines the answers to the one question
 * @param unused what this edition accepts and does not use
 * @param notices texts for what the response has to say about the request
 * @param roles what roles on offer are judged by
 * @param rules the rules, by name
 */
public record Rulebook(
        Edition edition,
        SortedMap<String, Claim> claims,
        Criteria criteria,
        List<HeadlineRow> headlines,
        List<Unused> unused,
        Map<NoticeKind, String> notices,
        RoleTables roles,
        SortedMap<String, RuleText> rules) {

    /** What a response has to say about the request. */
    public enum NoticeKind {
        SIGNAL_NOT_SHOWN_BY_KIND
    }
}
