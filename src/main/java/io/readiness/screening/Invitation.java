package io.readiness.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an applicant is with what they were invited to.
 *
 * @param progress how far
 * @param language the language in which they are asked
 * @param expires until when the invitation holds
 * @param consented when they agreed to be assessed; absent: they did not
 * @param consentedTo the rulebook, by its hash, whose words they agreed to; absent as consented is
 * @param started when they gave their first answer; absent: they gave none
 * @param submitted when they were through; absent: they are not
 * @param reminders how often they were reminded
 */
public record Invitation(
        Progress progress,
        String language,
        Instant expires,
        @Nullable Instant consented,
        @Nullable String consentedTo,
        @Nullable Instant started,
        @Nullable Instant submitted,
        int reminders) {

    /** How far somebody is. None of these says anything of the person. */
    public enum Progress {
        INVITED,
        CONSENTED,
        STARTED,
        SUBMITTED,
        /** They do not want to be assessed. */
        WITHDRAWN,
        /** The time was over before they were through. */
        EXPIRED
    }

    /** One that nobody has followed yet. */
    public static Invitation open(String language, Instant expires) {
        return new Invitation(Progress.INVITED, language, expires, null, null, null, null, 0);
    }

    /** The same, with consent to what this rulebook says. */
    public Invitation consent(Instant now, String edition) {
        return new Invitation(Progress.CONSENTED, language, expires, now, edition, started, submitted, reminders);
    }

    /** The same, with a first answer. */
    public Invitation start(Instant now) {
        return new Invitation(Progress.STARTED, language, expires, consented, consentedTo, now, submitted, reminders);
    }

    /** The same, through. */
    public Invitation submit(Instant now) {
        return new Invitation(Progress.SUBMITTED, language, expires, consented, consentedTo, started, now, reminders);
    }

    /** The same, over without having come to an end. */
    public Invitation over(Progress why) {
        return new Invitation(why, language, expires, consented, consentedTo, started, submitted, reminders);
    }

    /** The same, reminded; who was to be reminded more than once meanwhile was so at one go. */
    public Invitation remind(int times) {
        return new Invitation(progress, language, expires, consented, consentedTo, started, submitted, times);
    }

    /** Whether the applicant agreed to be assessed, and did not withdraw that. */
    public boolean isConsented() {
        return progress == Progress.CONSENTED || progress == Progress.STARTED || progress == Progress.SUBMITTED;
    }
}
