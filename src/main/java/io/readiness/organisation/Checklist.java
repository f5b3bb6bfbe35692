package io.readiness.organisation;

import java.util.List;

/**
 * What a manager looks at and gives.
 *
 * @param caution what is not to be judged by
 * @param claims the claims the caution rests on
 * @param items the things, in the order they are told
 */
public record Checklist(String caution, List<String> claims, List<CheckRow> items) {}
