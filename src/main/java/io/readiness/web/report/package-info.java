/** The report of a decision, as a page and as a document, for each of its readers. It says what was decided and judges nothing. */
@NullMarked
package io.readiness.web.report;

import org.jspecify.annotations.NullMarked;
