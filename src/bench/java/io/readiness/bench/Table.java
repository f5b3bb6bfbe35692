package io.readiness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** A table in Markdown. */
final class Table {
    /** One short round, to see that all of it works; its figures say nothing, and are kept out of the document. */
    static final boolean QUICK = Boolean.getBoolean("bench.quick");

    /** Where every tool leaves its table, under the name of its place in the document. */
    static final Path FOLDER = QUICK ? Path.of("target", "bench", "quick") : Path.of("target", "bench");

    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        row((Object[]) columns);
        row(Collections.nCopies(columns.length, "---").toArray());
    }

    Table row(Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
        return this;
    }

    /** A sentence below the table. */
    Table note(String sentence) {
        text.append('\n').append(sentence).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void write(String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".md"), text);
    }
}
