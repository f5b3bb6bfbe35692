package io.readiness.intake.draft;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.draft.Career.Post;
import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.draft.DraftTables.DutyRow;
import io.readiness.intake.draft.DraftTables.EvidenceRow;
import io.readiness.intake.draft.DraftTables.EvidenceTable;
import io.readiness.intake.draft.DraftTables.FirstQuestion;
import io.readiness.intake.draft.DraftTables.FurtherQuestion;
import io.readiness.intake.draft.DraftTables.MarketRow;
import io.readiness.intake.draft.DraftTables.ScaleRow;
import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.intake.draft.Proposal.ConfirmingChoice;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.intake.draft.SignReader.FoundSign;
import io.readiness.intake.draft.SignReader.SignedText;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Source;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Exposure.MarketWork;
import io.readiness.profile.Responsibility;
import io.readiness.profile.ScaledWork;
import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.JudgedBullet;
import io.readiness.resume.JudgedBullets.Warning;
import io.readiness.resume.TextJudge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds in the bullets of a resume what is worth asking for. It adds nothing to a profile. */
final class ProposalFinder {
    /** So many kinds a person can choose from without reading twice. */
    private static final int MOST_OTHER_KINDS = 2;

    private final DraftTables tables;
    private final SignReader signs;
    private final TextJudge texts;
    private final Figures figures;

    ProposalFinder(DraftTables tables, SignReader signs, TextJudge texts) {
        this.tables = tables;
        this.signs = signs;
        this.texts = texts;
        this.figures = new Figures(tables.evidence().measured());
    }

    /**
     * What may be asked, duties first, each with the words it rests on.
     *
     * @param ownProjects what is told of projects beside the roles
     * @param most how many lines are read
     * @param allowance the time that is left for it
     */
    List<Proposal> in(Career career, List<Told<String>> ownProjects, int most, Allowance allowance) {
        Found found = new Found(most, allowance);
        if (career.present() != null) {
            found.add(career.present());
        }
        career.earlier().forEach(found::add);
        ownProjects.forEach(found::addProject);
        return found.proposals();
    }

    /** What was found so far; of a duty told twice the first telling is kept, which is the newest. */
    private final class Found {
        private final Map<String, Proposal> duties = new LinkedHashMap<>();
        private final Map<String, Proposal> others = new LinkedHashMap<>();
        private final List<Proposal> evidence = new ArrayList<>();
        private final Allowance allowance;
        private int left;

        Found(int most, Allowance allowance) {
            this.allowance = allowance;
            this.left = most;
        }

        List<Proposal> proposals() {
            List<Proposal> all = new ArrayList<>(duties.values());
            all.addAll(others.values());
            all.addAll(evidence);
            return List.copyOf(all);
        }

        void add(Post post) {
            LocalDate until = post.time().lastDay();
            for (Told<String> told : post.highlights()) {
                for (JudgedBullet line : lines(told)) {
                    SignedText read = signs.read(line.bullet());
                    addDuties(line, read, until, told.source());
                    addEvidence(tables.evidence().rows(), line, read, told.source(), null);
                }
            }
        }

        void addProject(Told<String> told) {
            for (JudgedBullet line : lines(told)) {
                SignedText read = signs.read(line.bullet());
                addEvidence(tables.evidence().ownProjects(), line, read, told.source(), true);
            }
        }

        private List<JudgedBullet> lines(Told<String> told) {
            if (left <= 0) {
                return List.of();
            }
            allowance.time();
            List<JudgedBullet> lines = texts.judge(List.of(told.value())).bullets();
            left -= lines.size();
            return lines;
        }

        private void addDuties(JudgedBullet line, SignedText read, @Nullable LocalDate until, Source source) {
            EvidenceTable table = tables.evidence();
            for (FoundSign<DutyRow> found : read.found(tables.duties())) {
                if (isWarnedOf(table.nobodys(), found, line, read)) {
                    continue;
                }
                Ownership whose = isWarnedOf(table.tookPart(), found, line, read) ? Ownership.TOOK_PART : Ownership.LED;
                Responsibility duty = new Responsibility(found.sign().duty(), whose, until);
                propose(
                        duties,
                        "duty-",
                        duty.duty(),
                        id -> settledBy(
                                ConfirmingQuestion.OWN_DUTY,
                                id,
                                duty,
                                null,
                                null,
                                Sources.around(source, read, found)));
            }
            for (FoundSign<MarketRow> found : read.found(tables.beside().marketWork())) {
                MarketWork work = found.sign().marketWork();
                propose(
                        others,
                        "market-",
                        work,
                        id -> settledBy(
                                ConfirmingQuestion.IS_SO, id, null, work, null, Sources.around(source, read, found)));
            }
            if (until == null) {
                for (FoundSign<ScaleRow> found : read.found(tables.beside().scaledWork())) {
                    ScaledWork work = found.sign().scaledWork();
                    propose(
                            others,
                            "scaled-",
                            work,
                            id -> settledBy(
                                    ConfirmingQuestion.IS_SO,
                                    id,
                                    null,
                                    null,
                                    work,
                                    Sources.around(source, read, found)));
                }
            }
        }

