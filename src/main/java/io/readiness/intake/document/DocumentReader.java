package io.readiness.intake.document;

import io.readiness.intake.document.Refusal.Bound;
import io.readiness.intake.document.Refusal.Broken;
import io.readiness.intake.document.Refusal.Empty;
import io.readiness.intake.document.Refusal.Encrypted;
import io.readiness.intake.document.Refusal.TooMuch;
import io.readiness.intake.document.Refusal.UnknownFormat;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads files of any known format as documents, within the limits; safe to share. */
public final class DocumentReader {
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] LOCKED_OFFICE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] RTF = ascii("{\\rtf");

    /** Programs put up to so many bytes before what makes a PDF one. */
    private static final int BEFORE_A_PDF = 1_024;

    /** As pictures of phones begin (HEIC, AVIF), behind their length. */
    private static final byte[] BOXED = ascii("ftyp");

    private static final int BOX = 4;

    private static final List<byte[]> PICTURES = List.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            ascii("GIF8"),
            ascii("RIFF"),
            ascii("8BPS"),
            ascii("<svg"),
            ascii("%!PS"),
            new byte[] {'I', 'I', '*', 0},
            new byte[] {'M', 'M', 0, '*'});

    private final DocumentLimits limits;

    public DocumentReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the files of one request.
     *
     * @throws UnreadableDocument for the first of them that is not read, and for too many
     */
    public List<SourceDocument> read(List<GivenFile> files) {
        if (files.size() > limits.files()) {
            throw new UnreadableDocument(new TooMuch("The request", Bound.FILES, limits.files()));
        }
        List<SourceDocument> documents = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            documents.add(read(files.get(i), i + 1));
        }
        return documents;
    }

    /**
     * What a file is by its content, then by what it was declared to be, then by the ending of its name.
     *
     * @param number which file of the request, from 1
     * @throws UnreadableDocument when it is too large, empty or of no format that is read
     */
    public Format formatOf(GivenFile file, int number) {
        return formatOf(file, allowance(number));
    }

    /**
     * The time and room for one file, from now on; whoever takes the document apart afterwards has what is left of it.
     *
     * @param number which file of the request, from 1
     */
    public Allowance allowance(int number) {
        return new Allowance("document " + number, limits);
    }

    /**
     * Reads a file. One that is JSON or CSV comes back with its format and without lines, for whoever knows its fields.
     *
     * @param number which file of the request, from 1
     * @throws UnreadableDocument for whatever is wrong with it
     */
    public SourceDocument read(GivenFile file, int number) {
        return read(file, allowance(number));
    }

    /** The same within what is left. */
    public SourceDocument read(GivenFile file, Allowance left) {
        Format format = formatOf(file, left);
        Allowance allowance = left.of(left.document() + " (" + format.said() + ")");
        allowance.time();
        SourceDocument document = read(file.bytes(), format, allowance);
        boolean isData = format == Format.JSON || format == Format.CSV;
        if (document.lines().isEmpty() && document.notices().isEmpty() && !isData) {
            throw new UnreadableDocument(new Empty(allowance.document()));
        }
        return document;
    }

    private static SourceDocument read(byte[] bytes, Format format, Allowance allowance) {
        return switch (format) {
            case PDF -> pdf(bytes, allowance);
            case DOCX -> WordText.read(bytes, allowance);
            case ODT -> OpenText.read(bytes, allowance);
            case RTF -> RichText.read(bytes, allowance);
            case LINKEDIN_EXPORT -> LinkedInExport.read(bytes, allowance);
            case HTML -> HtmlText.read(TextBytes.of(bytes), allowance);
            case MARKDOWN -> MarkdownText.read(TextBytes.of(bytes), allowance);
            case TEXT -> TypedText.read(TextBytes.of(bytes), allowance);
            case JSON, CSV -> new SourceDocument(allowance.document(), format, List.of(), List.of());
        };
    }

    /** A library that meets what it does not expect may throw anything; to the person who sent it, the file is broken. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static SourceDocument pdf(byte[] bytes, Allowance allowance) {
        try {
            return PdfText.read(bytes, allowance);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (RuntimeException e) {
            allowance.hold();
            throw allowance.refuse(new Broken(allowance.document(), Format.PDF));
        }
    }

    private Format formatOf(GivenFile file, Allowance allowance) {
        byte[] bytes = file.bytes();
        if (bytes.length > limits.bytes()) {
            throw allowance.tooMuch(Bound.BYTES, limits.bytes());
        }
        if (indexOf(bytes, PDF, BEFORE_A_PDF) >= 0) {
            return Format.PDF;
        }
        if (begins(bytes, ZIP)) {
            return packed(bytes, allowance);
        }
        if (begins(bytes, RTF)) {
            return Format.RTF;
        }
        refuseForeign(bytes, allowance);
        TextBytes text = TextBytes.of(bytes);
        if (text.text().isBlank()) {
            throw allowance.refuse(new Empty(allowance.document()));
        }
        if (!text.isText()) {
            throw allowance.refuse(new UnknownFormat(allowance.document(), "no text"));
        }
        return written(text.text(), file);
    }

    private static Format packed(byte[] bytes, Allowance allowance) {
        List<String> names = new PackedFile(bytes, Format.DOCX, allowance).names();
        if (names.contains(WordText.CONTENT)) {
            return Format.DOCX;
        }
        if (LinkedInExport.isOne(names)) {
            return Format.LINKEDIN_EXPORT;
        }
        if (names.contains(OpenText.CONTENT) && isOpenText(bytes, allowance)) {
            return Format.ODT;
        }
        throw allowance.refuse(new UnknownFormat(allowance.document(), packedAs(names)));
    }

    /** OpenDocument files begin with what they are; sheets and slides have the same parts. */
    private static boolean isOpenText(byte[] bytes, Allowance allowance) {
        StringBuilder type = new StringBuilder();
        new PackedFile(bytes, Format.ODT, allowance)
                .each(
                        "mimetype"::equals,
                        (name, unpacked) -> type.append(
                                new String(unpacked.readNBytes(OpenText.TYPE.length()), StandardCharsets.US_ASCII)));
        return type.toString().equals(OpenText.TYPE);
    }

    private static String packedAs(List<String> names) {
        if (names.stream()
                .anyMatch(name -> name.endsWith(".iwa") || name.equals("index.xml") || name.equals("index.apxl"))) {
            return "a Pages document";
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/") || name.startsWith("ppt/"))
                || names.contains(OpenText.CONTENT)) {
            return "a spreadsheet, slides or a drawing";
        }
        return "a ZIP file that is neither a document nor a LinkedIn export";
    }

    private static void refuseForeign(byte[] bytes, Allowance allowance) {
        if (begins(bytes, OLD_OFFICE)) {
            throw allowance.refuse(
                    indexOf(bytes, LOCKED_OFFICE, bytes.length) >= 0
                            ? new Encrypted(allowance.document())
                            : new UnknownFormat(allowance.document(), "an old office file (DOC)"));
        }
        if (begins(bytes, EMPTY_ZIP)) {
            throw allowance.refuse(new Empty(allowance.document()));
        }
        boolean picture =
                PICTURES.stream().anyMatch(start -> begins(bytes, start)) || indexOf(bytes, BOXED, BOX) == BOX;
        if (picture) {
            throw allowance.refuse(new UnknownFormat(allowance.document(), "a picture"));
        }
    }

    private static Format written(String text, GivenFile file) {
        String start = text.stripLeading();
        String type = orEmpty(file.declaredType());
        String name = orEmpty(file.fileName());
        if (start.startsWith("{") || start.startsWith("[{") || type.contains("json") || name.endsWith(".json")) {
            return Format.JSON;
        }
        if (HtmlText.isHtml(text) || type.startsWith("text/html")) {
            return Format.HTML;
        }
        if (type.startsWith("text/csv") || name.endsWith(".csv")) {
            return Format.CSV;
        }
        boolean saysMarkdown = type.startsWith("text/markdown") || name.endsWith(".md") || name.endsWith(".markdown");
        return saysMarkdown || MarkdownText.isMarkdown(text) ? Format.MARKDOWN : Format.TEXT;
    }

    private static String orEmpty(@Nullable String told) {
        return told == null ? "" : told.toLowerCase(Locale.ROOT);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return indexOf(bytes, start, 0) == 0;
    }

    private static int indexOf(byte[] bytes, byte[] part, int last) {
        for (int i = 0; i <= Math.min(last, bytes.length - part.length); i++) {
            int j = 0;
            while (j < part.length && bytes[i + j] == part[j]) {
                j++;
            }
            if (j == part.length) {
                return i;
            }
        }
        return -1;
    }
}
