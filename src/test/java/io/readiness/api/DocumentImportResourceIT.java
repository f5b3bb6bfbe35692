package io.readiness.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What is {@link AlsoPackaged}, of the service as it is packaged. */
@QuarkusIntegrationTest
class DocumentImportResourceIT extends DocumentImportResourceTest {}
