package io.readiness.intake.resume;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Told.Sureness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds a resume that was read against what a careful reader takes from the document, field by field. */
final class SampleScore {
    private static final double ALIKE = 0.5;

    private int right;
    private int wrong;
    private int missed;
    private int wrongStated;
    private final List<String> faults = new ArrayList<>();

    /** Adds another document's figures. */
    void add(SampleScore other) {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
        wrongStated += other.wrongStated;
        faults.addAll(other.faults);
    }

    int right() {
        return right;
    }

    int wrong() {
        return wrong;
    }

    int missed() {
        return missed;
    }

    int wrongStated() {
        return wrongStated;
    }

    List<String> faults() {
        return faults;
    }

    static SampleScore of(Resume resume, JsonNode expected) {
        SampleScore score = new SampleScore();
        List<Position> left = new ArrayList<>(resume.positions());
        for (JsonNode position : expected.path("positions")) {
            Position found = best(position, left);
            left.remove(found);
            score.position(position, found);
        }
        left.forEach(position -> score.wrong(
                "a role that is none: " + value(position.title()) + " at " + value(position.employer()),
                position.title()));
        List<Certificate> certificates = new ArrayList<>(resume.certificates());
        for (JsonNode certificate : expected.path("certificates")) {
            score.certificate(certificate, certificates);
        }
        certificates.forEach(certificate ->
                score.wrong("a certificate that is none: " + certificate.name().value(), certificate.name()));
        String all = resume.toString().toLowerCase(Locale.ROOT);
        expected.path("must-be-dropped").fields().forEachRemaining(personal -> {
            for (JsonNode one : personal.getValue().isArray() ? personal.getValue() : List.of(personal.getValue())) {
                if (one.isTextual()
                        && one.asText().length() > 3
                        && all.contains(one.asText().toLowerCase(Locale.ROOT))) {
                    score.wrong("not dropped: " + personal.getKey() + " " + one.asText(), null);
                }
            }
        });
        return score;
    }

    private static @Nullable Position best(JsonNode expected, List<Position> left) {
        Position best = null;
        int most = 1;
        for (Position position : left) {
            int points = (like(expected.path("title"), position.title()) ? 2 : 0)
                    + (like(expected.path("employer"), position.employer()) ? 1 : 0)
                    + (expected.path("start").asText().equals(value(position.start())) ? 2 : 0)
                    + (expected.path("end").asText().equals(end(position.end())) ? 1 : 0);
            if (points > most) {
                most = points;
                best = position;
            }
        }
        return best;
    }

    private void position(JsonNode expected, @Nullable Position found) {
        String name = expected.path("title").asText() + ": ";
        text(name + "title", expected.path("title"), found == null ? null : found.title());
        text(name + "employer", expected.path("employer"), found == null ? null : found.employer());
        date(
                name + "start",
                expected.path("start"),
                found == null ? null : value(found.start()),
                found == null ? null : found.start());
        date(
                name + "end",
                expected.path("end"),
                found == null ? null : end(found.end()),
                found == null ? null : found.end());
        List<Told<String>> highlights = found == null ? List.of() : found.highlights();
        for (JsonNode begin : expected.path("bullets").path("begin")) {
            boolean there =
                    highlights.stream().anyMatch(one -> plain(one.value()).startsWith(plain(begin.asText())));
            if (there) {
                right++;
            } else {
                missed(name + "bullet " + begin.asText());
            }
        }
        int prose = expected.path("text").size();
        int extra = highlights.size() - expected.path("bullets").path("count").asInt() - prose;
        for (int i = 0; i < extra; i++) {
            wrong(name + "more bullets than there are", highlights.get(highlights.size() - 1));
        }
    }

    private void certificate(JsonNode expected, List<Certificate> left) {
        String printed = expected.path("printed").asText();
        Certificate best = null;
        double most = ALIKE;
        for (Certificate certificate : left) {
            String name = certificate.name().value();
            Told<String> issuer = certificate.issuer();
            double alike = Math.max(
                    overlap(printed, name), issuer == null ? 0 : overlap(printed, name + " " + issuer.value()));
            if (alike > most) {
                most = alike;
                best = certificate;
            }
        }
        if (best == null) {
            missed("certificate " + printed);
            return;
        }
        left.remove(best);
        right++;
        date(printed + ": date", expected.path("obtained"), value(best.date()), best.date());
    }

    private void text(String field, JsonNode expected, @Nullable Told<String> found) {
        boolean isTold = expected.isTextual();
        if (!isTold && found == null) {
            right++;
        } else if (found == null) {
            missed(field);
        } else if (isTold && plain(expected.asText()).equals(plain(found.value()))) {
            right++;
        } else {
            wrong(
                    field + " is \"" + found.value() + "\" (" + found.sureness() + "), not \"" + expected.asText()
                            + "\"",
                    found);
        }
    }

    private void date(String field, JsonNode expected, @Nullable String found, @Nullable Told<?> told) {
        boolean isTold = !expected.isNull() && !expected.isMissingNode();
        if (!isTold && found == null) {
            right++;
        } else if (found == null) {
            missed(field);
        } else if (isTold && expected.asText().equals(found)) {
            right++;
        } else {
            wrong(field + " is " + found + ", not " + expected.asText(), told);
        }
    }

    private void wrong(String fault, @Nullable Told<?> told) {
        wrong++;
        wrongStated += told != null && told.sureness() == Sureness.STATED ? 1 : 0;
        faults.add("wrong: " + fault);
    }

    private void missed(String fault) {
        missed++;
        faults.add("missed: " + fault);
    }

    private static boolean like(JsonNode expected, @Nullable Told<String> found) {
        return found != null && overlap(expected.asText(), found.value()) > ALIKE;
    }

    /** The share of words that two texts have in common. */
    private static double overlap(String one, String other) {
        List<String> ones = List.of(plain(one).split(" "));
        List<String> others = List.of(plain(other).split(" "));
        double common = ones.stream().filter(others::contains).count();
        return common == others.size() ? 1 : common / Math.max(ones.size(), others.size());
    }

    private static String plain(String text) {
        return ResumeWords.plain(text).strip();
    }

    private static @Nullable String value(@Nullable Told<?> told) {
        return told == null ? null : String.valueOf(told.value());
    }

    private static @Nullable String end(@Nullable Told<End> told) {
        if (told == null) {
            return null;
        }
        return told.value() instanceof End.On on ? on.date().toString() : "present";
    }
}
