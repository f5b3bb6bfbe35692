package io.readiness.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.intake.document.Made.Pdf;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.document.SourceDocument.Notice;
import io.readiness.intake.document.SourceDocument.Place.AtPath;
import io.readiness.intake.document.SourceDocument.Place.InText;
import io.readiness.intake.document.SourceDocument.Place.OnPage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/readiness/intake/samples");

    private static List<String> texts(SourceDocument document) {
        return document.lines().stream().map(Line::text).toList();
    }

    private static Format format(String text, String type, String name) {
        return new DocumentReader(DocumentLimits.USUAL)
                .formatOf(new GivenFile(text.getBytes(StandardCharsets.UTF_8), name, type), 1);
    }

    private static SourceDocument pdf(String content) {
        return Made.read(Pdf.ofOnePage().helvetica().says(content).done());
    }

    private static String at(int x, int y, String text) {
        return "BT /F1 10 Tf " + x + " " + y + " Td (" + text + ") Tj ET ";
    }

    @Test
    void content_tells_the_format_before_the_declared_type_and_the_name() {
        assertThat(format("%PDF-1.7", "text/plain", "cv.txt")).isEqualTo(Format.PDF);
        assertThat(format("{\"basics\":{}}", "text/plain", "cv.txt")).isEqualTo(Format.JSON);
        assertThat(format("<!DOCTYPE html><p>x</p>", null, "cv.txt")).isEqualTo(Format.HTML);
        assertThat(format("name,title", "text/csv", null)).isEqualTo(Format.CSV);
        assertThat(format("Product Owner", "text/markdown", null)).isEqualTo(Format.MARKDOWN);
        assertThat(format("# Jane\n\n## Experience\n", null, null)).isEqualTo(Format.MARKDOWN);
        assertThat(format("Product Owner", "application/pdf", "cv.pdf")).isEqualTo(Format.TEXT);
    }

    @Test
    void text_is_read_in_the_letters_it_was_written_in() {
        String written = "Müller – Straße";

        assertThat(texts(Made.read(written.getBytes(StandardCharsets.UTF_8)))).containsExactly(written);
        assertThat(texts(Made.read(("\uFEFF" + written).getBytes(StandardCharsets.UTF_8))))
                .containsExactly(written);
        assertThat(texts(Made.read(("\uFEFF" + written).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly(written);
        assertThat(texts(Made.read(("\uFEFF" + written).getBytes(StandardCharsets.UTF_16BE))))
                .containsExactly(written);
        SourceDocument windows = Made.read(written.getBytes(Charset.forName("windows-1252")));
        assertThat(texts(windows)).containsExactly(written);
        assertThat(windows.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.CHARSET_GUESSED);
    }

    @Test
    void letters_come_in_one_form() {
        assertThat(texts(Made.read(
                        "A\uFB01ne de\uFB02ector, soft\u00ADened, zero\u200Bwidth, no\u00A0break, e\u0301", null)))
                .containsExactly("Afine deflector, softened, zerowidth, no break, \u00E9");
    }

    @Test
    void a_typed_text_keeps_its_lines_items_and_what_is_set_apart() {
        SourceDocument read = Made.read("Work\n----\nOwner        2019\n  - first\n\f\u2022 second", null);

        assertThat(texts(read)).containsExactly("Work", "Owner\t2019", "first", "second");
        assertThat(read.lines().get(0).layout().heading()).isEqualTo(1);
        assertThat(read.lines().get(1).place()).isEqualTo(new InText(3));
        assertThat(read.lines()).extracting(line -> line.layout().item()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void markdown_is_read_by_its_marks() {
        SourceDocument read = Made.read("# Jane\n\n## Work\n\n**Owner**\n*2019*\n\n- one `two`\n  - three\n", "cv.md");

        assertThat(texts(read)).containsExactly("Jane", "Work", "Owner", "2019", "one two", "three");
        assertThat(read.lines()).extracting(line -> line.layout().heading()).containsExactly(1, 2, 0, 0, 0, 0);
        assertThat(read.lines()).extracting(line -> line.layout().item()).containsExactly(0, 0, 0, 0, 1, 2);
        assertThat(read.lines().get(2).layout().bold()).isTrue();
    }

    @Test
    void html_is_read_as_a_browser_shows_it() {
        SourceDocument read = Made.read(
                "<html><head><title>t</title><style>.x{display:none}</style></head><body><h2>Work</h2><p><b>Owner</b><br>Acme</p>"
                        + "<p class=x>hidden</p><p hidden>hidden</p><script>hidden</script><ul><li>one<li>two</ul>"
                        + "<table><tr><td>2019</td><td>Owner</td></tr></table></body></html>",
                null);

        assertThat(texts(read)).containsExactly("Work", "Owner", "Acme", "one", "two", "2019\tOwner");
        assertThat(read.lines()).extracting(line -> line.layout().item()).containsExactly(0, 0, 0, 1, 1, 0);
    }

    /** A paragraph of a list as Word saves it: the mark in a font of pictures, blanks in small letters, and the text. */
    private static String wordItem(String mark, String font, String text) {
        return "<p class=MsoListParagraph style='text-indent:-18.0pt'><span\r\nstyle='font-family:" + font + "'>" + mark
                + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;\r\n</span></span>" + text
                + "</p>\r\n";
    }

    @Test
    void a_page_that_word_saved_is_read_in_its_letters_with_its_items_and_tables() {
        String page =
                "<html><head><meta http-equiv=Content-Type content=\"text/html;\r\ncharset=windows-1252\"></head><body>"
                        + "<p class=MsoNormal><b><span style='font-size:14.0pt'>Work\r\nExperience</span></b></p>"
                        + "<table><tr><td><p class=MsoNormal>2019&nbsp;\u2013 2021</p></td><td><p class=MsoNormal><b>Product\r\n  Owner</b></p>"
                        + wordItem("\u00B7", "Symbol", "one\r\nand two")
                        + wordItem("\u00D8", "Wingdings", "three")
                        + wordItem("o", "\"Courier New\"", "four")
                        + wordItem("1.", "Calibri", "five")
                        + "</td></tr></table></body></html>";

        SourceDocument read = Made.read(page.getBytes(Charset.forName("windows-1252")));

        assertThat(texts(read))
                .containsExactly(
                        "Work Experience", "2019 \u2013 2021\tProduct Owner", "one and two", "three", "four", "five");
        assertThat(read.lines()).extracting(line -> line.layout().item()).containsExactly(0, 0, 1, 1, 1, 1);
        assertThat(read.lines().get(0).layout().bold()).isTrue();
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void a_word_document_is_read_with_styles_lists_tables_and_boxes_and_without_what_was_deleted() {
        String body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Owner</w:t><w:tab/><w:t>2019</w:t></w:r>"
                + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>"
                + "<w:p><w:r><w:txbxContent>" + Made.paragraph("boxed") + "</w:txbxContent></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + Made.paragraph("2016") + "</w:tc><w:tc>" + Made.paragraph("Analyst")
                + Made.paragraph("Wrote") + "</w:tc></w:tr></w:tbl>";

        SourceDocument read = Made.read(Made.docx(body));

        assertThat(texts(read)).containsExactly("Work", "Owner\t2019", "item", "boxed", "2016\tAnalyst", "Wrote");
        assertThat(read.lines().get(0).layout().heading()).isEqualTo(1);
        assertThat(read.lines().get(1).layout().bold()).isTrue();
        assertThat(read.lines().get(2).layout().item()).isEqualTo(1);
    }

    @Test
    void an_open_document_text_is_read_with_its_headings_lists_and_tables() throws IOException {
        SourceDocument read = Made.read(Files.readAllBytes(SAMPLES.resolve("41-writer.odt")));

        assertThat(read.format()).isEqualTo(Format.ODT);
        assertThat(texts(read))
                .startsWith("Experience", "Product Owner, Holm GmbH\t2019 \u2013 today", "Chose the first market.")
                .contains("2016 \u2013 2019\tAnalyst, Birch Ltd", "Wrote use cases.");
        assertThat(read.lines()).extracting(line -> line.layout().heading()).startsWith(1, 0);
        assertThat(read.lines()).extracting(line -> line.layout().item()).startsWith(0, 0, 1, 1, 0);
    }

    @Test
    void a_rich_text_is_read_in_its_letters_with_what_is_bold_and_its_items() {
        SourceDocument read = Made.read(
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator None;}{\\info{\\author Jane}}\\b Work\\b0\\par "
                        + "M\\'fcller \\u8211?\\tab 2019\\par{\\listtext\\f1\\'b7\\tab}one {\\b two}\\par"
                        + "\\trowd\\cellx100\\cellx200 2016\\cell Analyst\\par Wrote\\cell\\row{\\pict 0102}\\pard last}",
                null);

        assertThat(read.format()).isEqualTo(Format.RTF);
        assertThat(texts(read))
                .containsExactly("Work", "M\u00FCller \u2013\t2019", "one two", "2016\tAnalyst", "Wrote", "last");
        assertThat(read.lines().get(0).layout().bold()).isTrue();
        assertThat(read.lines().get(2).layout().item()).isEqualTo(1);
        assertThat(read.lines().get(2).layout().bold()).isFalse();
        assertThat(read.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.PICTURES_LEFT_OUT);
    }

    @Test
    void the_heading_of_a_part_that_a_template_puts_beside_it_stands_above_it() {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>";
        SourceDocument read = Made.read(Made.docx("<w:tbl><w:tr><w:tc>" + heading + "</w:tc><w:tc>"
                + Made.paragraph("SQL") + Made.paragraph("Miro") + "</w:tc></w:tr></w:tbl>"));

        assertThat(texts(read)).containsExactly("Skills", "SQL", "Miro");
        assertThat(read.lines()).extracting(line -> line.layout().heading()).containsExactly(1, 0, 0);
    }

    @Test
    void small_filled_shapes_before_lines_are_the_marks_of_a_list() {
        SourceDocument read = pdf(at(72, 720, "Product Owner") + "60 702 4 4 re f " + at(72, 700, "one")
                + "60 688 m 64 688 l 64 692 l 60 692 l h f " + at(72, 686, "two") + "72 640 400 1 re f "
                + at(72, 630, "three"));

        assertThat(texts(read)).containsExactly("Product Owner", "one", "two", "three");
        assertThat(read.lines()).extracting(line -> line.layout().item()).containsExactly(0, 1, 1, 0);
    }

    @Test
    void letters_that_are_spaced_out_are_words_all_the_same() {
        SourceDocument read = pdf("BT /F1 10 Tf 5 Tc 72 700 Td (JANE EXAMPLE) Tj ET " + at(72, 680, "Product Owner"));

        assertThat(texts(read)).containsExactly("JANE EXAMPLE", "Product Owner");
    }

    @Test
    void words_beside_each_other_on_a_page_are_one_line_and_far_from_each_other_two_parts() {
        SourceDocument read = pdf(at(72, 700, "Product Owner") + at(450, 700, "2019") + at(72, 686, "Acme"));

        assertThat(texts(read)).containsExactly("Product Owner\t2019", "Acme");
        assertThat(read.lines().get(1).place()).isEqualTo(new OnPage(1, 2));
    }

    @Test
    void a_sidebar_is_read_before_what_stands_beside_it() {
        StringBuilder content =
                new StringBuilder(at(72, 760, "Jane Example, Product Owner of the payment page of a bank"));
        for (int i = 0; i < 12; i++) {
            content.append(at(72, 730 - 14 * i, "skill number " + i));
            content.append(at(240, 725 - 14 * i, "a line of the main column with a number " + i));
        }
        List<String> texts = texts(pdf(content.toString()));

        assertThat(texts.subList(1, 13)).allMatch(text -> text.startsWith("skill"));
        assertThat(texts.subList(13, 25)).allMatch(text -> text.startsWith("a line"));
    }

    @Test
    void dates_at_the_right_edge_are_no_column() {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            content.append(at(72, 730 - 42 * i, "Role number " + i)).append(at(460, 730 - 42 * i, "2010 - 2011"));
            content.append(at(72, 716 - 42 * i, "did a thing that takes a whole line to be told in full"));
        }
        assertThat(texts(pdf(content.toString()))).contains("Role number 0\t2010 - 2011", "Role number 5\t2010 - 2011");
    }

    @Test
    void what_stands_at_the_edge_of_each_page_is_left_out() {
        Pdf pdf = new Pdf()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>")
                .helvetica();
        for (int page = 0; page < 2; page++) {
            String part = page == 0 ? "a" : "b";
            pdf.object(
                    3 + 3 * page,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (5 + 3 * page)
                            + " 0 R /Resources << /Font << /F1 4 0 R >> >> >>");
            pdf.stream(
                    5 + 3 * page,
                    "",
                    Made.ascii(at(72, 800, "Confidential")
                            + at(72, 700, "Part " + part)
                            + at(72, 650, "x" + part)
                            + at(72, 600, "y" + part)
                            + at(72, 40, "Page " + (page + 1) + " of 2")));
        }
        SourceDocument read = Made.read(pdf.done());

        assertThat(texts(read)).containsExactly("Part a", "xa", "ya", "Part b", "xb", "yb");
        assertThat(read.notices()).extracting(Notice::kind).contains(Notice.Kind.RUNNING_LINE_LEFT_OUT);
    }

    @Test
    void a_page_without_letters_is_called_scanned() {
        SourceDocument read =
                Made.read(Pdf.ofOnePage().helvetica().says("0 0 100 100 re f").done());

        assertThat(read.lines()).isEmpty();
        assertThat(read.notices()).containsExactly(new Notice(Notice.Kind.SCANNED_PAGE, "page 1"));
    }

    @Test
    void an_export_is_read_by_the_names_of_its_columns_and_personal_files_stay_closed() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Profile.csv", new byte[] {(byte) 0xFF, 0, 1});
        files.put("Connections.csv", new byte[9]);
        files.put("Certifications.csv", Made.ascii("Authority,Name\r\nScrum Alliance,CSPO\r\n"));
        files.put(
                "Positions.csv",
                ("\uFEFFTitle,Company Name,Description,Shoe Size\r\nProduct Owner,Acme,\"first\n\"\"second\"\"\",44\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("Jobs/Job Applications.csv", new byte[9]);

        SourceDocument read = Made.read(Made.zip(files));

        assertThat(read.format()).isEqualTo(Format.LINKEDIN_EXPORT);
        assertThat(texts(read))
                .containsExactly("Scrum Alliance", "CSPO", "Product Owner", "Acme", "first", "\"second\"");
        assertThat(read.lines().get(2).place()).isEqualTo(new AtPath("Positions.csv[1].Title"));
        assertThat(read.notices())
                .containsExactlyInAnyOrder(
                        new Notice(Notice.Kind.PERSONAL_FILE_NOT_OPENED, "Profile.csv"),
                        new Notice(Notice.Kind.PERSONAL_FILE_NOT_OPENED, "Connections.csv"),
                        new Notice(Notice.Kind.FILE_NOT_USED, "Job Applications.csv"),
                        new Notice(Notice.Kind.COLUMN_NOT_KNOWN, "Positions.csv, column 4"));
    }
}
