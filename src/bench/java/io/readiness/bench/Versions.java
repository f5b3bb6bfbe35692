package io.readiness.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions, as artifacts tell them of themselves. */
final class Versions {
    private Versions() {}

    /** The version of an artifact; of one that does not tell it, the one that the build passes on. */
    static String of(String group, String artifact) {
        if (artifact.isEmpty()) {
            return "–";
        }
        String told = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Versions.class.getResourceAsStream(told)) {
            if (in == null) {
                return System.getProperty("bench." + artifact, "");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
