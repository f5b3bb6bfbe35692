package io.readiness.resume;

import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.BulletStrength;
import io.readiness.resume.JudgedBullets.JudgedBullet;
import io.readiness.resume.JudgedBullets.MissingPart;
import io.readiness.resume.JudgedBullets.PresentPart;
import io.readiness.resume.JudgedBullets.RaisedWarning;
import io.readiness.resume.JudgedBullets.ResumeNotice;
import io.readiness.resume.JudgedBullets.ResumeNoticeText;
import io.readiness.resume.JudgedBullets.Warning;
import io.readiness.resume.JudgedBullets.WarningMeaning;
import io.readiness.resume.ResumeTables.BulletScope;
import io.readiness.resume.ResumeTables.BulletStrengthRow;
import io.readiness.resume.ResumeTables.PartRow;
import io.readiness.resume.ResumeTables.ScopeRow;
import io.readiness.resume.ResumeTables.WarningRow;
import io.readiness.resume.ResumeTables.WordCondition;
import io.readiness.wording.Languages;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import io.readiness.wording.WrittenText.LineReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the bullets of a resume by the words in them (T8). It looks for what is there and adds nothing of its own. */
final class BulletJudge {
    private static final Comparator<PresentPart> PRESENT_FROM_THE_LEFT =
            Comparator.comparingInt(PresentPart::start).thenComparing(PresentPart::part);
    private static final Comparator<RaisedWarning> RAISED_FROM_THE_LEFT =
            Comparator.comparingInt(RaisedWarning::start).thenComparing(RaisedWarning::warning);

    private final ResumeTables tables;
    private final Languages languages;
    private final TextReader reader;
    private final LineReader lines;
    private final Map<String, List<Warning>> warned = new HashMap<>();
    private final List<String> scopeClaims;

    BulletJudge(ResumeTables tables, Languages languages, TextReader reader, LineReader lines) {
        this.tables = tables;
        this.languages = languages;
        this.reader = reader;
        this.lines = lines;
        for (WarningRow row : tables.warnings()) {
            row.words()
                    .forEach(word -> warned.computeIfAbsent(word, first -> new ArrayList<>())
                            .add(row.warning()));
        }
        this.scopeClaims = tables.scope().stream()
                .flatMap(row -> row.claims().stream())
                .distinct()
                .toList();
    }

    /**
     * Judges each bullet, and what the strong ones show together.
     *
     * @param told bullets, or blocks of them in any form: each line is one
     */
    JudgedBullets judge(List<String> told) {
        Bullets bullets = Bullets.of(told, lines, tables.reading());
        boolean another = languages.isAnother(bullets.together(), false);
        Set<ResumeNotice> met = EnumSet.noneOf(ResumeNotice.class);
        if (bullets.cut()) {
            met.add(ResumeNotice.CUT);
        }
        List<JudgedBullet> judged = new ArrayList<>();
        Set<BulletScope> shown = EnumSet.noneOf(BulletScope.class);
        for (String bullet : bullets.texts()) {
            Reading reading = reader.read(bullet);
            boolean foreign = languages.isAnother(bullet, another);
            Set<BulletScope> shows = shows(reading);
            JudgedBullet one = judge(reading, shows, foreign);
            judged.add(one);
            if (foreign) {
                met.add(ResumeNotice.ANOTHER_LANGUAGE);
            }
            if (one.verdict() == BulletStrength.STRONG) {
                shown.addAll(shows);
            }
        }
        ResumeResult summary = new ResumeResult(
                judged.size() - count(judged, BulletStrength.NOT_READ),
                count(judged, BulletStrength.STRONG),
                count(judged, BulletStrength.SOME_OF_IT),
                shown.contains(BulletScope.DISCOVERY),
                shown.contains(BulletScope.PRIORITISATION),
                shown.contains(BulletScope.OUTCOME));
        return new JudgedBullets(summary, List.copyOf(judged), meanings(judged), notices(met), scopeClaims);
    }

    private @Nullable List<ResumeNoticeText> notices(Set<ResumeNotice> met) {
        return met.isEmpty()
                ? null
                : tables.reading().notices().stream()
                        .filter(row -> met.contains(row.notice()))
                        .toList();
    }

    private static int count(List<JudgedBullet> judged, BulletStrength verdict) {
        int count = 0;
        for (JudgedBullet one : judged) {
            count += one.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private Set<BulletScope> shows(Reading reading) {
        Set<BulletScope> shows = EnumSet.noneOf(BulletScope.class);
        for (ScopeRow row : tables.scope()) {
            if (WordCondition.any(row.shownBy(), reading)) {
                shows.add(row.scope());
            }
        }
        return shows;
    }

    private JudgedBullet judge(Reading reading, Set<BulletScope> shows, boolean foreign) {
        Set<BulletPart> present = EnumSet.noneOf(BulletPart.class);
        List<PresentPart> places = new ArrayList<>();
        List<MissingPart> missing = new ArrayList<>();
        for (PartRow row : tables.parts()) {
            if (row.in(reading)) {
                present.add(row.part());
                row.places(reading, at -> places.add(new PresentPart(row.part(), at.start(), at.end())));
            } else {
                missing.add(new MissingPart(row.part(), row.ask()));
            }
        }
        places.sort(PRESENT_FROM_THE_LEFT);
        List<RaisedWarning> raised = raised(reading);
        BulletStrengthRow row = strength(reading, foreign, shows, present, warnings(raised));
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

    private List<RaisedWarning> raised(Reading reading) {
        List<RaisedWarning> raised = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            List<Warning> warnings = warned.get(mention.wordClass());
            if (warnings != null) {
                warnings.forEach(warning -> raised.add(new RaisedWarning(warning, mention.start(), mention.end())));
            }
        }
        raised.sort(RAISED_FROM_THE_LEFT);
        return raised;
    }

    private static Set<Warning> warnings(List<RaisedWarning> raised) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        raised.forEach(one -> warnings.add(one.warning()));
        return warnings;
    }

    private BulletStrengthRow strength(
            Reading reading, boolean foreign, Set<BulletScope> shows, Set<BulletPart> present, Set<Warning> warnings) {
        for (BulletStrengthRow row : tables.strength()) {
            if (row.fits(reading, foreign, shows, present, warnings)) {
                return row;
            }
        }
        throw new IllegalStateException("The last row of the rulebook takes every bullet.");
    }

    private List<WarningMeaning> meanings(List<JudgedBullet> judged) {
        Set<Warning> met = EnumSet.noneOf(Warning.class);
        judged.forEach(one -> one.warnings().forEach(raised -> met.add(raised.warning())));
        return tables.warnings().stream()
                .filter(row -> met.contains(row.warning()))
                .map(row -> new WarningMeaning(row.warning(), row.says(), row.claims()))
                .toList();
    }
}
