package io.readiness.intake.resume;

import io.readiness.intake.resume.Resume.PersonalData;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which words a resume is taken apart.
 *
 * @param headings the headings of each section
 * @param documentTitles what the document calls itself
 * @param present words for an end that has not come
 * @param since words before a beginning without an end
 * @param until words between a beginning and an end
 * @param titles words that the title of a role has
 * @param organisations words that the name of an organisation has
 * @param legalForms those that nothing but an organisation has
 * @param places cities that everybody knows, which no employer is called; absent: none
 * @param schools words that the name of a school has
 * @param degrees words that a degree has
 * @param certificateWords words that the name of a certificate has
 * @param issuers who issues certificates
 * @param employmentTypes words that tell how somebody is employed
 * @param labels headings within a role
 * @param fields labels of a role's fields
 * @param personal labels behind which something about the person stands
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record ResumeWords(
        Map<Section, List<String>> headings,
        List<String> documentTitles,
        List<String> present,
        List<String> since,
        List<String> until,
        List<String> titles,
        List<String> organisations,
        List<String> legalForms,
        @Nullable List<String> places,
        List<String> schools,
        List<String> degrees,
        List<String> certificateWords,
        List<String> issuers,
        List<String> employmentTypes,
        List<String> labels,
        Map<RoleField, List<String>> fields,
        Map<PersonalData, List<String>> personal,
        List<String> claims,
        @Nullable String assumption) {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** A part of a resume. */
    public enum Section {
        EXPERIENCE,
        EDUCATION,
        CERTIFICATES,
        SKILLS,
        SUMMARY,
        LANGUAGES,
        PERSONAL,
        OTHER
    }

    /** What a label may stand before within a role. */
    public enum RoleField {
        TITLE,
        EMPLOYER,
        TIME
    }

    /** A text as its words, small, without accents and punctuation, with a blank before, between and after them. */
    static String plain(String text) {
        String small = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u00DF", "ss");
        return " " + BETWEEN_WORDS.matcher(small).replaceAll(" ").strip() + " ";
    }
}
