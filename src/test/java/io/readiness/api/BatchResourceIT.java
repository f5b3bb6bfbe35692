package io.readiness.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, of the service as it is packaged. */
@QuarkusIntegrationTest
class BatchResourceIT extends BatchResourceTest {}
