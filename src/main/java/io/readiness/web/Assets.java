package io.readiness.web;

import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.vertx.core.Vertx;
import jakarta.inject.Named;
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

/**
 * The files that pages bring with them. Each has what is in it in its address, so that a copy of it is good for ever. Templates
 * ask for an address by {@code inject:assets}.
 */
@Named("assets")
@Singleton
public final class Assets {
    static final String PATH = "/assets/";

    private static final String CSS = "text/css";
    private static final String SCRIPT = "text/javascript";
    private static final int HASH_BYTES = 6;

    private final Vertx vertx;
    private final Map<String, OnFirstRequest<PreparedDocument>> assets = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    Assets(Vertx vertx) {
        this.vertx = vertx;
        Library viewer = Library.packaged("org.webjars", "swagger-ui");
        library(viewer, "", "swagger-ui.css", CSS);
        library(viewer, "", "swagger-ui-bundle.js", SCRIPT);
        library(Library.packaged("org.webjars.npm", "htmx.org"), "dist/", "htmx.min.js", SCRIPT);
        own("page.css", CSS);
        own("report.css", CSS);
        own("rulebook.css", CSS);
        own("docs.css", CSS);
        own("desk.css", CSS);
        own("docs.js", SCRIPT);
        own("icon.svg", "image/svg+xml");
    }

    /** Somebody else's files, as they were packed. */
    private record Library(String name, String version) {
        static Library packaged(String group, String name) {
            Properties told = new Properties();
            try {
                told.load(new ByteArrayInputStream(
                        PreparedDocument.packaged("META-INF/maven/" + group + "/" + name + "/pom.properties")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Library(name, told.getProperty("version"));
        }
    }

    private void library(Library library, String folder, String file, String type) {
        add(
                library.name() + "-" + library.version(),
                file,
                type,
                "META-INF/resources/webjars/" + library.name() + "/" + library.version() + "/" + folder + file);
    }

    private void own(String file, String type) {
        String resource = "web/" + file;
        add(hash(PreparedDocument.packaged(resource)), file, type, resource);
    }

    private void add(String version, String file, String type, String resource) {
        addresses.put(file, PATH + version + "/" + file);
        assets.put(
                version + "/" + file,
                new OnFirstRequest<>(
                        vertx,
                        () -> new PreparedDocument(
                                PreparedDocument.packaged(resource), type + ";charset=UTF-8", null)));
    }

    /** Where a file is. */
    public String address(String file) {
        return Objects.requireNonNull(addresses.get(file), file);
    }

    /** A file by its version and name; null: there is none. */
    @Nullable
    OnFirstRequest<PreparedDocument> at(String version, String file) {
        return assets.get(version + "/" + file);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
