package io.readiness.api.prepared;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request makes its answer depend on (RFC 9110, 13.1): which content it is meant for, and which is known already. */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")");
    private static final String ANY = "*";

    private final HttpHeaders headers;

    public Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether this may be meant: it is named, or nothing is. Only a strong tag names it. */
    public boolean allow(String tag) {
        List<String> named = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return named == null || named.isEmpty() || names(named, tag, false);
    }

    /** Whether a caller has this already. What a proxy has made a weak tag of is the same content. */
    public boolean know(String tag) {
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && names(known, tag, true);
    }

    private static boolean names(List<String> lines, String tag, boolean weakly) {
        for (String line : lines) {
            if (line.strip().equals(ANY)) {
                return true;
            }
            Matcher named = TAG.matcher(line);
            while (named.find()) {
                if (named.group(2).equals(tag) && (weakly || named.group(1) == null)) {
                    return true;
                }
            }
        }
        return false;
    }
}
