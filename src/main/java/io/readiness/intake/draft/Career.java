package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.resume.PartialDate;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles that documents tell, each once, and which of them the profile speaks of.
 *
 * @param present the role of today, or the last one; null: none is told
 * @param earlier the roles before it, the newest first
 * @param others whether a role among the earlier ones goes on as well
 */
record Career(@Nullable Post present, List<Post> earlier, boolean others) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** The newest first; what has no date comes last, in the order in which it was told. */
    private static final Comparator<Post> NEWEST_FIRST =
            Comparator.comparing(Post::lastKnown).reversed();

    /**
     * A role at one employer, from one telling or several.
     *
     * @param title what it is called; absent: not told
     * @param employer who the employer is; absent: not told
     * @param time when it was
     * @param about what tells of the employer and the role as a whole
     * @param highlights what was done
     */
    record Post(
            @Nullable Told<String> title,
            @Nullable Told<String> employer,
            Tenure time,
            List<Told<String>> about,
            List<Told<String>> highlights) {

        static Post of(Position position) {
            return new Post(
                    position.title(),
                    position.employer(),
                    Tenure.of(position),
                    position.about(),
                    position.highlights());
        }

        /** The last day that is told of it; long ago where none is. */
        LocalDate lastKnown() {
            if (time.goesOn()) {
                return LocalDate.MAX;
            }
            LocalDate end = time.lastDay();
            Told<PartialDate> start = time.start();
            return end != null
                    ? end
                    : start == null ? LocalDate.MIN : start.value().latest();
        }

        Post timed(Tenure other) {
            return new Post(title, employer, other, about, highlights);
        }

        /** Both tellings as one. */
        Post with(Post other) {
            return new Post(
                    title == null ? other.title : title,
                    employer == null ? other.employer : employer,
                    time.with(other.time),
                    joined(about, other.about),
                    joined(highlights, other.highlights));
        }

        private static List<Told<String>> joined(List<Told<String>> mine, List<Told<String>> others) {
            List<Told<String>> all = new ArrayList<>(mine);
            for (Told<String> other : others) {
                if (all.stream().noneMatch(one -> words(one).equals(words(other)))) {
                    all.add(other);
                }
            }
            return all;
        }

        /** Whether another telling is of the same role: same employer and title, at what may be the same time. */
        boolean isSameAs(Post other) {
            boolean sameTitle =
                    title != null && other.title != null && words(title).equals(words(other.title));
            boolean likeTitle = title == null || other.title == null || containsOther(words(title), words(other.title));
            boolean sameStart = time.start() != null && other.time.start() != null && time.startsMayBe(other.time);
            return sameEmployer(other)
                    && (sameTitle ? time.startsMayBe(other.time) || time.mayBe(other.time) : likeTitle && sameStart);
        }

        private boolean sameEmployer(Post other) {
            return employer != null && other.employer != null && containsOther(words(employer), words(other.employer));
        }
    }

    /** Whether one begins or ends with all of the other: a legal form or a grade stands before or behind. */
    private static boolean containsOther(List<String> one, List<String> other) {
        List<String> longer = one.size() >= other.size() ? one : other;
        List<String> shorter = one.size() >= other.size() ? other : one;
        int from = longer.size() - shorter.size();
        return !shorter.isEmpty()
                && (longer.subList(0, shorter.size()).equals(shorter)
                        || longer.subList(from, longer.size()).equals(shorter));
    }

    private static List<String> words(Told<String> told) {
        return Arrays.stream(BETWEEN_WORDS.split(told.value().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The roles that documents tell.
     *
     * @param told the positions of each document
     * @param remarks takes what is to be said of them
     */
    static Career of(List<List<Position>> told, LocalDate asOf, List<DraftRemark> remarks) {
        List<Post> posts = new ArrayList<>();
        for (List<Position> positions : told) {
            for (Position position : positions) {
                add(possible(Post.of(position), asOf, remarks), posts, remarks);
            }
        }
        return chosen(posts);
    }

    private static void add(Post post, List<Post> posts, List<DraftRemark> remarks) {
        for (int i = 0; i < posts.size(); i++) {
            Post known = posts.get(i);
            if (known.isSameAs(post)) {
                remarks.add(new DraftRemark(
                        known.time().mayBe(post.time()) ? Remark.SAME_ROLE : Remark.ROLES_DIFFER,
                        Sources.of(Stream.of(post.title(), post.employer()))));
                posts.set(i, known.with(post));
                return;
            }
        }
        posts.add(post);
    }

    /** Without a time that cannot be. */
    private static Post possible(Post post, LocalDate asOf, List<DraftRemark> remarks) {
        if (post.time().isTurnedRound()) {
            remarks.add(new DraftRemark(
                    Remark.ENDS_BEFORE_IT_BEGINS,
                    Sources.of(Stream.of(post.time().start()))));
            return post.timed(Tenure.UNTOLD);
        }
        if (post.time().isAhead(asOf)) {
            remarks.add(new DraftRemark(
                    Remark.DATE_AHEAD, Sources.of(Stream.of(post.time().start()))));
            return post.timed(Tenure.UNTOLD);
        }
        return post;
    }

    private static Career chosen(List<Post> posts) {
        if (posts.isEmpty()) {
            return new Career(null, List.of(), false);
        }
        List<Post> held = posts.stream().filter(post -> post.time().goesOn()).toList();
        Post present = held.isEmpty() ? latest(posts, Post::lastKnown) : latest(held, Career::begun);
        List<Post> earlier = posts.stream()
                .filter(post -> !post.equals(present))
                .sorted(NEWEST_FIRST)
                .toList();
        return new Career(present, earlier, held.size() > 1);
    }

    /** Of several on one day, the first that is told. */
    private static Post latest(List<Post> posts, Function<Post, LocalDate> day) {
        Post latest = posts.get(0);
        for (Post post : posts) {
            latest = day.apply(post).isAfter(day.apply(latest)) ? post : latest;
        }
        return latest;
    }

    private static LocalDate begun(Post post) {
        Told<PartialDate> start = post.time().start();
        return start == null ? LocalDate.MIN : start.value().latest();
    }
}
