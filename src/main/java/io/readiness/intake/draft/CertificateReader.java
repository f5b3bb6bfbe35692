package io.readiness.intake.draft;

import io.readiness.certification.CertificateNames;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.draft.DraftProfile.DraftField;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.resume.PartialDate;
import io.readiness.intake.resume.Resume;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Told;
import io.readiness.profile.Certification;
import io.readiness.wording.WrittenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over certificates as they are written, each once, with as much of a date as is told. */
final class CertificateReader {
    private static final int LONGEST_NAME = 120;
    private static final int MOST = 50;

    private final CertificateNames names;

    CertificateReader(CertificateNames names) {
        this.names = names;
    }

    /**
     * The certificates of some documents; null: none is told, which does not say that there are none.
     *
     * @param allowance the time that is left for it
     * @param fields takes where each comes from
     * @param remarks takes what is to be said of them
     */
    @Nullable
    List<Certification> read(
            List<Resume> resumes,
            LocalDate asOf,
            Allowance allowance,
            List<DraftField> fields,
            List<DraftRemark> remarks) {
        Map<String, Certificate> told = new LinkedHashMap<>();
        resumes.stream()
                .flatMap(resume -> resume.certificates().stream())
                .filter(one -> !one.name().value().isBlank())
                .takeWhile(one -> told.size() <= MOST)
                .forEach(one -> {
                    allowance.time();
                    told.merge(key(one), one, CertificateReader::moreToldOf);
                });
        List<Certification> held = new ArrayList<>();
        for (Certificate one : told.values()) {
            if (held.size() == MOST) {
                remarks.add(new DraftRemark(Remark.TOO_MANY, Sources.of(one.name())));
                break;
            }
            held.add(certification(one, "$.certifications[" + held.size() + "]", asOf, fields, remarks));
        }
        return held.isEmpty() ? null : List.copyOf(held);
    }

    private String key(Certificate certificate) {
        String name = certificate.name().value();
        String id = names.idOf(name);
        return id == null ? name.toLowerCase(Locale.ROOT).strip() : id;
    }

    private static Certificate moreToldOf(Certificate one, Certificate other) {
        return precision(other.date()) > precision(one.date()) ? other : one;
    }

    private static int precision(@Nullable Told<PartialDate> date) {
        return date == null ? 0 : date.value().toString().length();
    }

    private Certification certification(
            Certificate told, String path, LocalDate asOf, List<DraftField> fields, List<DraftRemark> remarks) {
        String clean = PersonalTraces.without(told.name().value()).strip();
        String name = WrittenText.beginning(clean, LONGEST_NAME).strip();
        if (name.length() < clean.length()) {
            remarks.add(new DraftRemark(Remark.CUT, Sources.of(told.name())));
        }
        String id = names.idOf(name);
        fields.add(new DraftField(
                path + ".name",
                name,
                null,
                told.name().sureness(),
                Sources.of(told.name()),
                id == null ? Remark.CERTIFICATE_NOT_KNOWN : Remark.RECOGNISED_CERTIFICATE,
                id));
        Told<PartialDate> date = told.date();
        if (date != null && date.value().earliest().isAfter(asOf)) {
            remarks.add(new DraftRemark(Remark.DATE_AHEAD, Sources.of(date)));
            date = null;
        }
        if (date == null) {
            return new Certification(name, null, null, null);
        }
        boolean toTheDay = date.value().day() != null;
        String obtained = date.value().toString();
        fields.add(new DraftField(
                path + (toTheDay ? ".obtained" : ".obtainedIn"),
                obtained,
                null,
                date.sureness(),
                Sources.of(date),
                null,
                null));
        return new Certification(
                name, toTheDay ? date.value().earliest() : null, null, null, toTheDay ? null : obtained, null);
    }
}
