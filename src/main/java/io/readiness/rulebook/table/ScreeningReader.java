package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.screening.ScreeningTables;
import io.readiness.screening.ScreeningTables.InvitationTexts;
import io.readiness.screening.ScreeningTables.MailTexts;
import io.readiness.screening.ScreeningTables.ResultLabels;
import io.readiness.screening.TestPackage;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what may be ordered, and what is said to whom it concerns. */
final class ScreeningReader extends TableReader {
    private static final String PACKAGES = "screening/packages.yaml";
    private static final String INVITATION = "screening/invitation.yaml";
    private static final String MAIL = "screening/mail.yaml";
    private static final String RESULT = "screening/result.yaml";

    ScreeningReader(TableReader other) {
        super(other);
    }

    /** A rulebook that was kept before anything could be ordered has none of it, and judges all the same. */
    ScreeningTables screening() {
        if (!source.files().containsKey(PACKAGES)) {
            return ScreeningTables.NONE;
        }
        List<TestPackage> packages = read(PACKAGES, new TypeReference<>() {});
        if (packages.isEmpty()
                || packages.size()
                        != packages.stream()
                                .map(TestPackage::id)
                                .collect(Collectors.toSet())
                                .size()) {
            throw source.fault(
                    PACKAGES,
                    "",
                    "Nothing is on offer here, or the same id stands here twice.",
                    "Give each package its own id.");
        }
        return new ScreeningTables(
                packages,
                read(INVITATION, new TypeReference<InvitationTexts>() {}),
                read(MAIL, new TypeReference<MailTexts>() {}),
                read(RESULT, new TypeReference<ResultLabels>() {}));
    }
}
