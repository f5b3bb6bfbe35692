package io.readiness.intake.draft;

import io.readiness.certification.CertificateNames;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.draft.Career.Post;
import io.readiness.intake.draft.DraftProfile.DraftDocument;
import io.readiness.intake.draft.DraftProfile.DraftField;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.draft.DraftProfile.DroppedData;
import io.readiness.intake.draft.DraftProfile.RemarkMeaning;
import io.readiness.intake.draft.DraftProfile.UnusedWords;
import io.readiness.intake.draft.DraftProfile.WhyUnused;
import io.readiness.intake.draft.DraftTables.FrameworkRow;
import io.readiness.intake.draft.SignReader.FoundSign;
import io.readiness.intake.resume.Resume;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.ResumeReader;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Sureness;
import io.readiness.profile.Certification;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import io.readiness.profile.Role.OrganisationKind;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import io.readiness.resume.ResumeTables;
import io.readiness.resume.TextJudge;
import io.readiness.wording.TextReader.TextReaders;
import io.readiness.wording.WrittenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of a profile out of what documents tell. It takes over what is told, keeps apart what words only suggest, and
 * leaves everything else unknown. Pure: the same documents, day and rulebook always give the same draft.
 */
public final class DraftReader {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_EARLIER_ROLES = 30;

    private static final Role NOTHING_KNOWN = new Role(null, null, null, null, null, null, null, null, null, null);

    /** So many things are told of one kind, so that an answer stays readable. */
    private static final int MOST_TOLD = 500;

    private final DraftTables tables;
    private final TitleReader titles;
    private final SignReader signs;
    private final CertificateReader certificates;
    private final ProposalFinder proposals;
    private final ResumeReader resumes;
    private final int mostLines;

    /**
     * A reader of drafts.
     *
     * @param tables by which words a resume is read into a draft
     * @param resume by which words its bullets are judged
     * @param texts who judges them
     * @param names the certificates that are known
     */
    public DraftReader(
            DraftTables tables, ResumeTables resume, TextJudge texts, CertificateNames names, TextReaders readers) {
        this.tables = tables;
        this.signs = new SignReader(tables, resume.lexicon(), readers);
        this.titles = new TitleReader(tables, signs);
        this.certificates = new CertificateReader(names);
        this.proposals = new ProposalFinder(tables, signs, texts);
        this.resumes = new ResumeReader(tables.words());
        this.mostLines = resume.reading().bullets();
    }

    /**
     * A document of lines with what it tells of a working life.
     *
     * @param allowance the time that is left for the document
     * @throws UnreadableDocument when the time is over
     */
    public ReadDocument read(SourceDocument document, Allowance allowance) {
        return ReadDocument.of(document, resumes.read(document, allowance));
    }

    /**
     * The draft of a profile.
     *
     * @param documents what was read, the most trusted first
     * @param asOf the day up to which the role of today is counted
     * @param reference what the candidate is called
     * @param allowance the time that is left for it
     * @throws UnreadableDocument when the time is over
     */
    public DraftProfile read(List<ReadDocument> documents, LocalDate asOf, String reference, Allowance allowance) {
        return new Draft(documents, asOf, reference, allowance).whole();
    }

    /**
     * The draft of a profile that a document holds as a whole, since it was exported from here.
     *
     * @param exported the profile as it was exported
     * @param reference what the candidate is called now; absent: as in the profile
     * @param source where it stands
     */
    public DraftProfile told(Profile exported, @Nullable String reference, DraftDocument document, DraftSource source) {
        Profile profile = reference == null ? exported : Records.with(exported, "reference", reference);
        List<DraftField> fields = new ArrayList<>();
        Records.forEach(profile, (name, value) -> {
            if (value != null && !value.equals(reference)) {
                fields.add(new DraftField("$." + name, value, null, Sureness.STATED, source, null, null));
            }
        });
        List<DraftRemark> remarks =
                List.of(new DraftRemark(Remark.IS_DRAFT, null), new DraftRemark(Remark.TOLD_BY_THE_EXPORT, source));
        return new DraftProfile(
                profile,
                List.copyOf(fields),
                List.of(),
                remarks,
                meanings(remarks, List.of()),
                List.of(),
                List.of(),
                List.of(document));
    }

    private List<RemarkMeaning> meanings(List<DraftRemark> remarks, List<DraftField> fields) {
        Set<Remark> met = EnumSet.noneOf(Remark.class);
        remarks.forEach(one -> met.add(one.remark()));
        fields.stream().filter(field -> field.because() != null).forEach(field -> met.add(field.because()));
        return tables.remarks().stream()
                .filter(row -> met.contains(row.remark()))
                .map(row -> new RemarkMeaning(row.remark(), row.says()))
                .toList();
    }

    /** A draft as it grows, field by field in the order of a profile. */
    private final class Draft {
        private final List<ReadDocument> documents;
        private final LocalDate asOf;
        private final String reference;
        private final Allowance allowance;
        private final List<DraftField> fields = new ArrayList<>();
        private final List<DraftRemark> remarks = new ArrayList<>();
        private final Career career;

