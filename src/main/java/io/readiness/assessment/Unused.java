package io.readiness.assessment;

import io.readiness.profile.Section;
import java.util.List;

/**
 * A part of the profile that this edition accepts and does not use.
 *
 * @param section the part
 * @param because why
 * @param claims the claims it rests on
 */
public record Unused(Section section, String because, List<String> claims) {}
