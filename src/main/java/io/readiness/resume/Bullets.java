package io.readiness.resume;

import io.readiness.judgement.ResumeResult;
import io.readiness.resume.JudgedBullet.Missing;
import io.readiness.resume.JudgedBullet.Present;
import io.readiness.resume.JudgedBullet.Raised;
import io.readiness.resume.JudgedBullets.Meaning;
import io.readiness.resume.ScopeRow.Scope;
import io.readiness.wording.Reader;
import io.readiness.wording.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the bullets of a resume by the words in them (T8). It looks for what is there and adds nothing of its own. */
final class Bullets {
    private final ResumeTables tables;
    private final Reader reader;

    Bullets(ResumeTables tables, Reader reader) {
        this.tables = tables;
        this.reader = reader;
    }

    /** Judges each bullet, and what the strong ones show together. */
    JudgedBullets judge(List<String> bullets) {
        List<JudgedBullet> judged = new ArrayList<>();
        Set<Scope> shown = EnumSet.noneOf(Scope.class);
        for (String bullet : bullets) {
            Reading reading = reader.read(bullet);
            Set<Scope> shows = shows(reading);
            JudgedBullet one = judge(reading, shows);
            judged.add(one);
            if (one.verdict() == BulletStrength.STRONG) {
                shown.addAll(shows);
            }
        }
        ResumeResult summary = new ResumeResult(
                judged.size() - count(judged, BulletStrength.NOT_READ),
                count(judged, BulletStrength.STRONG),
                shown.contains(Scope.DISCOVERY),
                shown.contains(Scope.PRIORITISATION),
                shown.contains(Scope.OUTCOME));
        return new JudgedBullets(summary, List.copyOf(judged), meanings(judged), scopeClaims());
    }

    private static int count(List<JudgedBullet> judged, BulletStrength verdict) {
        return (int) judged.stream().filter(one -> one.verdict() == verdict).count();
    }

    private Set<Scope> shows(Reading reading) {
        Set<Scope> shows = EnumSet.noneOf(Scope.class);
        tables.scope().stream()
                .filter(row -> row.shownBy().stream().anyMatch(way -> way.in(reading)))
                .forEach(row -> shows.add(row.scope()));
        return shows;
    }

    private JudgedBullet judge(Reading reading, Set<Scope> shows) {
        Set<BulletPart> present = EnumSet.noneOf(BulletPart.class);
        List<Present> places = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (PartRow row : tables.parts()) {
            if (row.in(reading)) {
                present.add(row.part());
                row.mentions(reading)
                        .map(at -> new Present(row.part(), at.start(), at.end()))
                        .forEach(places::add);
            } else {
                missing.add(new Missing(row.part(), row.ask()));
            }
        }
        places.sort(Comparator.comparingInt(Present::start).thenComparing(Present::part));
        List<Raised> raised = tables.warnings().stream()
                .flatMap(row -> raised(row, reading))
                .sorted(Comparator.comparingInt(Raised::start).thenComparing(Raised::warning))
                .toList();
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        raised.forEach(one -> warnings.add(one.warning()));
        BulletStrengthRow row = tables.strength().stream()
                .filter(candidate -> candidate.fits(reading, shows, present, warnings))
                .findFirst()
                .orElseThrow();
        return new JudgedBullet(
                reading.text(),
                row.verdict(),
                row.row(),
                row.says(),
                List.copyOf(places),
                List.copyOf(missing),
                raised,
                row.claims());
    }

    private static Stream<Raised> raised(WarningRow row, Reading reading) {
        return reading.mentions().stream()
                .filter(mention -> row.words().contains(mention.wordClass()))
                .map(mention -> new Raised(row.warning(), mention.start(), mention.end()));
    }

    private List<Meaning> meanings(List<JudgedBullet> judged) {
        Set<Warning> met = EnumSet.noneOf(Warning.class);
        judged.forEach(one -> one.warnings().forEach(raised -> met.add(raised.warning())));
        return tables.warnings().stream()
                .filter(row -> met.contains(row.warning()))
                .map(row -> new Meaning(row.warning(), row.says(), row.claims()))
                .toList();
    }

    private List<String> scopeClaims() {
        return tables.scope().stream()
                .flatMap(row -> row.claims().stream())
                .distinct()
                .toList();
    }
}
