package io.readiness.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be ordered, and what is said to whom it concerns.
 *
 * @param packages the assessments on offer
 * @param invitation what an applicant reads before anything is asked
 * @param mail what is written to an applicant
 * @param labels what the parts of a result are called
 */
public record ScreeningTables(
        List<TestPackage> packages,
        @Nullable InvitationTexts invitation,
        @Nullable MailTexts mail,
        @Nullable ResultLabels labels) {

    /** Those of a rulebook that was written before anything could be ordered. */
    public static final ScreeningTables NONE = new ScreeningTables(List.of(), null, null, null);

    /**
     * What an applicant reads before anything is asked. A word in braces is filled in.
     *
     * @param title what it is about
     * @param intro what it is, and who asks; {@code {job}} stands for what they applied for
     * @param introWithoutJob the same where no job was told
     * @param stored what is kept
     * @param seen what the recruiter gets to see
     * @param unseen what nobody judges by, and what is not done
     * @param kept for how long; {@code {days}} stands for days
     * @param keptUntilErased the same where nobody set a limit
     * @param voluntary that it is voluntary, and how to withdraw
     * @param consent what is agreed to
     * @param expires until when; {@code {date}} stands for the day
     */
    public record InvitationTexts(
            String title,
            String intro,
            String introWithoutJob,
            List<InvitationPoint> stored,
            List<InvitationPoint> seen,
            List<InvitationPoint> unseen,
            String kept,
            String keptUntilErased,
            String voluntary,
            String consent,
            String expires) {}

    /**
     * A point of a list.
     *
     * @param point its name, for translations
     * @param says the point
     */
    public record InvitationPoint(String point, String says) {}

    /**
     * What is written to an applicant. {@code {link}}, {@code {date}} and {@code {job}} are filled in.
     *
     * @param aRole what {@code {job}} stands for where no job was told
     * @param invite the invitation
     * @param remind the reminder
     */
    public record MailTexts(String aRole, MailText invite, MailText remind) {

        /**
         * A mail.
         *
         * @param subject its subject
         * @param text its text
         */
        public record MailText(String subject, String text) {}
    }

    /**
     * What the parts of a result are called.
     *
     * @param headline the answer to the one question
     * @param path where to go next
     * @param band how ready
     * @param range from where to where the score may be
     * @param rangeSays the range; {@code {low}} and {@code {high}} are filled in
     * @param exactSays the same where nothing that counts is unknown; absent in rulebooks of before: as the range
     * @param firmness whether what is unknown could overturn it
     * @param firm that it could not
     * @param provisional that it could
     * @param decides that a person decides
     * @param decidesSays the same as a sentence
     * @param expired why an order ended whose invitation expired
     * @param withdrawn why an order ended whose applicant withdrew
     */
    public record ResultLabels(
            String headline,
            String path,
            String band,
            String range,
            String rangeSays,
            @Nullable String exactSays,
            String firmness,
            String firm,
            String provisional,
            String decides,
            String decidesSays,
            String expired,
            String withdrawn) {}
}
