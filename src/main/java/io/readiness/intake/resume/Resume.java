package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument.Place;
import io.readiness.intake.resume.Told.Source;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one document tells of a working life, in its own words and without judgement. Who the person is was dropped on the way.
 *
 * @param positions in the order of the document, which mostly is the newest first
 * @param certificates what the document calls certificates, licences or the like
 * @param education schools and degrees
 * @param skills one by one, as they are listed
 * @param summary what the person says of the work as a whole, line by line
 * @param languages languages spoken
 * @param unused what was seen and not used, and what was dropped
 */
public record Resume(
        List<Position> positions,
        List<Certificate> certificates,
        List<Education> education,
        List<Told<String>> skills,
        List<Told<String>> summary,
        List<Told<SpokenLanguage>> languages,
        List<Unused> unused) {
    public Resume {
        positions = List.copyOf(positions);
        certificates = List.copyOf(certificates);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        summary = List.copyOf(summary);
        languages = List.copyOf(languages);
        unused = List.copyOf(unused);
    }

    /** The same with more that was seen and not used. */
    public Resume andUnused(List<Unused> more) {
        return new Resume(
                positions,
                certificates,
                education,
                skills,
                summary,
                languages,
                Stream.concat(unused.stream(), more.stream()).toList());
    }

    /**
     * One role at one employer.
     *
     * @param title what the role is called; absent: not told
     * @param employer who the employer is; absent: not told
     * @param start when it began; absent: not told
     * @param end when it ended, or that it goes on; absent: not told, which does not say that it goes on
     * @param lasted how long it was held, where no dates are told; absent: not told so
     * @param about lines that tell of the employer or of the role as a whole
     * @param highlights what was done, one piece each, wrapped lines joined
     */
    public record Position(
            @Nullable Told<String> title,
            @Nullable Told<String> employer,
            @Nullable Told<PartialDate> start,
            @Nullable Told<End> end,
            @Nullable Told<Lasted> lasted,
            List<Told<String>> about,
            List<Told<String>> highlights) {
        public Position {
            about = List.copyOf(about);
            highlights = List.copyOf(highlights);
        }

        /** A role whose time is told by dates, or not at all. */
        public Position(
                @Nullable Told<String> title,
                @Nullable Told<String> employer,
                @Nullable Told<PartialDate> start,
                @Nullable Told<End> end,
                List<Told<String>> about,
                List<Told<String>> highlights) {
            this(title, employer, start, end, null, about, highlights);
        }
    }

    /**
     * How long a role was held, as "two years" tells it.
     *
     * @param least months at least
     * @param most months at most
     */
    public record Lasted(int least, int most) {}

    /** When a role ended. */
    public sealed interface End {
        /** It goes on, as of when the document was written. */
        record Open() implements End {}

        /** It ended then. */
        record On(PartialDate date) implements End {}

        /** It has a date of its end, which was not understood; so it does not go on. */
        record NotRead() implements End {}
    }

    /**
     * A certificate as it is written.
     *
     * @param name its name
     * @param issuer who issued it; absent: not told
     * @param date when it was obtained; absent: not told
     * @param expires until when it holds; absent: not told
     */
    public record Certificate(
            Told<String> name,
            @Nullable Told<String> issuer,
            @Nullable Told<PartialDate> date,
            @Nullable Told<PartialDate> expires) {}

    /**
     * A school, or what was learnt there.
     *
     * @param institution the school; absent: not told
     * @param degree the degree or subject; absent: not told
     * @param start when it began; absent: not told
     * @param end when it ended, or that it goes on; absent: not told
     */
    public record Education(
            @Nullable Told<String> institution,
            @Nullable Told<String> degree,
            @Nullable Told<PartialDate> start,
            @Nullable Told<End> end) {}

    /**
     * A language that is spoken.
     *
     * @param language its name
     * @param level how well, in the document's words; absent: not told
     */
    public record SpokenLanguage(String language, @Nullable String level) {}

    /** What was seen and is in nothing above. */
    public sealed interface Unused {
        /**
         * Something about the person, told by its kind and never by its content.
         *
         * @param kind what it was
         * @param document what the service calls the document
         * @param place where it stood
         */
        record Dropped(PersonalData kind, String document, Place place) implements Unused {}

        /**
         * Words that nothing was taken from.
         *
         * @param reason why
         * @param source where they stand
         */
        record LeftOut(Reason reason, Source source) implements Unused {}
    }

    /** What is dropped at the door. */
    public enum PersonalData {
        NAME,
        EMAIL,
        PHONE,
        ADDRESS,
        LINK,
        BIRTH,
        NATIONALITY,
        SEX,
        FAMILY,
        RELIGION,
        /** How healthy somebody is, a disability included. */
        HEALTH,
        PHOTO,
        /** Something in the part of a document that is about the person, of a kind that is not known. */
        CONTACT
    }

    /** Why words were left out. */
    public enum Reason {
        /** Under a heading that is not known, or that tells nothing of work. */
        OTHER_SECTION,
        /** In a part that is known, and not understood. */
        NOT_UNDERSTOOD,
        /** It looks like the head of a role and was not understood as one, so a role may be missing. */
        MAY_BE_A_ROLE,
        /** A certificate that is planned, and not held. */
        NOT_HELD_YET,
        /** Before the first heading. */
        BEFORE_ANY_SECTION,
        /** Where an employer is, which tells nothing of the work and often where the person lives; told without the words. */
        PLACE_OF_WORK,
        /** More of it than is taken. */
        TOO_MANY
    }
}
