package io.readiness.api;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The service with a store and a mail server, whose applicants are reminded after a second and out of time after fifteen. */
public final class WithInvitations implements QuarkusTestProfile {
    /** Runs as long as the tests do, on a port of its own. */
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    public Map<String, String> getConfigOverrides() {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        Map<String, String> settings = new HashMap<>(new WithStore().getConfigOverrides());
        settings.put("readiness.invitations.expire-after", "15S");
        settings.put("readiness.invitations.remind-after", "1S");
        settings.put("readiness.invitations.look-every", "100MS");
        settings.put("readiness.invitations.mail.enabled", "true");
        settings.put("readiness.invitations.mail.host", "127.0.0.1");
        settings.put(
                "readiness.invitations.mail.port", String.valueOf(MAIL.getSmtp().getPort()));
        settings.put("readiness.invitations.mail.from", "no-reply@example.org");
        settings.put("readiness.invitations.mail.encryption", "NONE");
        settings.put("readiness.public-url", "https://readiness.example.org/");
        return settings;
    }
}
