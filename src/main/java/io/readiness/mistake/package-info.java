/** The mistakes that are common on the way, each told kindly and with what raised it. Depends on a judgement only. */
@NullMarked
package io.readiness.mistake;

import org.jspecify.annotations.NullMarked;
