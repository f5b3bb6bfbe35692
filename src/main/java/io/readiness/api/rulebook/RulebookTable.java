package io.readiness.api.rulebook;

import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of the rulebook. What all tables have in common has a place of its own; what each tells besides stands by its name,
 * and the columns say what it means.
 *
 * @param name its name: the parts of the rulebook on the way to it
 * @param title its name in words
 * @param means what it decides or tells
 * @param hitPolicy which of its rows that hold count; absent: rows are looked up and not decided between
 * @param columns what its rows ask and tell
 * @param rows the rows, in the order in which they are read
 */
public record RulebookTable(
        String name, String title, String means, @Nullable HitPolicy hitPolicy, List<Column> columns, List<Row> rows) {

    /**
     * Something that the rows of a table ask or tell.
     *
     * @param name where it stands in a row; what stands deeper has a dot before each name
     * @param means what it means; absent: what its name says
     * @param constants the meaning of the constants that may stand there, where their names do not say it
     */
    public record Column(
            String name, @Nullable String means, @Nullable Map<String, String> constants) {}

    /**
     * A row: what it asks for, and what it tells.
     *
     * @param number its place in the table, from 1
     * @param key what tells it from the other rows; absent: its number does
     * @param when what it asks for, by the name of the column: all of its {@code needs} have to hold, and none of what is
     *     {@code presumed} may be denied; absent: nothing
     * @param tells what it tells, by the name of the column
     * @param tables the tables within it
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record Row(
            int number,
            @Nullable String key,
            @Nullable Map<String, List<Need>> when,
            Map<String, Object> tells,
            @Nullable List<InnerTable> tables,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * A table within a row.
     *
     * @param name the name of the column
     * @param hitPolicy which of its rows that hold count; absent: rows are looked up and not decided between
     * @param rows the rows, in the order in which they are read
     */
    public record InnerTable(String name, @Nullable HitPolicy hitPolicy, List<Row> rows) {}

    /**
     * One thing that a row asks for.
     *
     * @param says what is asked for, as it is told to whom it is asked of
     * @param otherwise what is said where it does not hold; absent: nothing besides
     * @param that the condition
     * @param claims the claims it rests on; empty: those of its row
     */
    public record Need(String says, @Nullable String otherwise, TableCondition that, List<String> claims) {}
}