        Draft(List<ReadDocument> documents, LocalDate asOf, String reference, Allowance allowance) {
            this.documents = documents;
            this.asOf = asOf;
            this.reference = reference;
            this.allowance = allowance;
            remark(Remark.IS_DRAFT, null);
            documents.forEach(document -> remarks.addAll(document.remarks()));
            this.career = Career.of(resumes().map(Resume::positions).toList(), asOf, allowance, remarks);
        }

        private Stream<Resume> resumes() {
            return documents.stream().map(ReadDocument::resume);
        }

        private void remark(Remark remark, @Nullable DraftSource source) {
            remarks.add(new DraftRemark(remark, source));
        }

        private void field(String path, Object value, Sureness sureness, Told<?> from, @Nullable Remark because) {
            fields.add(new DraftField(path, value, null, sureness, Sources.of(from), because, null));
        }

        DraftProfile whole() {
            Role role = career.present() == null ? null : role(career.present());
            List<EarlierRole> earlier = career.present() == null ? null : earlier();
            boolean isKnown = role != null && !role.equals(NOTHING_KNOWN);
            List<Certification> held = certificates.read(resumes().toList(), asOf, allowance, fields, remarks);
            List<String> bullets = bullets();
            Profile profile = Profile.untold(reference);
            profile = Records.with(profile, "role", isKnown ? role : null);
            profile = Records.with(profile, "earlierRoles", earlier);
            profile = Records.with(profile, "certifications", held);
            profile = Records.with(profile, "resumeBullets", bullets);
            if (!isKnown) {
                remark(Remark.NO_ROLE_FOUND, null);
            }
            List<Told<String>> ownProjects = documents.stream()
                    .flatMap(one -> one.ownProjects().stream())
                    .toList();
            List<Proposal> proposed = proposals.in(career, ownProjects, mostLines, allowance);
            List<UnusedWords> unused = told(unused());
            List<DroppedData> dropped = told(dropped());
            if (remarks.size() > MOST_TOLD) {
                tooMany();
            }
            List<DraftRemark> said = remarks.stream().limit(MOST_TOLD).toList();
            return new DraftProfile(
                    profile,
                    List.copyOf(fields),
                    proposed,
                    said,
                    meanings(said, fields),
                    unused,
                    dropped,
                    documents.stream().map(ReadDocument::document).toList());
        }

        private Role role(Post post) {
            String title = title(post, "$.role.title");
            RoleKind kind = titles.kind(post, "$.role.kind", false, fields);
            Integer months = months(post, "$.role.months");
            Integer asOwner = months != null && titles.isProductOwnerAlone(post) ? months : null;
            if (asOwner != null && post.title() != null) {
                field("$.role.monthsAsProductOwner", asOwner, Sureness.GUESSED, post.title(), Remark.KIND_FROM_TITLE);
            }
            if (!post.time().goesOn() && !post.time().hasEnded()) {
                remark(Remark.NO_END_TOLD, Sources.of(Stream.of(post.title(), post.employer())));
            }
            return new Role(
                    title,
                    kind,
                    months,
                    asOwner,
                    organisation(post, "$.role.organisation"),
                    framework(post),
                    status(post),
                    null,
                    null,
                    null);
        }

        private @Nullable String title(Post post, String path) {
            Told<String> told = post.title();
            if (told == null) {
                return null;
            }
            String clean = PersonalTraces.without(told.value()).strip();
            String title = WrittenText.beginning(clean, LONGEST_TITLE).strip();
            if (title.length() < clean.length()) {
                remark(Remark.CUT, Sources.of(told));
            }
            field(path, title, told.sureness(), told, null);
            return title;
        }

        private @Nullable Integer months(Post post, String path) {
            Tenure.Months months = post.time().months(asOf);
            Told<?> start = post.time().start();
            Told<?> told = start == null ? post.time().lasted() : start;
            if (months == null || told == null || months.least() > Role.LONGEST) {
                return null;
            }
            Remark because = !months.areTold()
                    ? Remark.MONTHS_FROM_YEARS
                    : post.time().goesOn() ? Remark.COUNTED_TO_THE_DAY : null;
            fields.add(new DraftField(
                    path,
                    months.least(),
                    months.most(),
                    months.areTold() ? Sureness.READ : Sureness.GUESSED,
                    Sources.of(told),
                    because,
                    null));
            return months.least();
        }

        private @Nullable OrganisationKind organisation(Post post, String path) {
            for (Told<String> about : post.about()) {
                List<OrganisationKind> told = signs.read(about.value()).found(tables.employers()).stream()
                        .map(found -> found.sign().organisation())
                        .toList();
                if (!told.isEmpty()) {
                    field(
                            path,
                            told.get(0),
                            told.size() == 1 ? Sureness.READ : Sureness.GUESSED,
                            about,
                            Remark.FROM_WORDS);
                    return told.get(0);
                }
            }
            return null;
        }

