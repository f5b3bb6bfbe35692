package io.readiness.intake.draft;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.resume.PartialDate;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Told;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** So many roles are read; each is compared with all before it. */
    private static final int MOST_ROLES = 200;

    /** So many lines are read of one role. */
    private static final int MOST_LINES = Profile.BULLETS;

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

        static Post of(Position position, List<DraftRemark> remarks) {
            return new Post(
                    position.title(),
                    position.employer(),
                    Tenure.of(position),
                    first(MOST_LINES, position.about(), Function.identity(), remarks),
                    first(MOST_LINES, position.highlights(), Function.identity(), remarks));
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

        /** Whether anything is told that a profile says of a role; who the employer is, is not. */
        boolean isKnown() {
            return title != null || time.start() != null || !about.isEmpty();
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
            Set<List<String>> said = mine.stream().map(Career::words).collect(Collectors.toCollection(HashSet::new));
            return Stream.concat(mine.stream(), others.stream().filter(other -> said.add(words(other))))
                    .limit(MOST_LINES)
                    .toList();
        }
    }

    /** A role with the words that it is told apart by, which are taken out of it once. */
    private record Named(Post post, List<String> title, List<String> employer) {
        static Named of(Post post) {
            return new Named(post, words(post.title()), words(post.employer()));
        }

        /** Whether another telling is of the same role: same employer and title, at what may be the same time. */
        boolean isSameAs(Named other) {
            Tenure time = post.time();
            Tenure others = other.post.time();
            boolean bothTitled = post.title() != null && other.post.title() != null;
            boolean sameTitle = bothTitled && title.equals(other.title);
            boolean likeTitle = !bothTitled || containsOther(title, other.title);
            boolean sameStart = time.start() != null && others.start() != null && time.startsMayBe(others);
            return containsOther(employer, other.employer)
                    && (sameTitle ? time.startsMayBe(others) || time.mayBe(others) : likeTitle && sameStart);
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

    private static List<String> words(@Nullable Told<String> told) {
        if (told == null) {
            return List.of();
        }
        return Arrays.stream(BETWEEN_WORDS.split(told.value().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The roles that documents tell.
     *
     * @param told the positions of each document
     * @param allowance the time that is left for it
     * @param remarks takes what is to be said of them
     */
    static Career of(List<List<Position>> told, LocalDate asOf, Allowance allowance, List<DraftRemark> remarks) {
        List<Named> posts = new ArrayList<>();
        for (List<Position> positions : told) {
            for (Position position : first(MOST_ROLES, positions, Position::title, remarks)) {
                allowance.time();
                add(Named.of(possible(Post.of(position, remarks), asOf, remarks)), posts, remarks);
            }
        }
        return chosen(posts.stream().map(Named::post).toList());
    }

    /** The first so many; that there are more is remarked where the next one stands. */
    private static <T> List<T> first(
            int most, List<T> told, Function<T, @Nullable Told<String>> said, List<DraftRemark> remarks) {
        if (told.size() <= most) {
            return told;
        }
        remarks.add(new DraftRemark(Remark.TOO_MANY, Sources.of(Stream.ofNullable(said.apply(told.get(most))))));
        return told.subList(0, most);
    }

    private static void add(Named named, List<Named> posts, List<DraftRemark> remarks) {
        Post post = named.post();
        for (int i = 0; i < posts.size(); i++) {
            Post known = posts.get(i).post();
            if (posts.get(i).isSameAs(named)) {
                remarks.add(new DraftRemark(
                        known.time().mayBe(post.time()) ? Remark.SAME_ROLE : Remark.ROLES_DIFFER,
                        Sources.of(Stream.of(post.title(), post.employer()))));
                posts.set(i, Named.of(known.with(post)));
                return;
            }
        }
        posts.add(named);
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
        List<Post> known = posts.stream().filter(Post::isKnown).toList();
        List<Post> held = known.stream().filter(post -> post.time().goesOn()).toList();
        Post present = held.isEmpty() ? latest(known, Post::lastKnown) : latest(held, Career::begun);
        List<Post> earlier = posts.stream()
                .filter(post -> !post.equals(present))
                .sorted(NEWEST_FIRST)
                .toList();
        return new Career(present, earlier, held.size() > 1);
    }

    /** Of several on one day, the first that is told; null: there is none. */
    private static @Nullable Post latest(List<Post> posts, Function<Post, LocalDate> day) {
        Post latest = null;
        for (Post post : posts) {
            latest = latest == null || day.apply(post).isAfter(day.apply(latest)) ? post : latest;
        }
        return latest;
    }

    private static LocalDate begun(Post post) {
        Told<PartialDate> start = post.time().start();
        return start == null ? LocalDate.MIN : start.value().latest();
    }
}
