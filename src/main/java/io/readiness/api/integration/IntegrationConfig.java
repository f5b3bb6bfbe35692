package io.readiness.api.integration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Where applicant tracking systems are, for all tenants: nothing is sent to, or fetched from, anywhere else. */
@ConfigMapping(prefix = "readiness.integrations")
public interface IntegrationConfig {
    Greenhouse greenhouse();

    Ashby ashby();

    /** Greenhouse. */
    interface Greenhouse {
        /** Hosts to which it may ask us to tell that a test is done: names, or {@code *.} and what they end in. */
        @WithDefault("app.greenhouse.io,*.greenhouse.io")
        List<String> hosts();

        /** Hosts from which resumes are fetched; its published examples lie on the second. */
        @WithDefault("*.greenhouse.io,prod-heroku.s3.amazonaws.com")
        List<String> resumeHosts();

        /** How long a resume may take to come; it is left out then, and the candidate is asked without it. */
        @WithDefault("5S")
        Duration resumeTime();
    }

    /** Ashby. */
    interface Ashby {
        /** Hosts at which the addresses of tenants may lie. */
        @WithDefault("api.ashbyhq.com")
        List<String> hosts();
    }
}
