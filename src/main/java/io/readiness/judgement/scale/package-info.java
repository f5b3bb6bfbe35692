/** The words that a judgement is made of: ratings, parts, bands, paths, circumstances and the scale of each signal. */
@NullMarked
package io.readiness.judgement.scale;

import org.jspecify.annotations.NullMarked;
