/** What the bullets of a resume and the answers of the practical test say (T8, C2). */
@NullMarked
package io.readiness.resume;

import org.jspecify.annotations.NullMarked;
