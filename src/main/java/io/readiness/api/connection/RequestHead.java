package io.readiness.api.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.SentBody;
import io.vertx.core.net.HostAndPort;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads of the head of a request what has to be known before its body is read. */
record RequestHead(HttpRequest request) {
    /** The host that is meant by a caller of a time when there was none to be told. */
    private static final String HERE = "localhost";

    private static final BitSet IN_TARGET = new BitSet();

    static {
        IN_TARGET.set('a', 'z' + 1);
        IN_TARGET.set('A', 'Z' + 1);
        IN_TARGET.set('0', '9' + 1);
        "-._~!$&'()*+,;=:@/?".chars().forEach(IN_TARGET::set);
    }

    /** Why nobody should read on; null: it is a request. */
    @Nullable
    Refusal refusal() {
        if (request.decoderResult().isFailure()) {
            Throwable cause = request.decoderResult().cause();
            return cause instanceof TooLongHttpLineException
                    ? Refusal.TARGET_TOO_LONG
                    : cause instanceof TooLongHttpHeaderException ? Refusal.HEADERS_TOO_LARGE : Refusal.BAD_FRAMING;
        }
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return Refusal.UNKNOWN_VERSION;
        }
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!codings.isEmpty() && version.equals(HttpVersion.HTTP_1_0)) {
            return Refusal.BAD_FRAMING;
        }
        if (codings.size() > 1
                || (codings.size() == 1 && !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0)))) {
            return Refusal.UNKNOWN_CODING;
        }
        if (!isHost(request.headers().getAll(HttpHeaderNames.HOST), version)) {
            return Refusal.BAD_HOST;
        }
        if (!isTarget(request.uri())) {
            return Refusal.BAD_TARGET;
        }
        List<String> expected = request.headers().getAll(HttpHeaderNames.EXPECT);
        return expected.isEmpty() || expectsContinue() ? null : Refusal.UNKNOWN_EXPECTATION;
    }

    private boolean isHost(List<String> hosts, HttpVersion version) {
        if (hosts.isEmpty() && version.equals(HttpVersion.HTTP_1_0)) {
            request.headers().set(HttpHeaderNames.HOST, HERE);
            return true;
        }
        return hosts.size() == 1 && HostAndPort.parseAuthority(hosts.get(0), -1) != null;
    }

    private boolean isTarget(String target) {
        if (target.equals("*")) {
            return request.method().equals(HttpMethod.OPTIONS);
        }
        if (!target.startsWith("/") && !target.startsWith("http://") && !target.startsWith("https://")) {
            return false;
        }
        for (int at = 0; at < target.length(); at++) {
            char each = target.charAt(at);
            if (each == '%') {
                if (at + 2 >= target.length() || !isHex(target.charAt(at + 1)) || !isHex(target.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (!IN_TARGET.get(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char digit) {
        return Character.digit(digit, 16) >= 0 && digit < 128;
    }

    boolean expectsContinue() {
        List<String> expected = request.headers().getAll(HttpHeaderNames.EXPECT);
        return expected.size() == 1 && HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected.get(0));
    }

    /** Whether it is answered by the line while it arrives, so that its body is read by whoever answers. */
    boolean isStreamed() {
        return isSentTo(Connections.STREAMED_PATH);
    }

    /** Whether documents are in its body. */
    boolean hasDocuments() {
        return isSentTo(Connections.DOCUMENTS_PATH) || isSentTo(Connections.RESUME_PATH) || hasFolder();
    }

    /** Whether documents of many people are in its body. */
    private boolean hasFolder() {
        return isSentTo(Connections.FOLDER_PATH);
    }

    /** How many bytes its body may have. */
    int most() {
        if (hasFolder()) {
            return SentBody.MAX_FOLDER_BYTES;
        }
        return hasDocuments() ? SentBody.MAX_BYTES : JsonBodyReader.MAX_BYTES;
    }

    private boolean isSentTo(String path) {
        String target = request.uri();
        return request.method().equals(HttpMethod.POST)
                && target.startsWith(path)
                && (target.length() == path.length() || target.charAt(path.length()) == '?');
    }

    /** How long the body is by the caller's word; -1: nothing was said. */
    long announced() {
        return HttpUtil.getContentLength(request, -1L);
    }
}
