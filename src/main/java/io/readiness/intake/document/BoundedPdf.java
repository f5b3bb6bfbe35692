package io.readiness.intake.document;

import io.readiness.intake.document.Refusal.Bound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF whose streams are unpacked only as far as there is room, and whose bytes are read only while there is time. The library
 * unpacks into memory without a bound, and believes every count that a file tells; so both are looked at before it does.
 */
final class BoundedPdf extends PDFParser {
    /** Marks of arrays, dictionaries, texts and names; chance puts so many into eight megabytes of packed bytes. */
    private static final int MOST_MARKS = 300_000;

    private static final int MOST_FILTERS = 4;
    private static final int MOST_COLUMNS = 100_000;
    private static final int MOST_ENTRIES = 200_000;

    /** One stream gets a part of the room, so that all are never in memory at once. */
    private static final int STREAMS = 4;

    private BoundedPdf(byte[] bytes, Allowance allowance) throws IOException {
        super(new TimedBytes(bytes, allowance));
        document = new BoundedDocument(this, allowance);
    }

    static PDDocument open(byte[] bytes, Allowance allowance) throws IOException {
        refuseCrowds(bytes, allowance);
        return new BoundedPdf(bytes, allowance).parse();
    }

    /** Each mark may become an object, and an object takes many times the bytes that it is written in. */
    private static void refuseCrowds(byte[] bytes, Allowance allowance) {
        int marks = 0;
        for (byte one : bytes) {
            if (one == '[' || one == '<' || one == '(' || one == '/') {
                marks++;
            }
        }
        allowance.time();
        if (marks > MOST_MARKS) {
            throw allowance.tooMuch(Bound.ELEMENTS, MOST_MARKS);
        }
    }

    /** The bytes of the file, as long as there is time. */
    private static final class TimedBytes extends RandomAccessReadBuffer {
        private static final int EVERY = 1 << 12;

        private final Allowance allowance;
        private int reads;

        TimedBytes(byte[] bytes, Allowance allowance) {
            super(bytes);
            this.allowance = allowance;
        }

        @Override
        public int read() throws IOException {
            time();
            return super.read();
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            time();
            return super.read(into, start, length);
        }

        @Override
        public void seek(long position) throws IOException {
            time();
            super.seek(position);
        }

        @Override
        public RandomAccessReadView createView(long start, long length) throws IOException {
            time();
            return super.createView(start, length);
        }

        private void time() {
            reads++;
            if (reads % EVERY == 0) {
                allowance.time();
            }
        }
    }

    private static final class BoundedDocument extends COSDocument {
        private final PDFParser parser;
        private final Allowance allowance;

        BoundedDocument(PDFParser parser, Allowance allowance) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.allowance = allowance;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(parser.createRandomAccessReadView(start, length), allowance);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** Looks at what a stream says of itself before it is unpacked. */
    static final class BoundedStream extends COSStream {
        private final Allowance allowance;

        private BoundedStream(RandomAccessReadView packed, Allowance allowance) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache().create(), packed);
            this.allowance = allowance;
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            COSStream plain = new COSStream();
            try (OutputStream raw = plain.createRawOutputStream()) {
                raw.write(unpacked());
            }
            return plain.createInputStream();
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return new RandomAccessReadBuffer(unpacked());
        }

        /** Whether it unpacks to no more than so many bytes; nothing of it is kept. */
        boolean fits(int most) throws IOException {
            Counted counted = new Counted(most);
            try {
                unpackInto(counted);
            } catch (Counted.Full e) {
                return false;
            }
            return true;
        }

        private byte[] unpacked() throws IOException {
            Kept kept = new Kept(allowance);
            unpackInto(kept);
            byte[] bytes = kept.toByteArray();
            refuseCrowds(bytes, allowance);
            COSName type = getCOSName(COSName.TYPE);
            if (COSName.XREF.equals(type)) {
                refuseEntries(bytes.length);
            }
            return ReadableCMap.isOne(bytes) ? ReadableCMap.of(bytes, allowance) : bytes;
        }

        /** A table of objects tells how wide its entries are; without a width there is no end of them. */
        private void refuseEntries(int length) throws IOException {
            COSArray widths = getCOSArray(COSName.W);
            int width = 0;
            for (int i = 0; widths != null && i < widths.size(); i++) {
                width += Math.max(0, widths.getInt(i, 0));
            }
            if (width == 0 || length / width > MOST_ENTRIES) {
                throw allowance.tooMuch(Bound.ELEMENTS, MOST_ENTRIES);
            }
        }

