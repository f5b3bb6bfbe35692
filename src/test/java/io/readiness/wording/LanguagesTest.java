package io.readiness.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Allocated;
import io.readiness.rulebook.BuiltIn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of a text is told where that is sure, and otherwise nothing. */
class LanguagesTest {
    private static final Languages LANGUAGES =
            new Languages(BuiltIn.COMPILED.rulebook().languages());

    static Stream<Map.Entry<String, String>> told() {
        return Stream.of(
                Map.entry("en", "You own the roadmap of the app and talk with the people who use it every week."),
                Map.entry(
                        "en",
                        "Cut churn from 8% to 3% in a year by stopping the feature that nobody of our users asked for"),
                Map.entry(
                        "de",
                        "Du verantwortest die Roadmap und sprichst jede Woche mit den Menschen, die unsere App nutzen."),
                Map.entry("de", "Verantwortete die Roadmap der App und steigerte den Umsatz um 12 %"),
                Map.entry(
                        "fr",
                        "Vous portez la feuille de route et vous parlez avec les utilisateurs de notre application."),
                Map.entry("es", "Decidirás la hoja de ruta de los productos y hablarás con las personas que los usan."),
                Map.entry(
                        "it",
                        "Decidi la direzione del prodotto e parli ogni settimana con le persone che lo usano, anche sul campo."),
                Map.entry(
                        "pt",
                        "Você decide o roteiro dos produtos e conversa com as pessoas que não conseguem usar o aplicativo."),
                Map.entry(
                        "nl",
                        "Je bepaalt de roadmap van het product en je praat elke week met de mensen die het gebruiken."),
                Map.entry(
                        "pl",
                        "Odpowiadasz za kierunek produktu i rozmawiasz z klientami, którzy nie są zadowoleni, oraz z nami."),
                Map.entry(
                        "sv",
                        "Du äger produktens färdplan och pratar med de som använder den, samt med oss som bygger."),
                Map.entry(
                        "tr",
                        "Bu ürün için yol haritasını çizer ve her hafta kullanıcılar ile konuşursun, çok ve daha iyi."),
                Map.entry("und", "Вы отвечаете за развитие продукта и говорите с пользователями каждую неделю."),
                Map.entry("und", "プロダクト の ロードマップ を 決め ます。"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("told")
    void a_sentence_tells_its_language(Map.Entry<String, String> sentence) {
        assertThat(LANGUAGES.of(sentence.getValue())).isEqualTo(sentence.getKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Owned roadmap",
                "Stopped two features; churn fell by 3%",
                "Led discovery, decided pricing, won board",
                "Roadmap verantwortet",
                "Die Hard",
                "Jira, Confluence, SQL, Figma, Kafka",
                "Café, résumé, naïve: Zoë's menu in São Paulo"
            })
    void a_few_words_tell_none(String words) {
        assertThat(LANGUAGES.of(words)).isNull();
    }

    @Test
    void names_and_titles_from_elsewhere_make_no_english_text_another() {
        assertThat(
                        LANGUAGES.of(
                                "As Product Owner (m/w/d) at Die Grüne Post GmbH in Köln you own the roadmap of the app for parcels."))
                .isEqualTo("en");
    }

    @Test
    void a_long_text_in_a_language_that_is_not_known_is_in_another() {
        assertThat(LANGUAGES.of(
                        "Ön felel termékünk irányáért, hetente beszél ügyfeleinkkel, dönt arról, mit építsünk, mit hagyjunk. "
                                .repeat(4)))
                .isEqualTo("und");
        assertThat(LANGUAGES.isAnother("und")).isTrue();
        assertThat(LANGUAGES.isAnother("en")).isFalse();
    }

    @Test
    void a_long_text_costs_no_more_than_its_beginning() {
        String page = "Du verantwortest die Roadmap und sprichst mit den Menschen. ".repeat(400);
        assertThat(Allocated.by(() -> LANGUAGES.of(page))).isLessThan(200_000);
    }
}
