/** What all applicant tracking systems need: settings of tenants, forms of answers, reading what is sent, proof of who sent it. */
@NullMarked
package io.readiness.api.integration;

import org.jspecify.annotations.NullMarked;