        private void unpackInto(OutputStream last) throws IOException {
            List<COSName> filters = filters();
            if (filters.size() > MOST_FILTERS) {
                throw new IOException("More filters than a stream has.");
            }
            InputStream from = createRawInputStream();
            for (int i = 0; i < filters.size(); i++) {
                refuseWideRows(i);
                if (i == filters.size() - 1) {
                    unpack(filters.get(i), from, last, i);
                } else {
                    Kept between = new Kept(allowance);
                    unpack(filters.get(i), from, between, i);
                    from = new ByteArrayInputStream(between.toByteArray());
                }
            }
            if (filters.isEmpty()) {
                from.transferTo(last);
            }
        }

        private void unpack(COSName filter, InputStream from, OutputStream into, int index) throws IOException {
            if (!isPicture(filter)) {
                FilterFactory.INSTANCE.getFilter(filter).decode(from, into, this, index);
            }
        }

        /** Pictures are never looked at. */
        private static boolean isPicture(COSName filter) {
            return filter.equals(COSName.DCT_DECODE)
                    || filter.equals(COSName.DCT_DECODE_ABBREVIATION)
                    || filter.equals(COSName.JPX_DECODE)
                    || filter.equals(COSName.JBIG2_DECODE)
                    || filter.equals(COSName.CCITTFAX_DECODE)
                    || filter.equals(COSName.CCITTFAX_DECODE_ABBREVIATION);
        }

        private List<COSName> filters() {
            COSBase filter = getFilters();
            if (filter instanceof COSName name) {
                return List.of(name);
            }
            List<COSName> names = new ArrayList<>();
            if (filter instanceof COSArray several) {
                for (int i = 0; i < several.size(); i++) {
                    if (several.getObject(i) instanceof COSName name) {
                        names.add(name);
                    }
                }
            }
            return names;
        }

