package io.readiness.certification;

import java.util.List;

/**
 * What to say on an occasion.
 *
 * @param remark the occasion
 * @param says what to say, to the candidate
 * @param claims the claims it rests on
 */
public record RemarkRow(RouteRemark remark, String says, List<String> claims) {}
