package io.readiness.assessment;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;

/**
 * A part of the profile that this edition accepts and does not use.
 *
 * @param notice its name
 * @param path the part, as a JSON path
 * @param needs when it was told and is not used
 * @param because why
 * @param claims the claims it rests on
 */
public record NoticeRow(String notice, String path, List<Need> needs, String because, List<String> claims)
        implements DecisionTable.Row {}
