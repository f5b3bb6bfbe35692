package io.readiness.api.prepared;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A document that is the same for everybody who asks, as plain bytes and as gzip, each with an entity tag of its own. All
 * answers send the same bytes, which lie where the network takes them from: none of them is copied, however many answers
 * wait to be read.
 */
public final class PreparedDocument {
    /** A copy may be kept and is asked about before it is used: another edition may be in force after any start. */
    private static final String CACHE_CONTROL = "public, no-cache";

    /** Half of the hash tells contents apart as surely as anybody needs. */
    private static final int TAG_BYTES = 16;

    private final String type;
    private final @Nullable String language;
    private final String vary;
    private final Form plain;
    private final Form gzip;

    /**
     * Prepares a document.
     *
     * @param content what it says
     * @param type its media type
     * @param language the language that it was asked for in; null: it has one only
     * @param chosenBy the headers by which it was chosen among others at its address
     */
    public PreparedDocument(byte[] content, String type, @Nullable String language, String... chosenBy) {
        this.type = type;
        this.language = language;
        this.vary = Stream.concat(Stream.of(chosenBy), Stream.of(HttpHeaders.ACCEPT_ENCODING))
                .collect(Collectors.joining(", "));
        String tag = hash(content) + (language == null ? "" : "-" + language);
        this.plain = new Form(shared(content), "\"" + tag + "\"", Accepted.IDENTITY);
        this.gzip = new Form(shared(compressed(content)), "\"" + tag + "-" + Accepted.GZIP + "\"", Accepted.GZIP);
    }

    /**
     * A file that the service was packaged with.
     *
     * @throws IllegalStateException where it was packaged without
     */
    public static byte[] packaged(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The service was packaged without " + file + ". Maybe package it again?");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The document as one sequence of bytes. */
    private record Form(Buffer bytes, String tag, String encoding) {}

    /** Nobody may change them, and writing them to the network gives none of them back. */
    private static Buffer shared(byte[] content) {
        ByteBuf bytes = Unpooled.directBuffer(content.length, content.length).writeBytes(content);
        return Buffer.buffer(Unpooled.unreleasableBuffer(bytes.asReadOnly()));
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new SmallestGzip(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** It is done once, so it may take its time. */
    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * The answer to a request: the document in the form that is accepted, or that the caller's copy is still good.
     *
     * @throws ProblemException where the request is meant for another content, or accepts neither form
     */
    public RestResponse<Buffer> answer(Request request, HttpHeaders headers) {
        Form form = form(headers);
        Preconditions conditions = new Preconditions(headers);
        if (!conditions.allow(form.tag())) {
            throw new ProblemException(Problem.of(
                    ProblemKind.PRECONDITION_FAILED,
                    "If-Match names the content that the request is meant for, and here is " + form.tag()
                            + " now. Read that one, or leave the header out."));
        }
        RestResponse.ResponseBuilder<Buffer> answer =
                conditions.know(form.tag()) ? RestResponse.ResponseBuilder.notModified() : content(form, request);
        answer.header(HttpHeaders.ETAG, form.tag())
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .header(HttpHeaders.VARY, vary);
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language);
        }
        return answer.build();
    }

    /** The server compresses what does not say that it is to stay as it is; of a head there is nothing to compress. */
    private RestResponse.ResponseBuilder<Buffer> content(Form form, Request request) {
        RestResponse.ResponseBuilder<Buffer> answer = RestResponse.ResponseBuilder.ok(form.bytes(), type)
                .header(HttpHeaders.CONTENT_LENGTH, form.bytes().length());
        return form.equals(plain) && request.getMethod().equals(HttpMethod.HEAD)
                ? answer
                : answer.header(HttpHeaders.CONTENT_ENCODING, form.encoding());
    }

    private Form form(HttpHeaders headers) {
        String encoding = Accepted.encodings(headers).preferred(Accepted.GZIP, Accepted.IDENTITY);
        return encoding.equals(Accepted.GZIP) ? gzip : plain;
    }
}
