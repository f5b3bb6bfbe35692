package io.readiness.certification;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import java.util.List;

/**
 * A certificate that is not for now.
 *
 * @param certificate its id in the catalogue
 * @param truth open where it depends on what was not told
 * @param because why not
 * @param claims the claims that rests on
 */
public record NotNow(String certificate, Truth truth, String because, List<String> claims) implements Cited {}
