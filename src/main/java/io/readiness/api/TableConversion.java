package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.batch.LineSplitter;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBody.LocatedFault;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.intake.table.ProfileRow;
import io.readiness.intake.table.ProfileRow.CellFault;
import io.readiness.intake.table.ProfileTable;
import io.readiness.intake.table.ProfileTableWriter;
import io.readiness.intake.table.UnreadableTable;
import io.readiness.profile.Profile;
import io.readiness.rulebook.Nearest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the rows of a table as profiles are bound that come as JSON, and tells their faults by columns. */
public final class TableConversion {
    private final JsonBinder binder;
    private final ObjectMapper json;

    public TableConversion(JsonBinder binder, ObjectMapper json) {
        this.binder = binder;
        this.json = json;
    }

    /**
     * What became of one row of a table.
     *
     * @param row the row, counted from 1 with the headings and with blank rows, as spreadsheets do
     * @param profile the candidate, in the form of a profile
     * @param problem why there is none: what is wrong with the row, by columns
     */
    public record TableRow(
            long row, @Nullable JsonNode profile, @Nullable Problem problem) {}

    /** What became of each row of a table on that day, by the line. */
    byte[] profiles(byte[] sent, @Nullable Charset charset, LocalDate day) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (TableRow row : rows(sent, charset, day)) {
            write(row, answer);
        }
        return answer.toByteArray();
    }

    /** What became of each row of a table on that day. */
    public List<TableRow> rows(byte[] sent, @Nullable Charset charset, LocalDate day) throws IOException {
        ProfileTable table = read(sent, charset);
        if (!table.headingFaults().isEmpty()) {
            throw new InvalidRequest(
                    table.headingFaults().stream().map(TableConversion::told).toList());
        }
        atMost(table.rows().size());
        List<TableRow> answer = new ArrayList<>();
        for (ProfileRow row : table.rows()) {
            answer.add(answered(row, day));
        }
        if (table.brokenAt() != null) {
            answer.add(new TableRow(table.brokenAt(), null, Problem.of(ProblemKind.UNREADABLE_TABLE, """
                    A quotation mark is opened in this row and never closed, so neither this row nor any after it was read. \
                    Close it, or write it twice within a cell.""")));
        }
        return answer;
    }

    private static ProfileTable read(byte[] sent, @Nullable Charset charset) {
        try {
            return ProfileTable.read(sent, charset, Nearest::to);
        } catch (UnreadableTable e) {
            throw new ProblemException(Problem.of(ProblemKind.UNREADABLE_TABLE, e.reason()));
        }
    }

    private static void atMost(int candidates) {
        if (candidates > ProfileTable.MOST_ROWS) {
            throw new ProblemException(Problem.of(
                    ProblemKind.BODY_TOO_LARGE,
                    "A table may have up to " + ProfileTable.MOST_ROWS + " candidates. Send them in several parts."));
        }
    }

    private void write(TableRow row, ByteArrayOutputStream answer) throws IOException {
        answer.writeBytes(json.writeValueAsBytes(row));
        answer.write('\n');
    }

    private TableRow answered(ProfileRow row, LocalDate day) throws IOException {
        JsonNode told = json.valueToTree(row.told());
        try {
            profile(row, json.writeValueAsBytes(told), day);
            return new TableRow(row.number(), told, null);
        } catch (ProblemException refused) {
            return new TableRow(row.number(), null, refused.problem());
        }
    }

    private void profile(ProfileRow row, byte[] told, LocalDate day) throws IOException {
        JsonBody<Profile> body = binder.bind(told, Profile.class);
        if (row.faults().isEmpty()) {
            body.checked(profile -> profile.contradictions(day), found -> inColumns(row, found));
            return;
        }
        List<Fault> faults =
                new ArrayList<>(row.faults().stream().map(TableConversion::told).toList());
        Set<String> known = faults.stream().map(Fault::path).collect(Collectors.toSet());
        try {
            // What contradicts itself may only do so because a cell was left out.
            body.checked(profile -> List.of(), found -> inColumns(row, found));
        } catch (InvalidRequest further) {
            Stream.ofNullable(further.problem().faults())
                    .flatMap(List::stream)
                    .filter(fault -> !known.contains(fault.path()))
                    .forEach(faults::add);
        }
        throw new InvalidRequest(faults);
    }

    private static List<LocatedFault> inColumns(ProfileRow row, List<LocatedFault> found) {
        return found.stream()
                .map(each -> new LocatedFault(
                        each.place(),
                        new Fault(
                                row.column(each.place().steps()),
                                each.fault().value(),
                                each.fault().message(),
                                each.fault().hint())))
                .toList();
    }

    private static Fault told(CellFault fault) {
        return new Fault(Fault.shortened(fault.column()), fault.value(), fault.message(), fault.hint());
    }

    /** Profiles by the line as a table. */
    byte[] table(byte[] sent, LocalDate day) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        LineSplitter lines = new LineSplitter(JsonBodyReader.MAX_BYTES);
        List<LineSplitter.Line> all = new ArrayList<>(lines.endingIn(sent));
        all.addAll(lines.last());
        atMost(all.size());
        for (LineSplitter.Line line : all) {
            try {
                profiles.add(profile(line.text(), day));
            } catch (ProblemException refused) {
                faults.addAll(faults(line.number(), refused.problem()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return ProfileTableWriter.table(profiles).getBytes(StandardCharsets.UTF_8);
    }

    private Profile profile(byte[] line, LocalDate day) throws IOException {
        byte[] alone = withoutRow(line);
        return binder.bind(alone == null ? line : alone, Profile.class).checked(told -> told.contradictions(day));
    }

    /** The profile in a line that a table was answered with; null: it is none, or cannot be read. */
    private byte @Nullable [] withoutRow(byte[] line) {
        try {
            JsonNode told = json.readTree(line);
            return told != null && told.has("row") && told.path("profile").isObject()
                    ? json.writeValueAsBytes(told.get("profile"))
                    : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static List<Fault> faults(long line, Problem problem) {
        String before = "line " + line + ": ";
        return problem.faults() == null
                ? List.of(new Fault(
                        "line " + line, null, "is no profile: " + problem.detail(), "Write one profile in each line."))
                : problem.faults().stream()
                        .map(fault -> new Fault(before + fault.path(), fault.value(), fault.message(), fault.hint()))
                        .toList();
    }
}
