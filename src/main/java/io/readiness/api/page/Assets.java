package io.readiness.api.page;

import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that pages bring with them. Each has what is in it in its address, so that a copy of it is good for ever. */
@Singleton
final class Assets {
    static final String PATH = "/assets/";

    private static final String SWAGGER_UI = "swagger-ui";
    private static final int HASH_BYTES = 6;

    private final Map<String, OnFirstRequest<PreparedDocument>> assets = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    Assets(Vertx vertx) {
        String version = versionOfSwaggerUi();
        String files = "META-INF/resources/webjars/" + SWAGGER_UI + "/" + version + "/";
        viewer(vertx, files, SWAGGER_UI + "-" + version, "swagger-ui.css", "text/css");
        viewer(vertx, files, SWAGGER_UI + "-" + version, "swagger-ui-bundle.js", "text/javascript");
        own(vertx, "page.css", "text/css");
        own(vertx, "docs.js", "text/javascript");
    }

    private void viewer(Vertx vertx, String folder, String version, String file, String type) {
        add(vertx, version, file, type, folder + file);
    }

    private void own(Vertx vertx, String file, String type) {
        String resource = "page/" + file;
        add(vertx, hash(PreparedDocument.packaged(resource)), file, type, resource);
    }

    private void add(Vertx vertx, String version, String file, String type, String resource) {
        addresses.put(file, PATH + version + "/" + file);
        assets.put(
                version + "/" + file,
                new OnFirstRequest<>(
                        vertx,
                        () -> new PreparedDocument(
                                PreparedDocument.packaged(resource), type + ";charset=UTF-8", null)));
    }

    /** Where a file is. */
    String address(String file) {
        return Objects.requireNonNull(addresses.get(file), file);
    }

    /** A file by its version and name; null: there is none. */
    @Nullable
    OnFirstRequest<PreparedDocument> at(String version, String file) {
        return assets.get(version + "/" + file);
    }

    private static String versionOfSwaggerUi() {
        Properties told = new Properties();
        try {
            told.load(new ByteArrayInputStream(
                    PreparedDocument.packaged("META-INF/maven/org.webjars/" + SWAGGER_UI + "/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told.getProperty("version");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
