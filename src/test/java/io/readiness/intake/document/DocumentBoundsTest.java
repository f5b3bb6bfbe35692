package io.readiness.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.readiness.Allocated;
import io.readiness.intake.document.Made.Pdf;
import io.readiness.intake.document.Refusal.Bound;
import io.readiness.intake.document.Refusal.Broken;
import io.readiness.intake.document.Refusal.DeclaresEntities;
import io.readiness.intake.document.Refusal.Empty;
import io.readiness.intake.document.Refusal.Encrypted;
import io.readiness.intake.document.Refusal.TooMuch;
import io.readiness.intake.document.Refusal.TooSlow;
import io.readiness.intake.document.Refusal.UnknownFormat;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.document.SourceDocument.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too large, broken, locked or meant to harm is refused with a sentence, and costs no more than the bounds allow. */
class DocumentBoundsTest {
    private static final long HUGE = 120L << 20;

    /** What all of the reading may take from first to last, a multiple of what there is at once. */
    private static final long COST = 400L << 20;

    private static final String HELLO = "BT /F1 12 Tf 72 700 Td (Product Owner) Tj ET";

    private static Refusal refusal(byte[] bytes) {
        return refusal(bytes, DocumentLimits.USUAL);
    }

    private static Refusal refusal(byte[] bytes, DocumentLimits limits) {
        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> Made.read(bytes, limits));
        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageStartingWith("document 1");
        return refused.refusal();
    }

    private static void refusedWithinBounds(byte[] bytes, Bound bound) {
        long cost = Allocated.by(() -> assertThat(refusal(bytes))
                .isInstanceOfSatisfying(
                        TooMuch.class, much -> assertThat(much.bound()).isEqualTo(bound)));
        assertThat(cost).isLessThan(COST);
    }

    private static List<String> texts(SourceDocument document) {
        return document.lines().stream().map(Line::text).toList();
    }

    @Test
    void a_zip_bomb_stops_where_the_room_ends() {
        refusedWithinBounds(
                Made.bomb("word/document.xml", Made.document("").replace("</w:body></w:document>", ""), HUGE),
                Bound.UNPACKED);
    }

    @Test
    void an_entry_that_nobody_reads_is_paid_for_as_well() {
        refusedWithinBounds(Made.bomb("word/media/image1.bmp", "", HUGE), Bound.UNPACKED);
    }

    @Test
    void a_text_longer_than_any_resume_is_refused() {
        refusedWithinBounds(Made.docx(Made.paragraph("a".repeat(500_000))), Bound.CHARACTERS);
        refusedWithinBounds(Made.docx(Made.paragraph("a".repeat(1_000)).repeat(500)), Bound.CHARACTERS);
        refusedWithinBounds("word by word ".repeat(50_000).getBytes(StandardCharsets.UTF_8), Bound.CHARACTERS);
    }

    @Test
    void a_packed_file_of_thousands_of_files_is_refused() {
        Map<String, byte[]> entries = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            entries.put("word/media/" + i, new byte[1]);
        }
        refusedWithinBounds(Made.zip(entries), Bound.ENTRIES);
    }

    @Test
    void parts_nested_without_end_are_refused() {
        refusedWithinBounds(
                Made.docx("<w:tbl><w:tr><w:tc>".repeat(10_000) + "</w:tc></w:tr></w:tbl>".repeat(10_000)), Bound.DEPTH);
        refusedWithinBounds(
                ("> ".repeat(5_000) + "deep\n**bold**\n# Heading\n").getBytes(StandardCharsets.UTF_8), Bound.DEPTH);
    }

    @Test
    void markup_without_end_is_refused_and_deep_markup_is_read() {
        refusedWithinBounds(("<html><body>" + "<b>".repeat(200_000)).getBytes(StandardCharsets.UTF_8), Bound.ELEMENTS);

        refusedWithinBounds(("<html><body>" + "<div>".repeat(40_000)).getBytes(StandardCharsets.UTF_8), Bound.DEPTH);

        byte[] deep = ("<html><body>" + "<div>".repeat(150) + "Product Owner").getBytes(StandardCharsets.UTF_8);
        assertThat(texts(Made.read(deep))).containsExactly("Product Owner");
    }

    @Test
    void a_document_type_in_a_word_document_is_refused_and_fetches_nothing() {
        assertThat(refusal(Made.fetching())).isInstanceOf(DeclaresEntities.class);
    }

    @Test
    void a_document_type_in_html_fetches_nothing() {
        byte[] html =
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>Owner &x;</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(texts(Made.read(html)).toString()).contains("Owner").doesNotContain("root:");
    }

    @Test
    void what_is_not_whole_is_called_broken() {
        byte[] whole = Made.docx(Made.paragraph("Product Owner").repeat(50));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThat(refusal(half)).isInstanceOf(Broken.class);
        assertThat(refusal(Made.docx("<w:p>"))).isInstanceOf(Broken.class);
        assertThat(refusal(Made.ascii("%PDF-1.7\nand nothing else"))).isInstanceOf(Broken.class);
    }

    @Test
    void what_is_no_resume_at_all_is_told_by_what_it_is() {
        assertThat(refusal(new byte[0])).isInstanceOf(Empty.class);
        assertThat(refusal(Made.ascii(" \n\t "))).isInstanceOf(Empty.class);
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})
                        .wrong())
                .contains("an old office file (DOC)");
        assertThat(refusal(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'})
                        .wrong())
                .contains("a picture");
        assertThat(refusal(Made.zip(Map.of("Index/Document.iwa", new byte[3]))).wrong())
                .contains("a Pages document");
        assertThat(refusal(Made.zip(Map.of("xl/workbook.xml", new byte[3]))).wrong())
                .contains("a spreadsheet");
        assertThat(refusal(Made.zip(Map.of("Index/Document.iwa", new byte[3]))).hint())
                .contains("Save it as PDF or DOCX");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}).wrong())
                .contains("a picture");
        assertThat(refusal(Made.zip(Map.of("content.xml", new byte[3])))).isInstanceOf(UnknownFormat.class);
        assertThat(refusal(new byte[9 << 20])).isEqualTo(new TooMuch("document 1", Bound.BYTES, 8 << 20));
    }

    @Test
    void too_many_files_are_refused_before_one_is_read() {
        GivenFile file = new GivenFile(new byte[0], null, null);

        UnreadableDocument refused = catchThrowableOfType(
                UnreadableDocument.class,
                () -> new DocumentReader(DocumentLimits.USUAL).read(Collections.nCopies(6, file)));

        assertThat(refused)
                .hasMessage(
                        "The request has more than 5 files. Send the resume and the export, and leave out the rest.");
    }

    @Test
    void reading_stops_when_the_time_is_over() {
        DocumentLimits now = DocumentLimits.USUAL.within(Duration.ZERO);
        byte[] pdf = Pdf.ofOnePage().helvetica().says(HELLO).done();

        assertThat(refusal(pdf, now)).isInstanceOf(TooSlow.class);
        assertThat(refusal(Made.docx(Made.paragraph("Product Owner")), now)).isInstanceOf(TooSlow.class);
        assertThat(refusal(Made.ascii("<html><p>Product Owner</p></html>"), now))
                .isInstanceOf(TooSlow.class);
        assertThat(refusal(Made.ascii("# Product Owner"), now)).isInstanceOf(TooSlow.class);
    }

    @Test
    void a_pdf_with_a_password_is_called_locked() throws IOException {
        assertThat(refusal(Made.locked())).isInstanceOf(Encrypted.class);
    }

    @Test
    void a_font_of_a_hundred_megabytes_is_left_out_and_the_text_is_read() {
        byte[] pdf = Made.withFont(HUGE, HELLO);

        SourceDocument read = Made.read(pdf);

        assertThat(texts(read)).containsExactly("Product Owner");
        assertThat(read.notices()).extracting(Notice::kind).contains(Notice.Kind.FONT_LEFT_OUT);
        assertThat(Allocated.by(() -> Made.read(pdf))).isLessThan(COST);
    }

    @Test
    void a_stream_that_unpacks_without_end_is_refused() {
        refusedWithinBounds(
                Pdf.ofOnePage().helvetica().stream(5, "/Filter /FlateDecode", Made.packedBlanks(HUGE))
                        .done(),
                Bound.UNPACKED);
        refusedWithinBounds(
                Pdf.ofOnePage().helvetica().stream(
                                5, "/Filter [/FlateDecode /FlateDecode]", Made.packed(Made.packedBlanks(HUGE)))
                        .done(),
                Bound.UNPACKED);
    }

    @Test
    void a_range_of_codes_without_end_takes_no_more_than_letters_can() {
        byte[] cmap = Made.ascii("begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
                + "9 beginbfrange <00000000> <7FFFFFFF> <00000041> <00> <7FFFFFFF> <00000041> endbfrange endcmap");
        byte[] pdf = Pdf.ofOnePage()
                .object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>")
                .says(HELLO)
                .stream(6, "", cmap)
                .done();

        assertThat(Allocated.by(() -> Made.read(pdf, DocumentLimits.USUAL.within(Duration.ofMinutes(5)))))
                .isLessThan(COST);
    }

    @Test
    void pages_in_a_circle_are_read_once_or_called_broken() {
        byte[] circle = new Pdf()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>")
                .object(3, "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2 >>")
                .done();

        assertThat(refusal(circle)).isInstanceOf(Broken.class);
    }

    @Test
    void more_pages_than_a_resume_has_are_refused() {
        Pdf pdf = new Pdf()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [" + numbers(10, 70) + "] /Count 60 >>");
        for (int i = 10; i < 70; i++) {
            pdf.object(i, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        }
        assertThat(refusal(pdf.done())).isEqualTo(new TooMuch("document 1 (PDF)", Bound.PAGES, 50));
    }

    private static String numbers(int from, int to) {
        StringBuilder numbers = new StringBuilder();
        for (int i = from; i < to; i++) {
            numbers.append(i).append(" 0 R ");
        }
        return numbers.toString();
    }

    @Test
    void forms_that_draw_each_other_ten_times_stop_when_the_time_is_over_or_sooner() {
        Pdf pdf = Pdf.ofOnePage().helvetica().says("/X1 Do");
        for (int i = 8; i < 28; i++) {
            pdf.stream(
                    i,
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 " + (i + 1)
                            + " 0 R >> >>",
                    Made.ascii("/X1 Do ".repeat(10)));
        }
        assertThat(refusal(pdf.done(), DocumentLimits.USUAL.within(Duration.ofMillis(500))))
                .isInstanceOf(TooSlow.class);
    }

    @Test
    void objects_without_end_are_refused() {
        refusedWithinBounds(
                Pdf.ofOnePage().helvetica().stream(5, "/Filter /FlateDecode", Made.packed("[]".repeat(2_000_000)))
                        .done(),
                Bound.ELEMENTS);
        refusedWithinBounds(
                Pdf.ofOnePage()
                        .helvetica()
                        .object(5, "[" + "[]".repeat(1_000_000) + "]")
                        .done(),
                Bound.ELEMENTS);
    }

    @Test
    void a_refusal_and_a_document_say_nothing_of_what_is_in_it() {
        SourceDocument document = Made.read("Jane Example\njane@example.org", "jane-example.txt");

        assertThat(document.toString() + document.lines() + document.name()).doesNotContainIgnoringCase("jane");
        assertThat(new GivenFile(new byte[2], "jane-example.txt", null).toString())
                .doesNotContain("jane");
    }

    static Stream<Refusal> quotedRefusals() {
        return Stream.of(
                new Empty("Document 1"),
                new UnknownFormat("Document 1", "an old office file (DOC)"),
                new Refusal.ForAnotherAddress("Document 1 (JSON)", "a profile", "/api/v1/assessments"),
                new TooMuch("Document 1 (PDF)", Bound.PAGES, DocumentLimits.USUAL.pages()),
                new TooSlow("Document 1 (PDF)", DocumentLimits.USUAL.time().toSeconds()),
                new Encrypted("Document 1 (PDF)"),
                new Broken("Document 1 (DOCX)", Format.DOCX),
                new DeclaresEntities("Document 1 (DOCX)"));
    }

    @ParameterizedTest
    @MethodSource("quotedRefusals")
    void refusals_are_quoted_as_they_are_in_the_documentation(Refusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("docs", "intake.md"))).contains("`" + refusal.wrong());
    }

    @Test
    void limits_of_bytes_are_told_in_mebibytes() {
        assertThat(new TooMuch("document 1", Bound.UNPACKED, DocumentLimits.USUAL.unpacked()).wrong())
                .isEqualTo("document 1 has more than 64 MiB when unpacked.");
    }
}
