package io.readiness.web.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.TableConversion;
import io.readiness.api.TableConversion.TableRow;
import io.readiness.api.batch.LineSplitter;
import io.readiness.api.body.Incident;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import io.readiness.api.intake.DocumentIntake;
import io.readiness.api.start.Languages.Language;
import io.readiness.intake.document.GivenFile;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.intake.draft.DraftProfile.RemarkMeaning;
import io.readiness.intake.draft.Remark;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the candidates in what was sent at the desk: profiles by the line, in a list, in a table or alone, and documents of people.
 * Whatever is wrong with one of them is told in its place, and the others do not suffer for it.
 */
@Singleton
final class FolderReader {
    private static final RandomGenerator NO_CHANCE = () -> {
        throw new IllegalStateException("A candidate of the desk has a name.");
    };

    /** What documents are whose beginning does not tell it. */
    private static final Map<String, MediaType> TOLD_BY_NAME = Map.of(
            "txt", MediaType.TEXT_PLAIN_TYPE,
            "md", new MediaType("text", "markdown"),
            "html", MediaType.TEXT_HTML_TYPE,
            "htm", MediaType.TEXT_HTML_TYPE);

    private static final List<String> TABLES = List.of("csv", "tsv");
    private static final int MARK_BYTES = 3;
    private static final String RICH_TEXT = "{\\rtf";

    private final JsonBinder binder;
    private final ObjectMapper json;
    private final DocumentIntake intake;
    private final TableConversion tables;

    FolderReader(JsonBinder binder, ObjectMapper json, DocumentIntake intake) {
        this.binder = binder;
        this.json = json;
        this.intake = intake;
        this.tables = new TableConversion(binder, json);
    }

    /** A candidate, or why there is none. */
    sealed interface Found {
        /** Where in the file, as people count; empty: all of it. */
        String place();

        /**
         * A candidate.
         *
         * @param input the profile as JSON, byte for byte as it is to be kept
         * @param draft whether it was made of a document that nobody has confirmed
         */
        @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
        record Candidate(String place, Profile profile, byte[] input, boolean draft) implements Found {}

        /**
         * No candidate.
         *
         * @param problem what is wrong, and what to try
         */
        record Faulty(String place, Problem problem) implements Found {}
    }

    /**
     * What is found in a file, one after the other.
     *
     * @param called what the candidate of a document is called, who has no name of their own here
     */
    void read(GivenFile file, String called, Language language, LocalDate day, Consumer<Found> to) {
        try {
            String ending = ending(file.fileName());
            byte[] bytes = withoutMark(file.bytes());
            if (TABLES.contains(ending)) {
                table(bytes, day, to);
            } else if (isList(bytes)) {
                list(bytes, day, to);
            } else if (isLines(bytes)) {
                lines(bytes, day, to);
            } else if (isProfile(bytes)) {
                to.accept(profile("", bytes, day));
            } else {
                document(file.bytes(), TOLD_BY_NAME.get(ending), called, language, day, to);
            }
        } catch (IOException | RuntimeException e) {
            to.accept(new Found.Faulty("", problem(e)));
        }
    }

    private static String ending(@Nullable String name) {
        return name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= MARK_BYTES
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        return marked ? Arrays.copyOfRange(bytes, MARK_BYTES, bytes.length) : bytes;
    }

    private static int first(byte[] bytes) {
        for (byte each : bytes) {
            if (!Character.isWhitespace(each)) {
                return each;
            }
        }
        return -1;
    }

    private static boolean isList(byte[] bytes) {
        return first(bytes) == '[';
    }

    /** A whole profile in the first line, and something after it. */
    private boolean isLines(byte[] bytes) {
        if (first(bytes) != '{' || isRichText(bytes)) {
            return false;
        }
        List<String> two = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .toList();
        return two.size() > 1
                && two.get(0).strip().endsWith("}")
                && two.get(1).strip().startsWith("{");
    }

