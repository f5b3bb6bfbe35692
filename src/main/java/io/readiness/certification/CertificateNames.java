package io.readiness.certification;

import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.certification.CertificationTables.CertificateCatalogue;
import io.readiness.certification.CertificationTables.Issuer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises certificates by the names people write: without case, accents, trade marks and punctuation, with the issuer
 * beside it, or twice in one line, as a name and its letters. What does not match is not guessed at.
 */
public final class CertificateNames {
    private static final Pattern TRADE_MARK = Pattern.compile("[\u00AE\u2122\u2120\u00A9]|(?i:\\((?:r|tm|sm)\\))");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_LETTER_AND_DIGIT =
            Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[()\\[\\],:;|]|\\s[-\u2013\u2014]\\s");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> saysExpired = new HashSet<>();
    private final Map<String, Certificate> certificates = new HashMap<>();

    /** By their names letter by letter, as most people write them; taking a name apart costs far more. */
    private final Map<String, Certificate> asListed = new HashMap<>();

    private final Map<String, String> issuers = new HashMap<>();

    /** Refuses a catalogue in which one name stands for two certificates. */
    public CertificateNames(CertificateCatalogue catalogue) {
        catalogue.leftOut().forEach(word -> leftOut.addAll(allWords(word)));
        catalogue.saysExpired().forEach(word -> saysExpired.addAll(allWords(word)));
        for (Issuer issuer : catalogue.issuers()) {
            issuer.names().forEach(name -> issuers.put(key(words(name)), issuer.issuer()));
        }
        for (Certificate certificate : catalogue.certificates()) {
            List<String> beside = catalogue.issuerOf(certificate).names();
            certificate
                    .names()
                    .forEach(name -> Stream.concat(
                                    Stream.of(name),
                                    beside.stream()
                                            .flatMap(issuer -> Stream.of(issuer + " " + name, name + " " + issuer)))
                            .forEach(written -> add(written, certificate)));
        }
    }

    private void add(String name, Certificate certificate) {
        asListed.put(name, certificate);
        Certificate other = certificates.put(key(words(name)), certificate);
        if (other != null && !other.id().equals(certificate.id())) {
            throw new IllegalArgumentException("The name " + name + " stands for " + other.id() + " and for "
                    + certificate.id() + ". Maybe keep it in one of the two?");
        }
    }

    /** The id of the certificate of that name; null where it is not recognised. */
    public @Nullable String idOf(String name) {
        Certificate found = find(name);
        return found == null ? null : found.id();
    }

    /** The certificate of that name; null where it is not recognised. */
    @Nullable
    Certificate find(String name) {
        Certificate listed = asListed.get(name);
        if (listed != null) {
            return listed;
        }
        Certificate whole = certificate(words(name));
        return whole == null ? findInParts(name) : whole;
    }

    /** Whether the name says itself that it has run out. */
    boolean saysExpired(String name) {
        return allWords(name).stream().anyMatch(saysExpired::contains);
    }

    /** Every part has to be the same certificate, its issuer, or a word that changes nothing. */
    private @Nullable Certificate findInParts(String name) {
        Certificate found = null;
        List<String> besides = new ArrayList<>();
        for (String part : BETWEEN_PARTS.split(TRADE_MARK.matcher(name).replaceAll(" "))) {
            List<String> words = words(part);
            String issuer = issuers.get(key(words));
            Certificate certificate = certificate(words);
            if (issuer != null) {
                besides.add(issuer);
            } else if (certificate == null ? !words.isEmpty() : found != null && !found.equals(certificate)) {
                return null;
            } else if (certificate != null) {
                found = certificate;
            }
        }
        String issuer = found == null ? "" : found.issuer();
        return besides.stream().allMatch(issuer::equals) ? found : null;
    }

    private @Nullable Certificate certificate(List<String> words) {
        Certificate exact = certificates.get(key(words));
        if (exact != null) {
            return exact;
        }
        Certificate unnumbered = certificates.get(key(
                words.stream().filter(word -> !NUMBER.matcher(word).matches()).toList()));
        return unnumbered != null && unnumbered.versioned() ? unnumbered : null;
    }

    private static String key(List<String> words) {
        return String.join(" ", words);
    }

    private List<String> words(String name) {
        return allWords(name).stream()
                .filter(word -> !leftOut.contains(word)
                        && !saysExpired.contains(word)
                        && !YEAR.matcher(word).matches())
                .toList();
    }

    private static List<String> allWords(String name) {
        String plain = Normalizer.normalize(TRADE_MARK.matcher(name).replaceAll(" "), Normalizer.Form.NFKD);
        String lower = ACCENT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        String apart = BETWEEN_LETTER_AND_DIGIT.matcher(lower).replaceAll(" ");
        return Arrays.stream(BETWEEN_WORDS.split(apart))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
