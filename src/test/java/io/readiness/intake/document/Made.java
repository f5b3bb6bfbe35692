package io.readiness.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/** Files made for a test, byte by byte where a library would refuse to write what is wrong in them. */
public final class Made {
    public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Made() {}

    static SourceDocument read(byte[] bytes) {
        return read(bytes, DocumentLimits.USUAL);
    }

    static SourceDocument read(byte[] bytes, DocumentLimits limits) {
        return new DocumentReader(limits).read(new GivenFile(bytes, null, null), 1);
    }

    static SourceDocument read(String text, @Nullable String name) {
        return new DocumentReader(DocumentLimits.USUAL)
                .read(new GivenFile(text.getBytes(StandardCharsets.UTF_8), name, null), 1);
    }

    public static byte[] docx(String body) {
        return zip(Map.of("word/document.xml", ascii(document(body))));
    }

    public static String document(String body) {
        return "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>";
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A packed file with one entry of so many blanks, after what it begins with. */
    public static byte[] bomb(String entry, String start, long blanks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(ascii(start));
            blanks(zip, blanks);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** So many blanks, packed. */
    public static byte[] packedBlanks(long blanks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            blanks(packed, blanks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PDF that opens with a password only. */
    public static byte[] locked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** A Word document that declares an entity, which would fetch a file. */
    public static byte[] fetching() {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                        + WORD + "\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        return zip(Map.of("word/document.xml", ascii(xml)));
    }

    /** A PDF with a font of so many bytes, unpacked. */
    public static byte[] withFont(long size, String content) {
        return Pdf.ofOnePage()
                .object(
                        4,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Big /FontDescriptor 6 0 R /Encoding /WinAnsiEncoding >>")
                .says(content)
                .object(6, "<< /Type /FontDescriptor /FontName /Big /Flags 32 /FontFile 7 0 R >>")
                .stream(7, "/Filter /FlateDecode", packedBlanks(size))
                .done();
    }

    static byte[] packed(String text) {
        return packed(ascii(text));
    }

    static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            packed.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void blanks(OutputStream into, long blanks) throws IOException {
        byte[] some = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (long left = blanks; left > 0; left -= some.length) {
            into.write(some, 0, (int) Math.min(left, some.length));
        }
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A PDF that is written object by object. */
    public static final class Pdf {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<Integer, Integer> places = new LinkedHashMap<>();

        Pdf() {
            text("%PDF-1.7\n");
        }

        public Pdf object(int number, String content) {
            places.put(number, bytes.size());
            text(number + " 0 obj\n" + content + "\nendobj\n");
            return this;
        }

        public Pdf stream(int number, String dictionary, byte[] content) {
            places.put(number, bytes.size());
            text(number + " 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\n");
            bytes.writeBytes(content);
            text("\nendstream\nendobj\n");
            return this;
        }

        /** One page whose font is object 4 and whose content is object 5, which are still to come. */
        public static Pdf ofOnePage() {
            return new Pdf()
                    .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                    .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                    .object(
                            3,
                            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                                    + " /Resources << /Font << /F1 4 0 R >> /XObject << /X1 8 0 R >> >> >>");
        }

        public Pdf helvetica() {
            return object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        }

        public Pdf says(String content) {
            return stream(5, "", ascii(content));
        }

        public byte[] done() {
            int start = bytes.size();
            int last = places.keySet().stream().max(Integer::compare).orElse(0);
            StringBuilder table = new StringBuilder("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
            for (int i = 1; i <= last; i++) {
                table.append(
                        places.containsKey(i) ? "%010d 00000 n \n".formatted(places.get(i)) : "0000000000 65535 f \n");
            }
            text(table + "trailer\n<< /Size " + (last + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
            return bytes.toByteArray();
        }

        private void text(String text) {
            bytes.writeBytes(ascii(text));
        }
    }
}
