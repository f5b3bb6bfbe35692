package io.readiness.intake.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents with bytes changed, cut, repeated and joined, by chance. */
public final class Mutilated {
    private static final List<String> TOKENS = List.of(
            "99999999999",
            "-1",
            "<<",
            "[",
            "(",
            ">>",
            "/Length 0",
            "endobj",
            "stream",
            "\u0000",
            "<w:tbl>",
            "<!DOCTYPE x>",
            "&#x10FFFF;",
            "</w:p>",
            "\"",
            "\n",
            "2019 \u2013 ",
            "\u202E",
            "/Kids [3 0 R]",
            "<div>",
            "| a |",
            "since",
            "\t\t\t");

    private Mutilated() {}

    /** Changes inside of a packed file reach its text only if it is unpacked first. */
    public static byte[] one(List<byte[]> samples, Random chance) throws IOException {
        byte[] sample = samples.get(chance.nextInt(samples.size()));
        boolean packed = sample[0] == 'P' && sample[1] == 'K';
        if (!packed || chance.nextInt(3) == 0) {
            return changed(sample, samples, chance);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(sample));
                ZipOutputStream into = new ZipOutputStream(bytes)) {
            ZipEntry entry = from.getNextEntry();
            while (entry != null) {
                into.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                boolean isText =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".csv");
                into.write(isText && chance.nextInt(2) == 0 ? changed(content, samples, chance) : content);
                into.closeEntry();
                entry = from.getNextEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(byte[] original, List<byte[]> samples, Random chance) {
        byte[] bytes = original.clone();
        for (int i = chance.nextInt(4); i >= 0 && bytes.length > 4; i--) {
            int at = chance.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + chance.nextInt(200));
            bytes = switch (chance.nextInt(7)) {
                case 0 -> Arrays.copyOf(bytes, at + 1);
                case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 2 -> repeated(bytes, at, length, chance.nextInt(50));
                case 3 -> spliced(bytes, at, samples.get(chance.nextInt(samples.size())), chance);
                case 4, 5 ->
                    joined(
                            Arrays.copyOf(bytes, at),
                            joined(
                                    TOKENS.get(chance.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                                    Arrays.copyOfRange(bytes, at, bytes.length)));
                default -> flipped(bytes, chance);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random chance) {
        for (int i = chance.nextInt(30); i >= 0; i--) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int at, int length, int times) {
        byte[] all = Arrays.copyOf(bytes, at);
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        for (int i = 0; i <= times; i++) {
            all = joined(all, part);
        }
        return joined(all, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] other, Random chance) {
        int start = chance.nextInt(other.length);
        int end = Math.min(other.length, start + chance.nextInt(2_000));
        return joined(
                Arrays.copyOf(bytes, at),
                joined(Arrays.copyOfRange(other, start, end), Arrays.copyOfRange(bytes, at, bytes.length)));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
