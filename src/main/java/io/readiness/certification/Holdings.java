package io.readiness.certification;

import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Certification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is held, as far as that was told. What has run out was learned all the same, and counts. */
final class Holdings {
    private final boolean told;
    private final Set<String> held = new HashSet<>();
    private final Set<String> covered = new HashSet<>();
    private final Set<String> learned = new HashSet<>();
    private final List<Recognised> recognised = new ArrayList<>();

    Holdings(@Nullable List<Certification> certifications, CertificateNames names) {
        this.told = certifications != null;
        if (certifications != null) {
            for (Certification certification : certifications) {
                Certificate certificate = names.find(certification.name());
                recognised.add(new Recognised(certification, certificate));
                if (certificate != null) {
                    held.add(certificate.id());
                    covered.addAll(certificate.covers());
                }
            }
        }
        learned.addAll(held);
        learned.addAll(covered);
    }

    /** What was told, and which certificate that is; null where its name is not in the catalogue. */
    record Recognised(Certification told, @Nullable Certificate certificate) {}

    /** Each certificate told, in no order; null where nothing was said. */
    @Nullable
    List<Recognised> recognised() {
        return told ? recognised : null;
    }

    boolean holds(String certificate) {
        return held.contains(certificate);
    }

    boolean covers(String certificate) {
        return covered.contains(certificate);
    }

    /** What is held, and what that covers; null where nothing was said of certificates. */
    @Nullable
    Set<String> learned() {
        return told ? learned : null;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    /** Whether any of these is held; open where nothing was said of certificates. */
    Truth anyOf(Collection<String> certificates) {
        for (String one : certificates) {
            if (learned.contains(one)) {
                return Truth.HOLDS;
            }
        }
        return told ? Truth.FAILS : Truth.OPEN;
    }
}
