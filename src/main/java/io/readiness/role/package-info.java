/** How roles on offer compare with what a candidate shows: scope before title, fit before number of applications (T7.7). */
@NullMarked
package io.readiness.role;

import org.jspecify.annotations.NullMarked;