        /** A row is put into memory whole before it is read. */
        private void refuseWideRows(int index) throws IOException {
            COSBase told = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
            COSBase one = told instanceof COSArray several && index < several.size() ? several.getObject(index) : told;
            if (one instanceof COSDictionary parameters) {
                long row = 1;
                for (COSName factor : List.of(COSName.COLUMNS, COSName.COLORS, COSName.BITS_PER_COMPONENT)) {
                    long times =
                            parameters.getDictionaryObject(factor) instanceof COSNumber number ? number.longValue() : 1;
                    if (times < 0 || times > MOST_COLUMNS) {
                        throw new IOException("A row is longer than rows are.");
                    }
                    row *= times;
                }
                if (row > (long) MOST_COLUMNS * Byte.SIZE * Byte.SIZE) {
                    throw new IOException("A row is longer than rows are.");
                }
            }
        }
    }

    /** Bytes that are kept, and paid for. */
    private static final class Kept extends OutputStream {
        private final Allowance allowance;
        private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

        Kept(Allowance allowance) {
            this.allowance = allowance;
        }

        @Override
        public void write(int one) {
            room(1);
            bytes.put((byte) one);
        }

        @Override
        public void write(byte[] from, int start, int length) {
            room(length);
            bytes.put(from, start, length);
        }

        private void room(int more) {
            long most = allowance.limits().unpacked() / STREAMS;
            long needed = (long) bytes.position() + more;
            if (needed > most) {
                throw allowance.tooMuch(Bound.UNPACKED, most);
            }
            if (more > bytes.remaining()) {
                allowance.unpacked(bytes.position());
                ByteBuffer larger = ByteBuffer.allocate((int) Math.min(most, Math.max(needed, 2L * bytes.capacity())));
                bytes = larger.put(bytes.flip());
            }
        }

        byte[] toByteArray() {
            byte[] all = new byte[bytes.position()];
            bytes.flip().get(all);
            return all;
        }
    }

    /** Bytes that are only counted. */
    private static final class Counted extends OutputStream {
        private final int most;
        private long counted;

        Counted(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            count(length);
        }

        private void count(int more) throws IOException {
            counted += more;
            if (counted > most) {
                throw new Full();
            }
        }

        private static final class Full extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }

    /**
     * What the codes of a font mean, written anew letter by letter. A range of codes takes a dozen bytes to write and as many
     * entries as it pleases to read, so ranges are counted out here, up to a bound.
     */
    static final class ReadableCMap {
        private static final int MOST = 70_000;
        private static final int LONGEST = 64;
        private static final byte[] RANGE = "beginbfrange".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] LETTER = "beginbfchar".getBytes(StandardCharsets.US_ASCII);

        private final String written;
        private final StringBuilder letters = new StringBuilder();
        private int at;
        private int count;

        private ReadableCMap(String written) {
            this.written = written;
        }

        static boolean isOne(byte[] bytes) {
            return bytes.length < 1 << 22 && (contains(bytes, RANGE) || contains(bytes, LETTER));
        }

        static byte[] of(byte[] bytes, Allowance allowance) {
            allowance.time();
            return new ReadableCMap(new String(bytes, StandardCharsets.ISO_8859_1))
                    .anew()
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        private static boolean contains(byte[] bytes, byte[] word) {
            for (int i = 0; i + word.length <= bytes.length; i++) {
                int j = 0;
                while (j < word.length && bytes[i + j] == word[j]) {
                    j++;
                }
                if (j == word.length) {
                    return true;
                }
            }
            return false;
        }

        private String anew() {
            StringBuilder spaces = new StringBuilder();
            String section = "";
            String token = next();
            while (token != null && count < MOST) {
                if (!token.startsWith("<")) {
                    section = token;
                } else if (section.equals("begincodespacerange")) {
                    spaces.append("1 begincodespacerange ")
                            .append(token)
                            .append(orEmpty(next()))
                            .append(" endcodespacerange\n");
                } else if (section.equals("beginbfchar")) {
                    letter(token, orEmpty(next()));
                } else if (section.equals("beginbfrange")) {
                    range(token, orEmpty(next()), orEmpty(next()));
                }
                token = next();
            }
            return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" + spaces + letters
                    + "endcmap end end\n";
        }

        private void range(String first, String last, String meaning) {
            long from = number(first);
            long to = number(last);
            if (meaning.equals("[")) {
                String one = next();
                for (long code = from; one != null && one.startsWith("<") && count < MOST; code++) {
                    letter(hex(code, first.length() - 2), one);
                    one = next();
                }
            } else if (from >= 0 && meaning.length() > 2 && meaning.length() <= LONGEST) {
                int tail = Math.min(4, meaning.length() - 2);
                int start = meaning.length() - 1 - tail;
                long letter = number("<" + meaning.substring(start, start + tail) + ">");
                for (long code = from; code <= to && count < MOST; code++) {
                    letter(
                            hex(code, first.length() - 2),
                            meaning.substring(0, start)
                                    + hex(letter + code - from, tail).substring(1));
                }
            }
        }

        private void letter(String code, String meaning) {
            if (code.length() <= 10 && meaning.startsWith("<") && meaning.length() <= LONGEST) {
                count++;
                letters.append("1 beginbfchar ").append(code).append(meaning).append(" endbfchar\n");
            }
        }

        private static String hex(long code, int digits) {
            String hex = Long.toHexString(code);
            String full = "0".repeat(Math.max(0, digits - hex.length())) + hex;
            return "<" + full.substring(full.length() - digits) + ">";
        }

        private static long number(String hex) {
            if (hex.length() < 3 || hex.length() > 10) {
                return -1;
            }
            try {
                return Long.parseLong(hex.substring(1, hex.length() - 1), 16);
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        private static String orEmpty(@org.jspecify.annotations.Nullable String token) {
            return token == null ? "" : token;
        }

        /** A code as {@code <…>} without blanks, a bracket, or a word. */
        private @org.jspecify.annotations.Nullable String next() {
            while (at < written.length()) {
                char first = written.charAt(at);
                if (first == '<') {
                    int end = written.indexOf('>', at);
                    int stop = end < 0 ? written.length() : end + 1;
                    String code = written.substring(at, stop).replaceAll("\\s", "");
                    at = stop;
                    if (end > 0 && code.length() > 2 && !code.startsWith("<<")) {
                        return code;
                    }
                } else if (first == '[') {
                    at++;
                    return "[";
                } else if (Character.isLetter(first)) {
                    int start = at;
                    while (at < written.length() && Character.isLetter(written.charAt(at))) {
                        at++;
                    }
                    return written.substring(start, at);
                } else if (first == ']') {
                    at++;
                    return "]";
                } else {
                    at++;
                }
            }
            return null;
        }
    }
}
