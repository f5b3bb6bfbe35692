/** Which question is worth asking next. */
@NullMarked
package io.readiness.explanation.nextquestion;

import org.jspecify.annotations.NullMarked;