        private Role.@Nullable Framework framework(Post post) {
            for (Told<String> about : post.about()) {
                List<Role.Framework> told = signs.read(about.value()).found(tables.frameworks()).stream()
                        .map(FoundSign::sign)
                        .sorted(Comparator.comparingInt(tables.frameworks()::indexOf))
                        .map(FrameworkRow::framework)
                        .toList();
                if (!told.isEmpty()) {
                    field("$.role.framework", told.get(0), Sureness.READ, about, Remark.FROM_WORDS);
                    return told.get(0);
                }
            }
            return null;
        }

        /** A role that is held is taken as held where nothing else is said. */
        private @Nullable RoleStatus status(Post post) {
            Told<?> end = post.time().end();
            if (post.time().hasEnded() && end != null) {
                ended(end);
                return RoleStatus.ENDED;
            }
            RoleStatus told = titles.status(post);
            if (told != null && post.title() != null) {
                field("$.role.status", told, Sureness.READ, post.title(), null);
            }
            return told;
        }

        /** Where a line may tell of a later role, nobody knows that the last one was the last. */
        private void ended(Told<?> end) {
            List<Unused.LeftOut> others = unused(Unused.LeftOut.class)
                    .filter(left -> left.reason() == Resume.Reason.MAY_BE_A_ROLE)
                    .toList();
            boolean sure = others.isEmpty() && end.sureness() != Sureness.GUESSED;
            field(
                    "$.role.status",
                    RoleStatus.ENDED,
                    sure ? Sureness.READ : Sureness.GUESSED,
                    end,
                    others.isEmpty() ? null : Remark.DATE_NOT_READ);
            others.forEach(left -> remark(
                    Remark.DATE_NOT_READ,
                    Sources.of(left.source(), left.source().words())));
        }

        private List<EarlierRole> earlier() {
            List<Post> posts = career.earlier();
            if (posts.size() > MOST_EARLIER_ROLES) {
                remark(
                        Remark.TOO_MANY,
                        Sources.of(Stream.of(posts.get(MOST_EARLIER_ROLES).title())));
            }
            if (career.others()) {
                remark(Remark.SEVERAL_ROLES_HELD, null);
            }
            List<EarlierRole> roles = new ArrayList<>();
            for (Post post : posts.subList(0, Math.min(posts.size(), MOST_EARLIER_ROLES))) {
                String path = "$.earlierRoles[" + roles.size() + "]";
                RoleKind kind = titles.kind(post, path + ".kind", true, fields);
                if (kind != null) {
                    Integer months = post.time().goesOn() ? null : months(post, path + ".months");
                    roles.add(new EarlierRole(kind, months, organisation(post, path + ".organisation")));
                }
            }
            return roles;
        }

        /** Bullets as written, those of the newest role first; where no role has any, what is told of the roles. */
        private @Nullable List<String> bullets() {
            List<Post> posts = Stream.concat(Stream.ofNullable(career.present()), career.earlier().stream())
                    .toList();
            List<Told<String>> told = all(posts.stream().map(Post::highlights));
            List<Told<String>> taken = told.isEmpty() ? all(posts.stream().map(Post::about)) : told;
            List<String> bullets = new ArrayList<>();
            for (Told<String> one : taken.subList(0, Math.min(taken.size(), Profile.BULLETS))) {
                allowance.time();
                String bullet = WrittenText.beginning(PersonalTraces.without(one.value()), Profile.BULLET)
                        .strip();
                if (!bullet.isEmpty()) {
                    field("$.resumeBullets[" + bullets.size() + "]", bullet, one.sureness(), one, null);
                    bullets.add(bullet);
                }
            }
            if (taken.size() > Profile.BULLETS) {
                remark(Remark.TOO_MANY, Sources.of(taken.get(Profile.BULLETS)));
            }
            return bullets.isEmpty() ? null : List.copyOf(bullets);
        }

        private static <T> List<T> all(Stream<List<T>> lists) {
            return lists.flatMap(Collection::stream).toList();
        }

        /** The first of them. */
        private <T> List<T> told(Stream<T> all) {
            List<T> first = all.limit(MOST_TOLD + 1L).toList();
            if (first.size() <= MOST_TOLD) {
                return first;
            }
            tooMany();
            return List.copyOf(first.subList(0, MOST_TOLD));
        }

        /** Remarked before all the others, of which there may be too many as well. */
        private void tooMany() {
            DraftRemark more = new DraftRemark(Remark.TOO_MANY, null);
            if (!remarks.contains(more)) {
                remarks.add(1, more);
            }
        }

        private Stream<UnusedWords> unused() {
            return unused(Unused.LeftOut.class)
                    .map(left -> new UnusedWords(
                            WhyUnused.valueOf(left.reason().name()),
                            Sources.of(left.source(), left.source().words())));
        }

        private Stream<DroppedData> dropped() {
            return unused(Unused.Dropped.class)
                    .map(one -> new DroppedData(
                            one.kind(), one.document(), one.place().said()))
                    .distinct();
        }

        private <T extends Unused> Stream<T> unused(Class<T> kind) {
            return resumes()
                    .flatMap(resume -> resume.unused().stream())
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }
    }
}
