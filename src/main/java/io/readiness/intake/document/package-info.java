/** Documents of any form as lines, each with its place and what the layout says of it; the only code of PDF, DOCX and CSV. */
@NullMarked
package io.readiness.intake.document;

import org.jspecify.annotations.NullMarked;
