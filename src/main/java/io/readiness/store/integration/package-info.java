/** What applicant tracking systems need to be spoken with: settings of tenants, what was told by them, what they were told last. */
@NullMarked
package io.readiness.store.integration;

import org.jspecify.annotations.NullMarked;
