package io.readiness.api.intake;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import io.readiness.intake.document.GivenFile;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files in a body: the body itself, or each part of a form. */
public final class SentFiles {
    /** All of it is in memory already; nothing goes to a disk. */
    private static final DefaultHttpDataFactory IN_MEMORY = new DefaultHttpDataFactory(false, StandardCharsets.UTF_8);

    private SentFiles() {}

    /**
     * The files, without fields of a form that were left empty.
     *
     * @throws ProblemException where there is none
     */
    public static List<GivenFile> in(SentBody body) {
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(body.type())) {
            boolean told = !MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(body.type());
            return List.of(new GivenFile(body.bytes(), null, told ? name(body.type()) : null));
        }
        List<GivenFile> files = parts(body);
        if (files.isEmpty()) {
            throw brokenForm();
        }
        List<GivenFile> told = files.stream().filter(file -> !isLeftEmpty(file)).toList();
        if (told.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.UNREADABLE_DOCUMENT,
                    "There is neither a file nor a text in the form. Choose a file, or write the text of it."));
        }
        return told;
    }

    /** Browsers send a field without a file as one without a name and without bytes. */
    private static boolean isLeftEmpty(GivenFile file) {
        return (file.fileName() == null || file.fileName().isEmpty())
                && new String(file.bytes(), StandardCharsets.UTF_8).isBlank();
    }

    private static String name(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    private static List<GivenFile> parts(SentBody body) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body.bytes()));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, body.type().toString());
        try {
            HttpPostMultipartRequestDecoder form =
                    new HttpPostMultipartRequestDecoder(IN_MEMORY, request, StandardCharsets.UTF_8);
            try {
                List<GivenFile> files = new ArrayList<>();
                for (InterfaceHttpData part : form.getBodyHttpDatas()) {
                    if (part instanceof HttpData data) {
                        files.add(file(data));
                    }
                }
                return files;
            } finally {
                form.destroy();
            }
        } catch (RuntimeException | IOException broken) {
            // The decoder has an exception of its own for some faults of a form, and stumbles over others.
            throw brokenForm();
        }
    }

    private static GivenFile file(HttpData data) throws IOException {
        return data instanceof FileUpload upload
                ? new GivenFile(upload.get(), upload.getFilename(), upload.getContentType())
                : new GivenFile(data.get(), null, null);
    }

    private static ProblemException brokenForm() {
        return new ProblemException(
                Problem.of(
                        ProblemKind.UNREADABLE_DOCUMENT,
                        "The body is a form, and its parts cannot be told apart, or there are none. Let an HTTP client write it, with one part for each file."));
    }
}
