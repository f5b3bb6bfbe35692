package io.readiness.judgement.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.rulebook.BuiltIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Phrases PHRASES = BuiltIn.COMPILED.rulebook().phrases();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "kind=ROADMAP_RATIONALE, horizon=YEAR # kind roadmap rationale, horizon year",
                "qualities=[TRADE_OFF, WHY_NOW] # qualities [trade off, why now]",
                "marketWork=[] # market work none",
                "ownProject=true, ownProject=false # own project yes, own project no",
                "roomToDecide=true # the Product Owner has room to decide",
                "roomToDecide=false # the Product Owner has no room to decide",
                "metric='it's true, A_B and [x]=false', result=5 # metric 'it's true, A_B and [x]=false', result 5",
                "['TRADE_OFF', 'what's left'] | ['NO'] # ['TRADE_OFF', 'what's left'] | ['NO']",
                "true | false # yes | no",
                "date=2026-10-02, baseline=9.5, a1=A # date 2026-10-02, baseline 9.5, a1 A",
                "it's TRADE_OFF # it's trade off"
            })
    void a_fact_is_told_in_words_and_what_somebody_wrote_as_it_is(String fact, String words) {
        assertThat(PHRASES.told(fact)).isEqualTo(words);
    }

    @Test
    void what_somebody_wrote_in_several_lines_is_told_as_it_is() {
        assertThat(PHRASES.told("metric='a line\nTRADE_OFF=true'")).isEqualTo("metric 'a line\nTRADE_OFF=true'");
    }
}
