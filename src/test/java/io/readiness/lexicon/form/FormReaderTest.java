package io.readiness.lexicon.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Allocated;
import io.readiness.wording.WrittenText;
import io.readiness.wording.WrittenText.LineKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever form a text was sent in, its lines are the same. */
class FormReaderTest {
    private static final int LONGEST = 20_000;
    private static final FormReader READER = new FormReader();

    private static final List<String> LINES = List.of(
            "HEADING Product Manager",
            "PARAGRAPH We count trees, and R&D is at home with us.",
            "HEADING What you will do",
            "ITEM Own the roadmap of the register",
            "ITEM Talk with foresters, every week",
            "HEADING What you bring",
            "ITEM Three years in product work",
            "PARAGRAPH Write to us.");

    private static final String HTML = """
            <!DOCTYPE html><html><head><title>Jobs</title><style>p { margin: 0 }</style>
            <script>if (1 < 2) { document.write('<p>no</p>') }</script></head>
            <body><nav><a href="/">home</a></nav>
            <h1>Product <em>Manager</em></h1>
            <p>We count trees,
               and R&amp;D is at home with us.</p>
            <h2><span>&#128203;</span> What you will do</h2>
            <ul><li>Own the <b>roadmap</b> of the register</li>
            <li><p>Talk with foresters, every week</p></li></ul>
            <p><strong>What you bring</strong></p>
            <ul><li>Three years in product work</ul>
            <div>Write to us.<br></div></body></html>
            """;

    static Stream<Map.Entry<String, String>> forms() {
        return Stream.of(
                Map.entry("html", HTML),
                Map.entry("html as entities", Entities.escape(HTML)),
                Map.entry("markdown", """
                        ---
                        title: "Product Manager"
                        place: "Nowhere"
                        ---

                        # Product Manager

                        We count trees, and R&D is at home with us.

                        ## What you will do
                        * Own the roadmap of the register
                        - [ ] Talk with foresters, every week

                        **What you bring**

                        1. Three years in product work

                        * * *

                        Write to us."""),
                Map.entry("markdown with underlines, wrapped", """
                        Product Manager
                        ===============
                        We count trees,
                        and R&D is at home with us.

                        What you will do
                        ----------------
                        + Own the roadmap of the register
                        + Talk with foresters, every week

                        ### What you bring ###
                        > a) Three years in product work

                        Write to us."""),
                Map.entry("typewritten", """
                        PRODUCT MANAGER

                        We count trees, and R&D is at home with us.

                        WHAT YOU WILL DO
                        \u2022 Own the roadmap of the register
                        \u2022\tTalk with foresters, every week\r
                        WHAT YOU BRING
                        \uD83C\uDF32 Three years in product work
                        ___________

                          Write to us."""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void every_form_comes_to_the_same_lines(Map.Entry<String, String> form) {
        assertThat(lines(form.getValue()))
                .map(String::toLowerCase)
                .isEqualTo(LINES.stream().map(String::toLowerCase).toList());
    }

    private static List<String> lines(String text) {
        WrittenText written = READER.read(text, LONGEST);
        return written.lines().stream()
                .map(line -> line.kind() + " " + written.words(line).replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void what_a_scraper_glued_together_is_taken_apart() {
        String glued =
                "Come to us!You count trees where there were none, and you keep on counting them until the day when there are"
                        + " enough, which takes a while, as you may think.What you will doOwn the roadmap of the registerTalk with"
                        + " forestersKEY TASKSCount with JavaScript, GitHub and the iPhone appWhat you bringThree years";
        assertThat(lines(glued))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "Come to us!",
                        "You count trees where there were none, and you keep on counting them until the day when there are enough,"
                                + " which takes a while, as you may think.",
                        "What you will do",
                        "Own the roadmap of the register",
                        "Talk with foresters",
                        "KEY TASKS",
                        "Count with Java",
                        "Script, GitHub and the iPhone app",
                        "What you bring",
                        "Three years");
    }

    @Test
    void a_few_names_in_capitals_within_words_glue_nothing() {
        String sentence =
                "You write JavaScript for GitHub and YouTube. ".repeat(20).strip();
        assertThat(lines(sentence)).hasSize(1);
        assertThat(lines("Flat: iOS and macOS")).containsExactly("PARAGRAPH Flat: iOS and macOS");
    }

    @Test
    void plain_words_keep_their_places() {
        String text = "- Own the roadmap\n\n  x < y, and <3 for R&D  \n";
        WrittenText written = READER.read(text, LONGEST);
        assertThat(written.text()).isEqualTo(text);
        assertThat(written.lines()).map(written::words).containsExactly("Own the roadmap", "x < y, and <3 for R&D");
    }

    @Test
    void a_line_with_a_colon_leads_in_and_a_drawn_line_between_texts_hides_nothing() {
        assertThat(lines("---\nOne.\n\n---\n\nTwo:\n- three"))
                .containsExactly("PARAGRAPH One.", "LEAD_IN Two:", "ITEM three");
        assertThat(lines("")).isEmpty();
        assertThat(lines(" \n***\n")).isEmpty();
    }

    @Test
    void markup_counts_to_no_limit_and_what_goes_beyond_is_left_out() {
        WrittenText whole = READER.read(("<p class='" + "x".repeat(1_000) + "'>word</p>").repeat(100), 1_000);
        assertThat(whole.whole()).isTrue();
        assertThat(whole.lines()).hasSize(100);
        WrittenText cut = READER.read("one two \uD83C\uDF32 three", 9);
        assertThat(cut.whole()).isFalse();
        assertThat(cut.text()).isEqualTo("one two ");
        assertThat(cut.lines()).allMatch(line -> line.kind() == LineKind.PARAGRAPH);
    }

    static Stream<String> nastyTexts() {
        return Stream.of(
                "x",
                "pre-",
                "[",
                "((",
                "<div>",
                "<b>",
                "<b><i>",
                "<a><p>",
                "<table><tr><td>",
                "<ul><li>",
                "<svg>",
                "<a ",
                "&amp;",
                "&lt;",
                "*",
                "* \n",
                "# ",
                "aB",
                " ",
                "\n",
                "\uD83C\uDF32",
                "a. ",
                "\u2022",
                "wordWord",
                "**",
                "> > ",
                "</p>",
                "<!--",
                "<![CDATA[",
                "&",
                "&#",
                "- \r\n",
                "duties: ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nastyTexts")
    void twice_the_characters_cost_about_twice(String piece) {
        String full = piece.repeat(200_000 / piece.length());
        String half = full.substring(0, full.length() / 2);
        long of = Allocated.by(() -> READER.read(full, LONGEST));
        assertThat(of)
                .isLessThan(3 * Allocated.by(() -> READER.read(half, LONGEST)) + 1_000_000)
                .isLessThan(40_000_000);
    }
}
