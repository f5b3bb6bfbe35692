package io.readiness.intake.document;

import io.readiness.intake.document.BoundedPdf.BoundedStream;
import io.readiness.intake.document.PageLayout.Glyph;
import io.readiness.intake.document.Refusal.Bound;
import io.readiness.intake.document.Refusal.Broken;
import io.readiness.intake.document.Refusal.Encrypted;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of a PDF: each glyph with its place, put together to lines by {@link PageLayout}. */
final class PdfText extends PDFTextStripper {
    static {
        FontMappers.set(new OneFont());
    }

    private final Allowance allowance;
    private final List<List<Glyph>> pages = new ArrayList<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private final DrawnMarks drawn;
    private int unread;
    private boolean leftAFontOut;

    private PdfText(Allowance allowance) {
        this.allowance = allowance;
        this.drawn = new DrawnMarks(allowance);
        addOperator(new LightFonts());
    }

    static SourceDocument read(byte[] bytes, Allowance allowance) {
        try (PDDocument document = BoundedPdf.open(bytes, allowance)) {
            allowance.hold();
            PdfText text = new PdfText(allowance);
            text.refuseManyPages(document);
            text.writeText(document, Writer.nullWriter());
            allowance.hold();
            return text.lines();
        } catch (InvalidPasswordException e) {
            throw allowance.refuse(new Encrypted(allowance.document()));
        } catch (IOException | StackOverflowError e) {
            allowance.hold();
            throw allowance.refuse(new Broken(allowance.document(), Format.PDF));
        } finally {
            COSName.clearResources();
        }
    }

    private void refuseManyPages(PDDocument document) {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            pages++;
            allowance.time();
            if (pages > allowance.limits().pages()) {
                throw allowance.tooMuch(Bound.PAGES, allowance.limits().pages());
            }
            putInAList(page.getCOSObject());
        }
        if (pages == 0) {
            throw allowance.refuse(new Broken(allowance.document(), Format.PDF));
        }
    }

    /** The content of a page alone would be unpacked without our bounds; as a list of one it is not. */
    private static void putInAList(COSDictionary page) {
        COSStream alone = page.getCOSStream(COSName.CONTENTS);
        if (alone != null) {
            COSArray list = new COSArray();
            list.add(alone);
            page.setItem(COSName.CONTENTS, list);
        }
    }

    private SourceDocument lines() {
        LineList lines = new LineList(allowance);
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isEmpty()) {
                lines.notice(Kind.SCANNED_PAGE, "page " + (i + 1));
            }
        }
        if (leftAFontOut) {
            lines.notice(Kind.FONT_LEFT_OUT, "the whole document");
        }
        if (unread > 0) {
            lines.notice(Kind.LETTERS_NOT_TOLD, unread + " letters");
        }
        new PageLayout(lines, allowance).read(pages);
        return lines.document(Format.PDF);
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs = new ArrayList<>();
        pages.add(glyphs);
        drawn.newPage();
    }

    @Override
    protected void endPage(PDPage page) {
        PDRectangle seen = page.getCropBox();
        if (page.getRotation() == 0) {
            glyphs.addAll(drawn.marks(List.copyOf(glyphs), seen.getLowerLeftX(), seen.getUpperRightY()));
        }
    }

    /** Called for each glyph; the library would keep far more of it than is needed. */
    @Override
    protected void processTextPosition(TextPosition text) {
        String letters = text.getUnicode();
        allowance.characters(letters.length());
        if (letters.isEmpty() || letters.codePoints().anyMatch(letter -> letter < ' ' && letter != '\t')) {
            unread++;
            return;
        }
        String font =
                text.getFont().getName() == null ? "" : text.getFont().getName().toLowerCase(Locale.ROOT);
        boolean pictures = font.contains("wingding") || font.contains("dingbat") || font.contains("awesome");
        glyphs.add(new Glyph(
                pictures ? "\uF0B7" : letters,
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                Math.abs(text.getYScale()),
                text.getWidthOfSpace(),
                font.contains("bold") || font.contains("black") || font.contains("heavy") || font.contains("cmbx"),
                text.getDir()));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.time();
        drawn.drawn(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
        super.processOperator(operator, operands);
    }

    /**
     * Looks at a font before the library does. What letters mean is mostly told beside the font, and then the font itself, with
     * all that could be wrong in it, is not opened.
     */
    private final class LightFonts extends SetFontAndSize {
        LightFonts() {
            super(PdfText.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> arguments) throws IOException {
            PDResources resources = getResources();
            if (!arguments.isEmpty() && arguments.get(0) instanceof COSName name && resources != null) {
                COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
                COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
                if (font != null) {
                    lighten(font, false);
                }
            }
            super.process(operator, arguments);
        }

        private void lighten(COSDictionary font, boolean toldAbove) throws IOException {
            boolean told = toldAbove
                    || font.containsKey(COSName.TO_UNICODE)
                    || (font.getDictionaryObject(COSName.ENCODING) instanceof COSName name
                            && !name.getName().startsWith("Identity"));
            COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
            if (descriptor != null) {
                leaveOut(descriptor, COSName.FONT_FILE, false);
                leaveOut(descriptor, COSName.FONT_FILE2, true);
                leaveOut(descriptor, COSName.FONT_FILE3, told);
            }
            COSArray below = font.getCOSArray(COSName.DESCENDANT_FONTS);
            if (below != null && below.size() > 0 && below.getObject(0) instanceof COSDictionary descendant) {
                lighten(descendant, told);
            }
        }

        private void leaveOut(COSDictionary descriptor, COSName file, boolean anyway) throws IOException {
            COSStream stream = descriptor.getCOSStream(file);
            if (stream == null) {
                return;
            }
            boolean fits = stream instanceof BoundedStream bounded
                    && bounded.fits(allowance.limits().font());
            leftAFontOut |= !fits;
            if (anyway || !fits) {
                descriptor.removeItem(file);
            }
        }
    }

    /** One font in place of all that a document does not bring; looking for fonts on the machine would take seconds. */
    private static final class OneFont implements FontMapper {
        private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

        private final TrueTypeFont font;

        OneFont() {
            try (InputStream file = PDFTextStripper.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException(
                            "The library for PDF has no " + FILE + ". Maybe its version changed?");
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            } catch (IOException e) {
                throw new UncheckedIOException("The font of the library for PDF cannot be read.", e);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
