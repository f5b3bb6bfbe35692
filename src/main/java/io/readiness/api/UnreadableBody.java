package io.readiness.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** A body that is no JSON document: empty, broken, or in an encoding that JSON does not have. */
final class UnreadableBody extends Refused {
    private static final long serialVersionUID = 1L;

    private UnreadableBody(String detail) {
        super(new Problem("unreadable-body", "The body is not JSON", 400, detail));
    }

    static UnreadableBody empty() {
        return new UnreadableBody("The body is empty. Send one JSON object.");
    }

    static UnreadableBody trailing(JsonLocation at) {
        return new UnreadableBody("The JSON ends before line " + at.getLineNr() + ", column " + at.getColumnNr()
                + ", but the body goes on. Send one JSON object and nothing after it.");
    }

    static UnreadableBody broken(IOException e, JsonLocation at) {
        if (!(e instanceof JsonProcessingException broken)) {
            return new UnreadableBody("The body is not in an encoding of JSON. Send it in UTF-8.");
        }
        String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return e instanceof StreamConstraintsException
                ? new UnreadableBody("The JSON is nested too deeply or has too long a name or number at " + place + ".")
                : new UnreadableBody("The JSON breaks at " + place + ": " + inUsersWords(broken.getOriginalMessage())
                        + ". Correct it there or just before.");
    }

    /** The parser's sentence without the names of its own classes and settings. */
    private static String inUsersWords(String message) {
        return message.lines()
                .findFirst()
                .orElse("it cannot be read")
                .replaceAll("\\s*\\(start marker at .*", "")
                .replaceAll("\\s*\\[Source: .*", "");
    }
}
