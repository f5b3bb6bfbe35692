package io.readiness.web.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets a page as a PDF that a screen reader can read, with its letters in it. The same page gives the same bytes. */
final class PdfPrinter {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String FAMILY = "DejaVu";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** In place of a letter that the font does not have. */
    private static final String NO_LETTER = "\u25A1";

    static {
        // It would quote what somebody typed where it cannot set it, and tell at length how it went.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPrinter() {}

    /**
     * A document.
     *
     * @param page the page, as XHTML
     * @param day the day that the document says it is of
     */
    static byte[] print(String page, LocalDate day) {
        String readable = readable(page);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Readiness")
                .useFastMode()
                .useReplacementText(NO_LETTER)
                .useUnicodeBidiSplitter(RightToLeft::new)
                .useUnicodeBidiReorderer(new RightToLeft.Turned())
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(readable, null);
        font(builder, "", REGULAR, FontStyle.NORMAL);
        font(builder, "-Bold", BOLD, FontStyle.NORMAL);
        font(builder, "-Oblique", REGULAR, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            fix(document, day, readable);
            document.save(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> file(FONTS + face + ".ttf"), FAMILY, weight, style, true);
    }

    private static InputStream file(String resource) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(resource), resource);
    }

    /** Nothing of it comes from the clock or from chance. */
    private static void fix(PDDocument document, LocalDate day, String page) {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        moment.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        document.setDocumentId(id(page));
    }

    private static long id(String page) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Without the characters that XML has no place for, which somebody may have typed. */
    private static String readable(String page) {
        StringBuilder readable = new StringBuilder(page.length());
        page.codePoints().filter(PdfPrinter::isReadable).forEach(readable::appendCodePoint);
        return readable.toString();
    }

    private static boolean isReadable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= '\uD7FF')
                || (character >= '\uE000' && character <= '\uFFFD')
                || character > '\uFFFF';
    }
}
