package io.readiness.web.desk;

import io.readiness.access.Caller;
import io.readiness.api.body.Incident;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.AssessmentWriter;
import io.readiness.api.decision.Decided;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionKeeper.Wish;
import io.readiness.api.decision.NewestDecisions;
import io.readiness.api.decision.NewestDecisions.Figures;
import io.readiness.api.decision.StoreProblems;
import io.readiness.api.start.Languages.Language;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
import io.readiness.intake.document.GivenFile;
import io.readiness.profile.Profile;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Draft;
import io.readiness.web.desk.FolderReader.Found;
import io.readiness.web.desk.ProfileUpload.KeptProfile;
import io.readiness.web.desk.ProfileUpload.RefusedProfile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works off what is sent at the desk, one upload after the other on a thread of its own, while its sender looks how far it is. What is
 * kept is in the store; how an upload went is told for the last ones only, and forgotten with the process.
 */
@Singleton
final class ProfileUploads {
    /** Each of them may be as large as a body of documents, and waits in memory. */
    private static final int MOST_WAITING = 3;

    private static final int MOST_TOLD = 50;
    private static final int IN_ONE_COMMIT = 100;
    private static final long IDLE_SECONDS = 60;
    private static final Pattern REFERENCE = Pattern.compile(Profile.REFERENCE);

    private final FolderReader reader;
    private final DecisionKeeper keeper;
    private final AssessmentWriter writer;
    private final NewestDecisions newest;
    private final ServiceMetrics metrics;
    private final Deque<ProfileUpload> told = new ArrayDeque<>();
    private final ThreadPoolExecutor worker;

