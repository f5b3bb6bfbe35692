package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.Kept;
import io.readiness.assessment.Assessment;
import io.readiness.profile.Profile;
import io.readiness.resume.JudgedBullets;
import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.BulletStrength;
import io.readiness.resume.JudgedBullets.JudgedBullet;
import io.readiness.resume.JudgedBullets.PresentPart;
import io.readiness.resume.JudgedBullets.ResumeNotice;
import io.readiness.resume.JudgedBullets.ResumeNoticeText;
import io.readiness.resume.TextJudge;
import io.readiness.wording.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well bullets are judged that people wrote and labelled. What was misjudged of the sets that may be looked at is listed in
 * {@code target/misjudged.txt}; the set kept apart was run when all was done, and nothing was changed for it.
 */
class BulletTest {
    private static final ObjectMapper YAML = Yaml.mapper();
    private static final Path TEXTS = Path.of("src", "test", "resources", "texts");
    private static final Path PAGE = Path.of("docs", "bullets.md");
    private static final TextJudge JUDGE = new TextJudge(
            BuiltIn.COMPILED.rulebook().resume(),
            new Languages(BuiltIn.COMPILED.rulebook().languages()),
            BuiltIn.READERS);

    /** What the edition before found, by its own code. */
    private static final String BEFORE =
            "shared 0.94 and 0.20, public 0.89 and 0.37, kept apart 0.81 and 0.29 (precision and recall); "
                    + "a wrong part in 31, 39 and 39 % of the bullets.";

    private static final Labels OWN = Labels.in("bullets-own.yaml");
    private static final Labels SHARED = Labels.in("bullets-shared.yaml");
    private static final Labels PUBLIC = Labels.in("bullets-public.yaml");
    private static final Labels NEAR_MISSES = Labels.in("bullets-near-misses.yaml");
    private static final Labels APART = Labels.in("bullets-kept-apart.yaml");

    /**
     * A bullet as a careful reader takes it.
     *
     * @param bullet the bullet
     * @param label what it is worth
     * @param alsoAcceptable what another careful reader may say
     * @param parts what is truly told; absent: nobody looked
     * @param partsOpen what may be read or not
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Labelled(
            @JsonAlias("text") String bullet,
            String label,
            @JsonProperty("also-acceptable") @Nullable List<String> alsoAcceptable,
            @Nullable Set<BulletPart> parts,
            @JsonProperty("parts-open") @Nullable Set<BulletPart> partsOpen) {
        private static final String STRONG = "strong";

        JudgedBullet judged() {
            return JUDGE.judge(List.of(bullet)).bullets().get(0);
        }

        boolean isFound() {
            return judged().verdict() == BulletStrength.STRONG;
        }

        boolean isStrong() {
            return label.equalsIgnoreCase(STRONG);
        }

        /** Whether careful readers agree. */
        boolean isSure() {
            return alsoAcceptable == null;
        }

