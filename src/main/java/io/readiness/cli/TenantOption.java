package io.readiness.cli;

import io.readiness.access.Caller;
import picocli.CommandLine.Option;

/** Whose a command speaks of. */
final class TenantOption {
    @Option(names = "--tenant", paramLabel = "<tenant>", description = "Whose; otherwise those of ${DEFAULT-VALUE}.")
    private String name = Caller.ONLY_TENANT;

    String name() {
        return name;
    }
}
