package io.readiness.resume;

import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.resume.JudgedBullet.Missing;
import io.readiness.resume.JudgedBullet.Present;
import io.readiness.resume.JudgedBullet.Raised;
import io.readiness.resume.JudgedBullets.Meaning;
import io.readiness.resume.ScopeRow.Scope;
import io.readiness.wording.Mention;
import io.readiness.wording.Reader;
import io.readiness.wording.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the bullets of a resume by the words in them (T8). It looks for what is there and adds nothing of its own. */
final class Bullets {
    private static final Comparator<Present> PRESENT_FROM_THE_LEFT =
            Comparator.comparingInt(Present::start).thenComparing(Present::part);
    private static final Comparator<Raised> RAISED_FROM_THE_LEFT =
            Comparator.comparingInt(Raised::start).thenComparing(Raised::warning);

    private final ResumeTables tables;
    private final Reader reader;
    private final Map<String, List<Warning>> warned = new HashMap<>();
    private final List<Meaning> meanings;
    private final List<String> scopeClaims;

    Bullets(ResumeTables tables, Reader reader) {
        this.tables = tables;
        this.reader = reader;
        for (WarningRow row : tables.warnings()) {
            row.words()
                    .forEach(word -> warned.computeIfAbsent(word, first -> new ArrayList<>())
                            .add(row.warning()));
        }
        this.meanings = tables.warnings().stream()
                .map(row -> new Meaning(row.warning(), row.says(), row.claims()))
                .toList();
        this.scopeClaims = tables.scope().stream()
                .flatMap(row -> row.claims().stream())
                .distinct()
                .toList();
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
        return new JudgedBullets(summary, List.copyOf(judged), meanings(judged), scopeClaims);
    }

    private static int count(List<JudgedBullet> judged, BulletStrength verdict) {
        int count = 0;
        for (JudgedBullet one : judged) {
            count += one.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private Set<Scope> shows(Reading reading) {
        Set<Scope> shows = EnumSet.noneOf(Scope.class);
        for (ScopeRow row : tables.scope()) {
            if (Wording.any(row.shownBy(), reading)) {
                shows.add(row.scope());
            }
        }
        return shows;
    }

    private JudgedBullet judge(Reading reading, Set<Scope> shows) {
        Set<BulletPart> present = EnumSet.noneOf(BulletPart.class);
        List<Present> places = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (PartRow row : tables.parts()) {
            if (row.in(reading)) {
                present.add(row.part());
                row.places(reading, at -> places.add(new Present(row.part(), at.start(), at.end())));
            } else {
                missing.add(new Missing(row.part(), row.ask()));
            }
        }
        places.sort(PRESENT_FROM_THE_LEFT);
        List<Raised> raised = raised(reading);
        BulletStrengthRow row = strength(reading, shows, present, warnings(raised));
        return new JudgedBullet(
                reading.text(),
                row.verdict(),
                row.row(),
                row.says(),
                List.copyOf(places),
                List.copyOf(missing),
                List.copyOf(raised),
                row.claims());
    }

    private List<Raised> raised(Reading reading) {
        List<Raised> raised = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            List<Warning> warnings = warned.get(mention.wordClass());
            if (warnings != null) {
                warnings.forEach(warning -> raised.add(new Raised(warning, mention.start(), mention.end())));
            }
        }
        raised.sort(RAISED_FROM_THE_LEFT);
        return raised;
    }

    private static Set<Warning> warnings(List<Raised> raised) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        raised.forEach(one -> warnings.add(one.warning()));
        return warnings;
    }

    private BulletStrengthRow strength(
            Reading reading, Set<Scope> shows, Set<BulletPart> present, Set<Warning> warnings) {
        for (BulletStrengthRow row : tables.strength()) {
            if (row.fits(reading, shows, present, warnings)) {
                return row;
            }
        }
        throw new IllegalStateException("The last row of the rulebook takes every bullet.");
    }

    private List<Meaning> meanings(List<JudgedBullet> judged) {
        Set<Warning> met = EnumSet.noneOf(Warning.class);
        judged.forEach(one -> one.warnings().forEach(raised -> met.add(raised.warning())));
        return meanings.stream()
                .filter(meaning -> met.contains(meaning.warning()))
                .toList();
    }
}
