package io.readiness.intake.draft;

import io.readiness.guide.Cited;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.intake.resume.ResumeWords;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Exposure.MarketWork;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role.Framework;
import io.readiness.profile.Role.OrganisationKind;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import io.readiness.profile.ScaledWork;
import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.BulletStrength;
import io.readiness.resume.JudgedBullets.Warning;
import io.readiness.wording.Lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which words a resume is read into a draft, and what is asked and said of it.
 *
 * @param titles which kind of work a title stands for
 * @param statuses which words of a title say that a role is held for a time
 * @param employers which words tell the kind of an organisation
 * @param frameworks which words tell the way of working around a role
 * @param duties which words make it worth asking for a duty
 * @param beside what else is worth asking for
 * @param evidence which bullets may be evidence
 * @param confirming what is asked before a proposal counts
 * @param remarks what is said of how a document was read
 * @param words by which a document of lines is taken apart
 */
public record DraftTables(
        List<TitleRow> titles,
        List<StatusRow> statuses,
        List<EmployerRow> employers,
        List<FrameworkRow> frameworks,
        List<DutyRow> duties,
        BesideTable beside,
        EvidenceTable evidence,
        ConfirmingTable confirming,
        List<RemarkRow> remarks,
        ResumeWords words) {
    static final String RISE = "rise";
    static final String FALL = "fall";
    static final String MOVE = "move";

    /**
     * Everything by whose words something is told, as classes of a lexicon.
     *
     * @throws IllegalArgumentException where words cannot be read
     */
    public List<WordClass> wordClasses() {
        List<WordClass> classes = new ArrayList<>();
        Stream.of(titles, statuses, employers, frameworks, duties, beside.marketWork(), beside.scaledWork())
                .flatMap(List::stream)
                .forEach(sign ->
                        classes.add(new WordClass(wordClass(sign), sign.words(), sign.except(), sign.patterns())));
        Stream.concat(evidence.rows().stream(), evidence.ownProjects().stream())
                .filter(row -> !row.words().isEmpty())
                .forEach(row -> classes.add(new WordClass(wordClass(row), row.words(), null, null)));
        classes.add(new WordClass(RISE, evidence.rises(), null, null));
        classes.add(new WordClass(FALL, evidence.falls(), null, null));
        if (!evidence.moves().isEmpty()) {
            classes.add(new WordClass(MOVE, evidence.moves(), null, null));
        }
        return classes;
    }

    /** What a remark means in words. */
    public String says(Remark remark) {
        return remarks.stream()
                .filter(row -> row.remark() == remark)
                .findFirst()
                .orElseThrow()
                .says();
    }

    static String wordClass(Sign sign) {
        return sign.tells().getDeclaringClass().getSimpleName() + " "
                + sign.tells().name();
    }

    static String wordClass(EvidenceRow row) {
        return "evidence " + row.row();
    }

    /** Words that tell something, in the marks of the lexicon. */
    sealed interface Sign {
        /** What they tell. */
        Enum<?> tells();

        List<String> words();

        @Nullable
        List<String> except();

        default @Nullable List<String> patterns() {
            return null;
        }
    }

    /**
     * A kind of work, and the titles that stand for it.
     *
     * @param kind the kind
     * @param words the titles
     * @param except titles that only sound like it
     */
    public record TitleRow(
            RoleKind kind, List<String> words, @Nullable List<String> except) implements Sign {
        @Override
        public RoleKind tells() {
            return kind;
        }
    }

    /**
     * A state of a role, and the words of a title that tell it.
     *
     * @param status the state
     * @param words the words
     * @param except where they say something else
     */
    public record StatusRow(
            RoleStatus status, List<String> words, @Nullable List<String> except) implements Sign {
        @Override
        public RoleStatus tells() {
            return status;
        }
    }

    /**
     * A kind of organisation, and the words that tell it.
     *
     * @param organisation the kind
     * @param words the words
     * @param except where they say something else
     * @param patterns expressions for sizes and the like
     */
    public record EmployerRow(
            OrganisationKind organisation,
            List<String> words,
            @Nullable List<String> except,
            @Nullable List<String> patterns)
            implements Sign {
        @Override
        public OrganisationKind tells() {
            return organisation;
        }
    }

    /**
     * A way of working, and the words that tell it.
     *
     * @param framework the way of working
     * @param words the words
     * @param except where they say something else
     */
    public record FrameworkRow(
            Framework framework,
            List<String> words,
            @Nullable List<String> except) implements Sign {
        @Override
        public Framework tells() {
            return framework;
        }
    }

    /**
     * A duty, and the words that make it worth asking for.
     *
     * @param duty the duty
     * @param words the words
     * @param except where they say something else
     */
    public record DutyRow(
            Duty duty, List<String> words, @Nullable List<String> except) implements Sign {
        @Override
        public Duty tells() {
            return duty;
        }
    }

    /**
     * What is worth asking for beside duties.
     *
     * @param marketWork work on the market
     * @param scaledWork parts of work at the scale of several teams
     */
    public record BesideTable(List<MarketRow> marketWork, List<ScaleRow> scaledWork) {}

    /**
     * Work on the market, and the words that make it worth asking for.
     *
     * @param marketWork the work
     * @param words the words
     * @param except where they say something else
     */
    public record MarketRow(
            MarketWork marketWork,
            List<String> words,
            @Nullable List<String> except) implements Sign {
        @Override
        public MarketWork tells() {
            return marketWork;
        }
    }

    /**
     * A part of work at scale, and the words that make it worth asking for.
     *
     * @param scaledWork the part
     * @param words the words
     * @param except where they say something else
     */
    public record ScaleRow(
            ScaledWork scaledWork,
            List<String> words,
            @Nullable List<String> except) implements Sign {
        @Override
        public ScaledWork tells() {
            return scaledWork;
        }
    }

    /**
     * Which bullets may be evidence.
     *
     * @param rows from the first to the last; the first that fits is proposed
     * @param ownProjects the same for projects of one's own, which are told beside the roles
     * @param nobodys warnings by which a duty in the same clause is nobody's
     * @param tookPart warnings by which it was only taken part in
     * @param rises words by which a share rose
     * @param falls words by which a share fell
     * @param measured by which words that stands apart which was measured; absent: it does not stand apart
     * @param claims the claims it rests on
     * @param assumption why it holds
     */
    public record EvidenceTable(
            List<EvidenceRow> rows,
            List<EvidenceRow> ownProjects,
            List<Warning> nobodys,
            List<Warning> tookPart,
            List<String> rises,
            List<String> falls,
            @Nullable MeasuredTable measured,
            List<String> claims,
            @Nullable String assumption) {
        List<String> moves() {
            return measured == null ? List.of() : measured.moves();
        }
    }

    /**
     * By which words that stands apart which was measured, in a line that tells by how much it changed.
     *
     * @param moves deeds by which a figure comes from one place to another, in the marks of the lexicon
     * @param notFirst words with which it does not begin
     * @param notLast words with which it does not end
     * @param ends words before which it ends where it stands behind the figure
     */
    public record MeasuredTable(List<String> moves, List<String> notFirst, List<String> notLast, List<String> ends) {}

    /**
     * A kind of evidence that a bullet may be.
     *
     * @param row its name
     * @param kind the kind
     * @param verdicts what the bullet has to be worth, one of them
     * @param parts the parts that have to be there, all of them
     * @param words words of which one has to be there; empty: none has
     * @param figure whether a change has to be told in figures
     * @param without what it must not be warned of
     * @param claims the claims it rests on
     */
    public record EvidenceRow(
            String row,
            Artefact kind,
            List<BulletStrength> verdicts,
            List<BulletPart> parts,
            List<String> words,
            boolean figure,
            List<Warning> without,
            List<String> claims) {}

    /**
     * What is asked before a proposal counts.
     *
     * @param first what is asked of each kind of proposal
     * @param further what may be asked after it, of which the first that fits is
     * @param answers what may be answered
     */
    public record ConfirmingTable(List<FirstQuestion> first, List<FurtherQuestion> further, List<AnswerRow> answers) {}

    /**
     * What is asked of each kind of proposal.
     *
     * @param question the question
     * @param asks its words
     * @param claims the claims it rests on
     */
    public record FirstQuestion(ConfirmingQuestion question, String asks, List<String> claims) {}

    /**
     * What may be asked after it.
     *
     * @param question the question
     * @param asks its words
     * @param figure whether a figure has to be told
     * @param parts the parts of a bullet that have to be there
     * @param adds what a yes adds to the piece; absent: the figure
     * @param claims the claims it rests on
     */
    public record FurtherQuestion(
            ConfirmingQuestion question,
            String asks,
            boolean figure,
            List<BulletPart> parts,
            @Nullable Quality adds,
            List<String> claims) {}

    /**
     * What may be answered.
     *
     * @param answer the answer
     * @param says its words
     * @param ownership whose the piece is then; absent: that is not what was asked, or nobody's
     */
    public record AnswerRow(
            ConfirmingAnswer answer, String says, @Nullable Ownership ownership) {}

    /**
     * What is said of how a document was read.
     *
     * @param remark what was met
     * @param says in words
     * @param claims the claims it rests on
     */
    public record RemarkRow(Remark remark, String says, List<String> claims) implements Cited {}
}