    private static boolean isRichText(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, RICH_TEXT.length()), StandardCharsets.ISO_8859_1)
                .equals(RICH_TEXT);
    }

    /** A resume has no reference; whatever else begins like JSON is for those who read documents. */
    private boolean isProfile(byte[] bytes) {
        if (first(bytes) != '{' || isRichText(bytes)) {
            return false;
        }
        try {
            JsonNode told = json.readTree(bytes);
            return told != null && told.has("reference") && !told.has("basics");
        } catch (IOException unreadable) {
            return true;
        }
    }

    private void lines(byte[] bytes, LocalDate day, Consumer<Found> to) {
        LineSplitter splitter = new LineSplitter(JsonBodyReader.MAX_BYTES);
        List<LineSplitter.Line> lines = new ArrayList<>(splitter.endingIn(bytes));
        lines.addAll(splitter.last());
        for (LineSplitter.Line line : lines) {
            String place = "line " + line.number();
            to.accept(
                    line.tooLong()
                            ? new Found.Faulty(
                                    place, problem(JsonBodyReader.tooLarge("A line", JsonBodyReader.MAX_BYTES)))
                            : profile(place, line.text(), day));
        }
    }

    /** Each entry as it stands there, so that it is read as strictly as if it had come alone. */
    private void list(byte[] bytes, LocalDate day, Consumer<Found> to) throws IOException {
        int entry = 0;
        int whole = 0;
        try (JsonParser parser = json.getFactory().createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                entry++;
                int begin = (int) parser.currentTokenLocation().getByteOffset();
                int line = parser.currentTokenLocation().getLineNr();
                parser.skipChildren();
                parser.finishToken();
                whole = entry;
                int end = (int) parser.currentLocation().getByteOffset();
                to.accept(profile("entry " + entry + ", line " + line, Arrays.copyOfRange(bytes, begin, end), day));
            }
        } catch (JsonProcessingException broken) {
            to.accept(new Found.Faulty(
                    "from entry " + (whole + 1) + " on, line "
                            + broken.getLocation().getLineNr(),
                    Problem.of(
                            ProblemKind.UNREADABLE_BODY,
                            "The list is no JSON from here on: " + broken.getOriginalMessage()
                                    + ". What stands before it was read. Mend it, and send the rest.")));
        }
    }

    private void table(byte[] bytes, LocalDate day, Consumer<Found> to) throws IOException {
        for (TableRow row : tables.rows(bytes, null, day)) {
            String place = "row " + row.row();
            to.accept(
                    row.profile() == null
                            ? new Found.Faulty(place, Objects.requireNonNull(row.problem(), "One of both is there."))
                            : profile(place, json.writeValueAsBytes(row.profile()), day));
        }
    }

    private Found profile(String place, byte[] bytes, LocalDate day) {
        try {
            Profile profile = binder.bind(bytes, Profile.class).checked(told -> told.contradictions(day));
            return new Found.Candidate(place, profile, bytes, false);
        } catch (IOException | RuntimeException e) {
            return new Found.Faulty(place, problem(e));
        }
    }

    private void document(
            byte[] bytes, @Nullable MediaType told, String called, Language language, LocalDate day, Consumer<Found> to)
            throws IOException {
        SentBody body = new SentBody(bytes, told == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : told);
        DraftProfile draft = intake.draft(body, language.drafts(), day, called, NO_CHANCE);
        if (draft.fields().isEmpty() && draft.proposals().isEmpty()) {
            to.accept(new Found.Faulty("", tellsNothing(draft)));
            return;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        json.writeValue(written, draft.profile());
        to.accept(new Found.Candidate("", draft.profile(), written.toByteArray(), true));
    }

    /** A candidate of whom nothing at all was read would look like one who tells nothing. */
    private static Problem tellsNothing(DraftProfile draft) {
        String why = draft.meanings().stream()
                .filter(meaning -> meaning.remark() != Remark.IS_DRAFT)
                .map(RemarkMeaning::says)
                .collect(Collectors.joining(" "));
        return Problem.of(
                ProblemKind.UNREADABLE_DOCUMENT, "Nothing was found in it that tells of anybody's work. " + why);
    }

    private static Problem problem(Exception e) {
        return e instanceof ProblemException refused ? refused.problem() : Incident.of(e);
    }
}
