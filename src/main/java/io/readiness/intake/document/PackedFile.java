package io.readiness.intake.document;

import io.readiness.intake.document.Refusal.Bound;
import io.readiness.intake.document.Refusal.Broken;
import io.readiness.intake.document.Refusal.Encrypted;
import io.readiness.intake.document.SourceDocument.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A packed file in memory. Entries are unpacked one at a time, and what is skipped is paid for as well. */
final class PackedFile {
    private static final int STEP = 1 << 13;

    private final byte[] bytes;
    private final Allowance allowance;
    private final Format format;

    PackedFile(byte[] bytes, Format format, Allowance allowance) {
        this.bytes = bytes;
        this.format = format;
        this.allowance = allowance;
    }

    /** Reads an entry. */
    interface EntryReader {
        void read(String name, InputStream unpacked) throws IOException;
    }

    /** The names of all entries. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        each(
                name -> {
                    names.add(name);
                    return false;
                },
                (name, unpacked) -> {});
        return names;
    }

    /** Reads the entries that are wanted, in the order of the file. */
    void each(Predicate<String> wanted, EntryReader reader) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                entries++;
                if (entries > allowance.limits().entries()) {
                    throw allowance.tooMuch(Bound.ENTRIES, allowance.limits().entries());
                }
                InputStream unpacked = allowance.paid(zip);
                if (wanted.test(entry.getName())) {
                    reader.read(entry.getName(), unpacked);
                }
                skipRest(unpacked);
                entry = zip.getNextEntry();
            }
            if (entries == 0) {
                throw allowance.refuse(new Broken(allowance.document(), format));
            }
        } catch (IOException | IllegalArgumentException e) {
            allowance.hold();
            boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw allowance.refuse(
                    locked ? new Encrypted(allowance.document()) : new Broken(allowance.document(), format));
        }
    }

    private static void skipRest(InputStream unpacked) throws IOException {
        byte[] rest = new byte[STEP];
        int read = 0;
        while (read >= 0) {
            read = unpacked.read(rest, 0, rest.length);
        }
    }

    /** All of an entry, up to so many bytes. */
    static byte[] all(InputStream unpacked, int most, Allowance allowance) throws IOException {
        byte[] all = unpacked.readNBytes(most + 1);
        if (all.length > most) {
            throw allowance.tooMuch(Bound.UNPACKED, most);
        }
        return all;
    }
}
