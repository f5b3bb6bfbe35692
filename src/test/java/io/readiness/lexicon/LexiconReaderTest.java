package io.readiness.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.Allocated;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Lexicon.Negation;
import io.readiness.wording.Lexicon.WordClass;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReaderTest {
    /** A quarter above what was counted for a bullet of usual length. */
    private static final int MOST_BYTES = 7_900;

    private static final TextReader READER = new LexiconReader(new Lexicon(
            List.of(
                    words("decision", "decide", "prioritize", "trade-off", "say no"),
                    words("customer", "customer", "spoke ... with users"),
                    new WordClass("market", List.of("market"), List.of("market square"), null),
                    words("passive", "was ... by"),
                    words("choice", "=chosen"),
                    words("raise", "raise/v"),
                    words("plan", "plan/n"),
                    words("deed", "^cut", "^lead", "^define .... strategy"),
                    words("leading", "^^help", "^^lead"),
                    words("person", "@person"),
                    new WordClass("figure", null, null, List.of("\\d[\\d.,]*\\s?%", "from \\d+ to \\d+", "\\d+x"))),
            List.of(
                    new Negation("denial", List.of("never", "didn't", "without", "no"), 0, 5, List.of("say no")),
                    new Negation("denial-of-result", List.of("was not"), 3, 3, null)),
            List.of("but", "instead"),
            Map.of("isation", "ization", "ise", "ize", "ised", "ized", "ising", "izing")));

    private static WordClass words(String name, String... words) {
        return new WordClass(name, List.of(words), null, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We decided it                             | decided                   | decision",
                "Prioritising by value                     | Prioritising              | decision",
                "PRIORITIZED it                            | PRIORITIZED               | decision",
                "the customers’ needs                      | customers                 | customer",
                "the customer’s need                       | customer’s                | customer",
                "a trade-off                               | trade-off                 | decision",
                "two trade offs                            | trade offs                | decision",
                "I spoke every week with users             | spoke every week with users | customer",
                "The roadmap was decided twice by others   | was decided twice by      | passive",
                "Chosen from three                         | Chosen                    | choice",
                "cut churn by 12.5 %                       | 12.5 %                    | figure",
                "went from 12 to 9 days                    | from 12 to 9              | figure",
                "grew 2x                                   | 2x                        | figure"
            })
    void a_mention_tells_its_place_in_the_text_as_written(String text, String words, String wordClass) {
        assertFound(text, words, wordClass);
    }

    private static void assertFound(String text, String words, String wordClass) {
        assertThat(READER.read(text).mentions())
                .filteredOn(mention -> mention.wordClass().equals(wordClass))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Led the work                               | Led                  | deed",
                "Led the work                               | Led                  | leading",
                "Increased sales by cutting scope           | cutting              | deed",
                "Helped to lead it                          | Helped               | leading",
                "I have personally led it                   | led                  | deed",
                "Set the course, define and tell the long-term product strategy | define and tell the long-term product strategy | deed",
                "Raised retention                           | Raised               | raise",
                "raising retention                          | raising              | raise",
                "Churn fell and it raises trust             | raises               | raise",
                "Drew up a plan                             | plan                 | plan",
                "Spoke with notaries and seamstresses       | notaries             | person",
                "Spoke with notaries and seamstresses       | seamstresses         | person",
                "Re-priced it, cut the rest                 | cut                  | deed"
            })
    void a_verb_and_whose_deed_it_is_are_told_by_their_place_in_the_clause(
            String text, String words, String wordClass) {
        assertFound(text, words, wordClass);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wrote stories to raise trust               | raise",
                "A pay raise for all                        | raise",
                "We plan it                                 | plan",
                "A price cut                                | deed",
                "The team that led it                       | deed",
                "The features were cut by others            | deed",
                "Helped to lead it                          | deed",
                "Head of lead generation                    | leading",
                "A guide to the same general match          | person",
                "<b>Led</b-lead>                            | plan",
                "A custom report                            | customer",
                "I choose                                   | choice",
                "A market square                            | market",
                "I spoke, later I worked with users         | customer",
                "I spoke on and on and on again with users  | customer"
            })
    void what_stands_elsewhere_or_only_looks_alike_is_not_found(String text, String wordClass) {
        assertThat(READER.read(text).mentions()).extracting(Mention::wordClass).doesNotContain(wordClass);
    }

    @Test
    void no_phrase_reaches_into_another_line() {
        assertThat(READER.read("I spoke\nwith users").says("customer")).isFalse();
        assertThat(READER.read("- Quarterly talks with managers\n- Define it. The strategy")
                        .says("deed"))
                .isFalse();
    }

    @Test
    void names_in_the_tags_of_a_page_are_no_words() {
        assertThat(READER.read("<li class=\"plan\">Led <strong>it</strong></li>")
                        .lemmas())
                .containsExactly("lead", "it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I never decided anything            | decision | false",
                "I didn’t ask a customer             | customer | false",
                "I never complained, and decided     | decision | true",
                "Never complained but decided        | decision | true",
                "Shipped it without any customer     | customer | false",
                "The trade-off was not looked at     | decision | false",
                "The customer, it was not looked at  | customer | true",
                "I say no and decide                 | decision | true"
            })
    void a_negation_reaches_as_far_as_its_clause(String text, String wordClass, boolean says) {
        assertThat(READER.read(text).says(wordClass)).isEqualTo(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bby\\s\\S*\\d[\\d.,]*",
                "(?<=\\s)[-+]\\d+",
                "(?<=[$(])\\d+",
                "(?<!\\d)\\d\\d",
                "(?<first>\\w)\\k<first>",
                "^\\W*(\\w+, ){2,}",
                "(?m)^\\w+:",
                "\\B-\\w",
                "\\bé\\w*",
                "[^a-z ]{2,}",
                "(?=.{3})no\\b|\\d(?!%)",
                "[,;/](?=\\s)|x*y",
                "\\d+%?$"
            })
    void an_expression_finds_in_a_lexicon_what_it_finds_alone(String expression) {
        TextReader reader = new LexiconReader(new Lexicon(
                List.of(new WordClass("it", null, null, List.of(expression))), List.of(), List.of(), Map.of()));
        for (String text : List.of(
                "By 12.5, by x9 – by\u20137",
                " -4 ($33) x+5 \u00a0-6 (-7) 8%",
                "no; No, NO/ Été-é ééé écrit noé-no",
                "skills, maps, talks, notes\nWhy: 4-c\rWho: -d 55 é66",
                "xxy yy \ud83d\ude00-x\ud83d\ude00y, 99%",
                "")) {
            assertThat(reader.read(text).mentions()).as(text).containsExactlyElementsOf(alone(expression, text));
        }
    }

    private static List<Mention> alone(String expression, String text) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .map(found -> new Mention("it", found.start(), found.end(), false))
                .toList();
    }

    @Test
    void words_that_deny_are_mentioned_themselves() {
        assertThat(READER.read("I never decided").mentions())
                .contains(new Mention("denial", 2, 7, false), new Mention("decision", 8, 15, true));
    }

    @Test
    void the_lemmas_of_a_text_are_told_in_their_order() {
        Reading reading = READER.read("Customers decided: go!");
        assertThat(reading.lemmas()).containsExactly("customer", "decide", "go");
        assertThat(reading.words()).isEqualTo(3);
    }

    @Test
    void an_empty_text_says_nothing() {
        assertThat(READER.read("").mentions()).isEmpty();
        assertThat(READER.read(" –!").mentions()).isEmpty();
    }

    @Test
    void readers_at_once_read_the_same() {
        String text = "I never decided without a customer, but prioritised 12 % from 12 to 9 by market";
        Reading alone = READER.read(text);
        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> READER.read(text)))
                .allMatch(alone::equals);
    }

    @Test
    void a_bullet_costs_little_and_twice_its_words_no_more_than_twice() {
        String bullet = "Decided with customers which trade-off to make in each market, never by volume ".repeat(2);
        long once = allocatedBy(bullet);
        System.out.println(
                "MEASURED bullet " + once + " " + allocatedBy(bullet.repeat(2)) + " " + allocatedBy(bullet.repeat(20)));
        assertThat(once).isLessThan(MOST_BYTES);
        assertThat(allocatedBy(bullet.repeat(2))).isLessThan(2 * once);
    }

    private static long allocatedBy(String bullet) {
        return Allocated.by(() -> IntStream.range(0, 5_000).forEach(i -> READER.read(bullet))) / 5_000;
    }

    @Test
    void words_without_letters_and_broken_patterns_are_refused() {
        assertThatThrownBy(() -> words("figure", "%")).hasMessageContaining("has no letters");
        assertThatThrownBy(() -> new WordClass("figure", null, null, List.of("(")))
                .hasMessageContaining("no regular expression");
        assertThatThrownBy(() -> words("passive", "... by")).hasMessageContaining("nothing on one side");
    }
}