        boolean hasWrongPart() {
            return parts != null
                    && judged().present().stream()
                            .map(PresentPart::part)
                            .anyMatch(
                                    part -> !parts.contains(part) && (partsOpen == null || !partsOpen.contains(part)));
        }
    }

    /** Bullets of one source. */
    private record Labels(List<Labelled> all) {
        static Labels in(String file) {
            try {
                return new Labels(YAML.readValue(TEXTS.resolve(file).toFile(), new TypeReference<>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Labels agreed() {
            return new Labels(all.stream().filter(Labelled::isSure).toList());
        }

        long strong() {
            return all.stream().filter(Labelled::isStrong).count();
        }

        long found() {
            return all.stream().filter(one -> one.isStrong() && one.isFound()).count();
        }

        double precision() {
            return 1.0 * found() / all.stream().filter(Labelled::isFound).count();
        }

        double recall() {
            return 1.0 * found() / strong();
        }

        boolean partsLookedAt() {
            return all.stream().anyMatch(one -> one.parts() != null);
        }

        double wrongParts() {
            return 1.0 * all.stream().filter(Labelled::hasWrongPart).count() / all.size();
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f | %.2f | %s |\n",
                    name,
                    all.size(),
                    strong(),
                    precision(),
                    recall(),
                    partsLookedAt() ? Math.round(100 * wrongParts()) + " %" : "");
        }
    }

    @Test
    void the_order_of_bullets_changes_nothing_in_an_assessment() {
        String[] bullets = {"\"Chose trust over reach; churn fell to 3%.\"", "\"Ran refinements.\"", "\"Decided.\""};
        assertThat(assessment(bullets[0], bullets[1], bullets[2]))
                .isEqualTo(assessment(bullets[2], bullets[0], bullets[1]));
    }

    @Test
    void bullets_change_no_rating_and_no_score() {
        Assessment with = BuiltIn.ASSESSOR.assess(
                BuiltIn.profile(
                        "{\"reference\": \"x\", \"resumeBullets\": [\"Chose trust over reach; churn fell to 3%.\"]}"),
                BuiltIn.AS_OF);
        Assessment without = BuiltIn.ASSESSOR.assess(Profile.untold("x"), BuiltIn.AS_OF);
        assertThat(with.ratings()).isEqualTo(without.ratings());
        assertThat(with.total()).isEqualTo(without.total());
    }

    private static String assessment(String... bullets) {
        return BuiltIn.json(BuiltIn.ASSESSOR.assess(
                BuiltIn.profile("{\"reference\": \"x\", \"resumeBullets\": [" + String.join(",", bullets) + "]}"),
                BuiltIn.AS_OF));
    }

    @Test
    void own_bullets_are_judged_well() throws IOException {
        Files.writeString(
                Path.of("target", "misjudged.txt"),
                Stream.of(OWN, SHARED, PUBLIC, NEAR_MISSES)
                        .flatMap(labels -> labels.all().stream())
                        .filter(one -> one.isStrong() != one.isFound() || one.hasWrongPart())
                        .map(one -> one.label() + " (" + one.judged().reason() + ") " + one.bullet() + "\n    "
                                + shown(one.judged()))
                        .collect(Collectors.joining("\n")));
        assertThat(OWN.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(OWN.recall()).isGreaterThanOrEqualTo(0.90);
    }

    private static String shown(JudgedBullet judged) {
        return judged.present().stream()
                        .map(at -> at.part() + "=" + judged.bullet().substring(at.start(), at.end()))
                        .collect(Collectors.joining("; "))
                + " | "
                + judged.warnings().stream()
                        .map(at -> at.warning() + "=" + judged.bullet().substring(at.start(), at.end()))
                        .collect(Collectors.joining("; "));
    }

    @Test
    void bullets_of_strangers_are_judged_usefully() {
        assertThat(SHARED.precision()).isGreaterThanOrEqualTo(0.93);
        assertThat(SHARED.recall()).isGreaterThanOrEqualTo(0.75);
        assertThat(SHARED.wrongParts()).isLessThanOrEqualTo(0.10);
        assertThat(PUBLIC.precision()).isGreaterThanOrEqualTo(0.88);
        assertThat(PUBLIC.recall()).isGreaterThanOrEqualTo(0.75);
        assertThat(PUBLIC.wrongParts()).isLessThanOrEqualTo(0.15);
    }

    /** Bounds a little below what was seen at the last run. */
    @Test
    void bullets_kept_apart_are_judged_usefully() {
        assertThat(APART.precision()).isGreaterThanOrEqualTo(0.78);
        assertThat(APART.recall()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void the_places_of_a_part_do_not_overlap_and_each_says_something() {
        for (Labels labels : List.of(OWN, SHARED, PUBLIC, NEAR_MISSES, APART)) {
            for (Labelled one : labels.all()) {
                JudgedBullet judged = one.judged();
                for (BulletPart part : BulletPart.values()) {
                    int end = 0;
                    for (PresentPart at : judged.present()) {
                        if (at.part() == part) {
                            assertThat(at.start()).as(judged.toString()).isGreaterThanOrEqualTo(end);
                            assertThat(judged.bullet().substring(at.start(), at.end()))
                                    .isNotBlank();
                            end = at.end();
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_block_is_read_line_by_line_whatever_its_form() {
        String strong = "Chose trust over reach; churn fell to 3%.";
        String weak = "Ran refinements with two teams.";
        for (String block : List.of(
                strong + "\n" + weak,
                "- " + strong + "\r\n- " + weak,
                "\u2022 " + strong + " \n\u2022 " + weak,
                "**What I did**\n\n* " + strong + "\n* " + weak,
                "<ul><li>" + strong + "</li><li>" + weak + "</li></ul>")) {
            assertThat(JUDGE.judge(List.of(block)).bullets())
                    .extracting(JudgedBullet::bullet)
                    .as(block)
                    .containsExactly(strong, weak);
        }
    }

    @Test
    void what_goes_beyond_the_bounds_is_told_and_refuses_nothing() {
        JudgedBullets many = JUDGE.judge(Collections.nCopies(101, "Chose trust over reach; churn fell to 3%."));
        assertThat(many.bullets()).hasSize(100);
        assertThat(many.notices()).extracting(ResumeNoticeText::notice).containsExactly(ResumeNotice.CUT);
        JudgedBullets longOne = JUDGE.judge(List.of("Chose trust over reach. " + "It was so. ".repeat(100)));
        assertThat(longOne.bullets().get(0).bullet()).hasSize(1_000);
        assertThat(longOne.notices()).extracting(ResumeNoticeText::notice).containsExactly(ResumeNotice.CUT);
        assertThat(JUDGE.judge(List.of("Chose trust over reach.")).notices()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prioricé el registro con un solo paso y las altas completas subieron un 22 %.",
                "Ich habe nach zwölf Gesprächen mit den Kunden die Suche verworfen und den Filter gebaut.",
                "J'ai choisi avec les clients de ne pas faire la recherche, et nous avons gagné du temps."
            })
    void another_language_is_told_and_not_judged(String bullet) {
        JudgedBullets judged = JUDGE.judge(List.of(bullet));
        assertThat(judged.bullets().get(0).verdict()).isEqualTo(BulletStrength.NOT_READ);
        assertThat(judged.bullets().get(0).reason()).isEqualTo("another-language");
        assertThat(judged.notices())
                .extracting(ResumeNoticeText::notice)
                .containsExactly(ResumeNotice.ANOTHER_LANGUAGE);
        assertThat(judged.summary().bullets()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saved EUR 1.2 million a year       | money  | EUR 1.2 million",
                "open invoices down by 1,2 Mio. €   | money  | 1,2 Mio. €",
                "won ₹40 lakh of orders             | money  | ₹40 lakh",
                "US$3.5M of contracts               | money  | US$3.5M",
                "19M€ worth of calls                | money  | 19M€",
                "tens of thousands of dollars       | money  | tens of thousands of dollars",
                "use grew sixfold                   | figure | sixfold",
                "margin up 5–10 %                   | figure | 5–10 %",
                "8–10x faster answers               | figure | 8–10x",
                "churn fell by 3.5 p.p. in May      | figure | 3.5 p.p.",
                "rose from 41% to 58% in a year     | figure | from 41% to 58%",
                "from 9 weeks to 3                  | figure | from 9 weeks to 3",
                "Payback 16 → 11 months             | figure | 16 → 11",
                "one in five to one in twelve       | figure | one in five to one in twelve",
                "7 of 10 files                      | figure | 7 of 10"
            })
    void figures_and_money_are_read_whole_in_whatever_form(String text, String wordClass, String words) {
        assertThat(mentions(text, wordClass)).anyMatch(found -> found.strip().equals(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50M+ customers", "2.6K views and 900 likes", "a team of 12", "20 minutes"})
    void counts_are_no_money(String text) {
        assertThat(mentions(text, "money")).isEmpty();
    }

    private static List<String> mentions(String text, String wordClass) {
        return BuiltIn.READERS.of(BuiltIn.COMPILED.rulebook().resume().lexicon()).read(text).mentions().stream()
                .filter(mention -> mention.wordClass().equals(wordClass))
                .map(mention -> text.substring(mention.start(), mention.end()))
                .toList();
    }

    @Test
    void one_figure_is_one_place() {
        JudgedBullet judged = JUDGE.judge(List.of("Dropped the fee; use went from 20% to 85% and saved $56k."))
                .bullets()
                .get(0);
        assertThat(judged.present())
                .filteredOn(at -> at.part() == BulletPart.OUTCOME)
                .extracting(at -> judged.bullet().substring(at.start(), at.end()))
                .containsExactly("went from 20% to 85%", "saved $56k");
    }

    @Test
    @Tag(Kept.TAG)
    void the_page_tells_these_figures() throws IOException {
        Kept.page(PAGE, page());
    }

    private static String page() {
        return """
                # How well bullets are judged

                Each bullet was labelled by a careful reader, from the guides, before the service read it. A bullet is *strong* where it
                tells an own decision with its reason, or an own change with what it brought users or the business (T8.2, T7.5). What a
                team delivered is not (T13.7). Between them stands *some of it*: a decision, an outcome or a discovery alone.

                ```
                ./mvnw -q test -Dtest=BulletTest
                ```

                | source | bullets | strong | precision of "strong" | recall of "strong" | bullets with a wrong part |
                |---|---|---|---|---|---|
                """
                + OWN.row("own: written here, before and while the words were chosen")
                + SHARED.row("shared: after public resumes, by others; looked at")
                + PUBLIC.row("public: after public resumes; looked at")
                + PUBLIC.agreed().row("public, where readers agree")
                + NEAR_MISSES.row("near misses: weak ones that look strong, strong ones told unusually; looked at")
                + APART.row("kept apart: the other half of *public*; no text of it was looked at")
                + APART.agreed().row("kept apart, where readers agree")
                + """

                Edition 0.5.0 on the same bullets: %s

                *Kept apart* was run twice, and only its figures were read: 0.80 and 0.80 at the first run, and the row above after the words
                had been mended by *near misses*, which had 0.55 and 0.58 at their own first run.

                The goal was a recall of 0.75 at a precision of 0.88, and wrong parts in a tenth of the bullets. On *kept apart* recall is
                reached; precision is where readers agree, and misses by 7 points over all; wrong parts miss by 7 points. Why, is told below.

                How to read it: precision tells how often *strong* is right, recall how many strong ones are found. A *wrong part* is one
                that a careful reader does not find in the bullet. The words were chosen with the other rows in sight, so only
                *kept apart* tells how it does on bullets of people who come next. Bullets were drawn at random to *public* and *kept
                apart*. They have the structure, the kind of verbs and the figures of public resumes, in our own words.

                What is missed most: decisions told by a verb that is no decision elsewhere ("moved", "took ... out"), results told by what
                people no longer do, and outcomes in another sentence than their change. What is called strong wrongly: savings of the
                team's own time, and tools counted by their downloads.

                Words are judged and not the work behind them. That is why every verdict shows what was found and asks for what was not,
                and why no rating and no score rests on a bullet.

                This page is written by `%s`.
                """.formatted(BEFORE, Kept.COMMAND);
    }
}