    ProfileUploads(
            FolderReader reader,
            DecisionKeeper keeper,
            AssessmentWriter writer,
            NewestDecisions newest,
            ServiceMetrics metrics) {
        this.reader = reader;
        this.keeper = keeper;
        this.writer = writer;
        this.newest = newest;
        this.metrics = metrics;
        this.worker = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "desk-upload");
                    thread.setDaemon(true);
                    return thread;
                });
        this.worker.allowCoreThreadTimeOut(true);
    }

    /**
     * What was sent, and by whom.
     *
     * @param caller who sent it
     * @param files the files
     * @param byFile whether candidates of documents are called as their files are, instead of by numbers
     * @param language the language of what is kept
     * @param day the day of assessment
     */
    record SentFolder(Caller caller, List<GivenFile> files, boolean byFile, Language language, LocalDate day) {}

    /** Takes it on; its address tells how far it is. */
    ProfileUpload begin(SentFolder sent) {
        Wish wish = keeper.wish(sent.caller(), NewestDecisions.DESK, "true", List.of(), "");
        ProfileUpload upload = new ProfileUpload(
                UUID.randomUUID().toString(),
                sent.caller().tenant(),
                sent.files().size());
        try {
            worker.execute(() -> new Work(upload, sent, wish).run());
        } catch (RejectedExecutionException full) {
            throw new ProblemException(
                    Problem.of(
                            ProblemKind.BUSY,
                            "As many uploads as are taken on wait already. Send yours again in a minute; nothing of it was kept."));
        }
        synchronized (told) {
            told.addFirst(upload);
            while (told.size() > MOST_TOLD) {
                told.removeLast();
            }
        }
        return upload;
    }

    /** An upload of a tenant that is still told of. */
    Optional<ProfileUpload> find(Caller caller, String id) {
        synchronized (told) {
            return told.stream()
                    .filter(one -> one.id().equals(id) && one.isOf(caller.tenant()))
                    .findFirst();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** Someone who is assessed and waits to be kept. */
    private record Waiting(String file, String place, Draft draft, Assessment assessment, boolean ofDocument) {}

    /** One upload that is worked off. */
    private final class Work {
        private final ProfileUpload upload;
        private final SentFolder sent;
        private final Wish wish;
        private final List<Waiting> waiting = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        Work(ProfileUpload upload, SentFolder sent, Wish wish) {
            this.upload = upload;
            this.sent = sent;
            this.wish = wish;
        }

        void run() {
            try {
                for (int i = 0;
                        i < sent.files().size() && !Thread.currentThread().isInterrupted();
                        i++) {
                    file(sent.files().get(i), i + 1);
                    upload.fileRead();
                }
                keep();
            } finally {
                upload.end();
            }
        }

        private void file(GivenFile file, int number) {
            String name = Objects.requireNonNullElse(file.fileName(), "what was pasted");
            String called = sent.byFile() ? stem(name) : numbered(number);
            Problem misnamed = sent.byFile() ? misnamed(called) : null;
            reader.read(file, misnamed == null ? called : numbered(number), sent.language(), sent.day(), found -> {
                if (found instanceof Found.Faulty faulty) {
                    upload.refuse(new RefusedProfile(name, faulty.place(), faulty.problem()));
                } else if (found instanceof Found.Candidate candidate) {
                    if (candidate.draft() && misnamed != null) {
                        upload.refuse(new RefusedProfile(name, candidate.place(), misnamed));
                    } else {
                        assess(name, candidate);
                    }
                }
            });
        }

        private String numbered(int number) {
            return "desk-" + upload.id().substring(0, 8) + "-" + number;
        }

        /** A file of a folder comes with the way to it. */
        private static String stem(String name) {
            String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            int ending = file.lastIndexOf('.');
            return ending > 0 ? file.substring(0, ending) : file;
        }

        private @Nullable Problem misnamed(String called) {
            if (!REFERENCE.matcher(called).matches()) {
                return Problem.of(
                        ProblemKind.INVALID_REQUEST,
                        "The name of the file cannot be that of a candidate, which has 1 to 64 letters, digits, dots, dashes or underscores. Name it so, for example by the number of the application, or have candidates numbered.");
            }
            return names.add(called)
                    ? null
                    : Problem.of(
                            ProblemKind.INVALID_REQUEST,
                            "Another file of this upload has the same name, and would be taken for the same candidate. Name it otherwise, or have candidates numbered.");
        }

        private void assess(String file, Found.Candidate candidate) {
            try {
                AnswerShape shape = AnswerShape.forRecruiter(sent.language().tag(), candidate.draft());
                Assessment assessment =
                        metrics.counted(shape.assess(sent.language().assessor(), candidate.profile(), sent.day()));
                Draft draft =
                        keeper.draft(wish, new Decided(assessment, writer.write(assessment), candidate.input(), shape));
                waiting.add(new Waiting(file, candidate.place(), draft, assessment, candidate.draft()));
            } catch (RuntimeException e) {
                upload.refuse(new RefusedProfile(file, candidate.place(), problem(e)));
            }
            if (waiting.size() >= IN_ONE_COMMIT) {
                keep();
            }
        }

        /** All of a commit is kept, or nothing; then nobody is told as if they were. */
        private void keep() {
            if (waiting.isEmpty()) {
                return;
            }
            try {
                DecisionStore.written(
                        keeper.keep(waiting.stream().map(Waiting::draft).toList()));
                upload.keep(waiting.stream().map(this::kept).toList());
            } catch (RuntimeException e) {
                Problem problem = problem(e);
                waiting.forEach(one -> upload.refuse(new RefusedProfile(one.file(), one.place(), problem)));
            }
            waiting.clear();
        }

        private KeptProfile kept(Waiting one) {
            UUID id = one.draft().unplaced().id();
            Figures figures = newest.know(id, one.assessment());
            return new KeptProfile(
                    one.file(),
                    one.place(),
                    one.assessment().reference(),
                    id,
                    figures.unknown().size(),
                    figures.ratings().size(),
                    one.ofDocument());
        }

        private static Problem problem(RuntimeException e) {
            return e instanceof ProblemException refused
                    ? refused.problem()
                    : StoreProblems.of(e).orElseGet(() -> Incident.of(e));
        }
    }
}
