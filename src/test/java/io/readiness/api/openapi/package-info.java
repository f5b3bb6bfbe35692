/**
 * Writes the description of the API, {@code docs/openapi.yaml}, and of the profile by itself, {@code docs/profile.schema.json}, from
 * what the code says: the resources' operations, the records' components with their limits, and the Javadoc of both.
 */
package io.readiness.api.openapi;
