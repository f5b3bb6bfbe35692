/** What a recruiter looks for, with the evidence behind it and the questions still open. Depends on a judgement only. */
@NullMarked
package io.readiness.hiring;

import org.jspecify.annotations.NullMarked;
