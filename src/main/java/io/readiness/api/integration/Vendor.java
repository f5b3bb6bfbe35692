package io.readiness.api.integration;

import io.readiness.api.body.ProblemForm;
import java.util.List;
import java.util.Locale;

/** A maker of applicant tracking systems. */
public enum Vendor {
    GREENHOUSE(ProblemForm.GREENHOUSE),
    ASHBY(ProblemForm.ASHBY);

    private final ProblemForm form;

    Vendor(ProblemForm form) {
        this.form = form;
    }

    /** Its name in the store, in settings and on deliveries. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address below which it asks. */
    String path() {
        return form.path();
    }

    /** What it asks of a tenant, below its path. */
    List<String> calls(String tenant) {
        return switch (this) {
            case GREENHOUSE ->
                List.of("list_tests", "send_test", "test_status", "response_error", "webhooks/" + tenant);
            case ASHBY ->
                List.of("assessment.list", "assessment.start", "assessment.cancel", "assessment.customField.list");
        };
    }
}
