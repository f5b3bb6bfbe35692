package io.readiness.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The service with a store, whose applicants are invited by mail, reminded after a second and out of time after fifteen. */
public final class WithInvitations implements QuarkusTestProfile {
    /** Where the mail server is to be; the test starts it, since a profile is loaded apart from it. */
    static final String PORT = "readiness.invitations.mail.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new WithStore().getConfigOverrides());
        settings.put("readiness.invitations.expire-after", "15S");
        settings.put("readiness.invitations.remind-after", "1S");
        settings.put("readiness.invitations.look-every", "100MS");
        settings.put("readiness.invitations.mail.enabled", "true");
        settings.put("readiness.invitations.mail.host", "127.0.0.1");
        settings.put(PORT, String.valueOf(free()));
        settings.put("readiness.invitations.mail.from", "no-reply@example.org");
        settings.put("readiness.invitations.mail.encryption", "NONE");
        settings.put("readiness.public-url", "https://readiness.example.org/");
        return settings;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