        private Proposal settledBy(
                ConfirmingQuestion question,
                String id,
                @Nullable Responsibility duty,
                @Nullable MarketWork market,
                @Nullable ScaledWork scaled,
                DraftSource source) {
            FirstQuestion first = first(question);
            return new Proposal(
                    id,
                    null,
                    duty,
                    market,
                    scaled,
                    source,
                    List.of(asked(question, first.asks())),
                    first.claims(),
                    null);
        }

        private void propose(Map<String, Proposal> to, String before, Enum<?> what, Function<String, Proposal> made) {
            to.computeIfAbsent(before + what.name().toLowerCase(Locale.ROOT).replace('_', '-'), made);
        }

        private void addEvidence(
                List<EvidenceRow> rows,
                JudgedBullet line,
                SignedText read,
                Source source,
                @Nullable Boolean ownProject) {
            Outcome outcome = figures.in(read);
            EvidenceRow row = row(rows, line, read, outcome != null);
            if (row == null) {
                return;
            }
            FurtherQuestion further = further(parts(line), outcome != null);
            String id = "evidence-" + (evidence.size() + 1);
            Quality quality = further == null ? null : further.adds();
            evidence.add(new Proposal(
                    id,
                    new Evidence(
                            id,
                            row.kind(),
                            null,
                            null,
                            Ownership.LED,
                            null,
                            quality == null ? null : EnumSet.of(quality),
                            quality == null ? null : EnumSet.noneOf(Quality.class),
                            null,
                            outcome,
                            null,
                            null,
                            Verification.CLAIMED,
                            ownProject),
                    null,
                    null,
                    null,
                    Sources.of(source, line.bullet()),
                    askedOfEvidence(further),
                    row.claims(),
                    otherKinds(rows, row, line, read, outcome != null)));
        }
    }

    /** What else the words may tell of, however strong they are: the kinds of the other rows whose parts and words are there. */
    private static @Nullable List<Artefact> otherKinds(
            List<EvidenceRow> rows, EvidenceRow taken, JudgedBullet line, SignedText read, boolean figure) {
        Set<BulletPart> parts = parts(line);
        List<Artefact> others = rows.stream()
                .filter(row -> row.kind() != taken.kind()
                        && parts.containsAll(row.parts())
                        && (figure || !row.figure())
                        && read.says(row))
                .map(EvidenceRow::kind)
                .distinct()
                .limit(MOST_OTHER_KINDS)
                .toList();
        return others.isEmpty() ? null : others;
    }

    private static @Nullable EvidenceRow row(
            List<EvidenceRow> rows, JudgedBullet line, SignedText read, boolean figure) {
        Set<BulletPart> parts = parts(line);
        return rows.stream()
                .filter(row -> row.verdicts().contains(line.verdict())
                        && parts.containsAll(row.parts())
                        && (figure || !row.figure())
                        && read.says(row)
                        && line.warnings().stream()
                                .noneMatch(raised -> row.without().contains(raised.warning())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable FurtherQuestion further(Set<BulletPart> parts, boolean figure) {
        return tables.confirming().further().stream()
                .filter(one -> (!one.figure() || figure) && parts.containsAll(one.parts()))
                .findFirst()
                .orElse(null);
    }

    private static Set<BulletPart> parts(JudgedBullet line) {
        Set<BulletPart> parts = EnumSet.noneOf(BulletPart.class);
        line.present().forEach(one -> parts.add(one.part()));
        return parts;
    }

    /** Whether one of these warnings stands in the clause where something was found. */
    private static boolean isWarnedOf(List<Warning> warnings, FoundSign<?> found, JudgedBullet line, SignedText read) {
        int clause = read.reading().clauseAt(found.mention().start());
        return line.warnings().stream()
                .filter(raised -> warnings.contains(raised.warning()))
                .anyMatch(raised -> read.reading().clauseAt(raised.start()) == clause);
    }

    private FirstQuestion first(ConfirmingQuestion question) {
        return tables.confirming().first().stream()
                .filter(row -> row.question() == question)
                .findFirst()
                .orElseThrow();
    }

    private List<AskedQuestion> askedOfEvidence(@Nullable FurtherQuestion further) {
        List<AskedQuestion> asked = new ArrayList<>();
        asked.add(asked(
                ConfirmingQuestion.OWN_DECISION,
                first(ConfirmingQuestion.OWN_DECISION).asks()));
        if (further != null) {
            asked.add(asked(further.question(), further.asks()));
        }
        return List.copyOf(asked);
    }

    private AskedQuestion asked(ConfirmingQuestion question, String asks) {
        return new AskedQuestion(
                question,
                asks,
                tables.confirming().answers().stream()
                        .filter(row -> question.takes(row.answer()))
                        .map(row -> new ConfirmingChoice(row.answer(), row.says(), row.ownership()))
                        .toList());
    }
}
