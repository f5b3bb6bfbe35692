package io.readiness.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request with nothing wrong in its framing.
 *
 * @param target path and query as they stand in its first line
 * @param fields its header fields, each character a byte; Host and Content-Length are added
 * @param body what it sends; null: no body, and no word of one
 */
record Request(String method, String target, List<Map.Entry<String, String>> fields, byte @Nullable [] body) {
    /** So many of the same byte are told by their number. */
    private static final int LONGEST_RUN = 60;

    static Request get(String target) {
        return new Request("GET", target, List.of(), null);
    }

    static Request post(String target, byte[] body) {
        return new Request("POST", target, List.of(Map.entry("Content-Type", "application/json")), body);
    }

    Request with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(fields);
        more.removeIf(field -> field.getKey().equalsIgnoreCase(name));
        more.add(Map.entry(name, value));
        return new Request(method, target, more, body);
    }

    Request withBody(byte[] other) {
        return new Request(method, target, fields, other);
    }

    Request withTarget(String other) {
        return new Request(method, other, fields, body);
    }

    String path() {
        return target.split("\\?", 2)[0];
    }

    /** What stands behind the question mark; empty: nothing. */
    String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** A header field; null: it is not there. */
    @Nullable
    String field(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    byte[] bytes() {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        fields.forEach(field -> head.append(field.getKey())
                .append(": ")
                .append(field.getValue())
                .append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** The same for somebody's command line; bytes that no terminal shows are written as printf reads them. */
    String curl(int port) {
        StringBuilder line = new StringBuilder();
        boolean sends = body != null && body.length > 0;
        if (sends) {
            line.append("(printf '").append(escaped(body)).append("') | ");
        }
        line.append("curl -si --path-as-is");
        if (!method.equals(body == null ? "GET" : "POST")) {
            line.append(method.equals("HEAD") ? " -I" : " -X " + quoted(method));
        }
        if (field("Content-Type") == null && body != null) {
            line.append(" -H 'Content-Type:'");
        }
        fields.forEach(field -> line.append(" -H ").append(quoted(field.getKey() + ": " + field.getValue())));
        if (body != null) {
            line.append(sends ? " --data-binary @-" : " -d ''");
        }
        return line.append(' ')
                .append(quoted("http://localhost:" + port + target))
                .toString();
    }

    private static String quoted(String word) {
        boolean plain = word.chars().allMatch(c -> c >= ' ' && c < 127 && c != '\'');
        return plain ? "'" + word + "'" : "$'" + escaped(word.getBytes(StandardCharsets.ISO_8859_1)) + "'";
    }

    /** Bytes as printf and the shell read them; what is long is told by its beginning and its length. */
    static String escaped(byte[] bytes) {
        int shown = Math.min(bytes.length, 1_500);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            int one = bytes[i] & 0xff;
            int same = i;
            while (same < bytes.length && bytes[same] == bytes[i]) {
                same++;
            }
            if (same - i > LONGEST_RUN) {
                text.append("'; printf '")
                        .append(one == '%' ? "%%" : Character.toString(one))
                        .append("%.0s' $(seq ")
                        .append(same - i)
                        .append("); printf '");
                shown = Math.min(bytes.length, shown + same - i);
                i = same - 1;
                continue;
            }
            switch (one) {
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                case '\\' -> text.append("\\\\");
                case '%' -> text.append("%%");
                default -> {
                    if (one >= ' ' && one < 127 && one != '\'') {
                        text.append((char) one);
                    } else {
                        text.append(String.format("\\%03o", one));
                    }
                }
            }
        }
        return shown < bytes.length ? text + "[… " + bytes.length + " bytes in all]" : text.toString();
    }
}
