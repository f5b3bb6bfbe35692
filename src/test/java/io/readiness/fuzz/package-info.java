/**
 * Strangers' requests, made up from a seed and sent to the packaged service: what its document allows, what it forbids, and
 * what nobody should send. Knows the service by its document and its address alone.
 */
package io.readiness.fuzz;
