/**
 * From what documents tell to a draft of a profile: each field with its source, and what the words suggest kept apart until the
 * candidate has confirmed it.
 */
@NullMarked
package io.readiness.intake.draft;

import org.jspecify.annotations.NullMarked;
