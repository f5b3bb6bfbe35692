/**
 * Keeps every decision in one chain, and proves it. The only code that speaks SQL; it knows no profile, no rulebook and no
 * HTTP: what it keeps are bytes, texts and hashes.
 */
@NullMarked
package io.readiness.store;

import org.jspecify.annotations.NullMarked;
