package io.readiness.web.rulebook;

import io.readiness.api.rulebook.RulebookTable.Column;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the rulebook as it is read.
 *
 * @param name its name, as its address has it
 * @param title what it is called
 * @param within what it is a part of, from the outside in
 * @param means what it decides or tells
 * @param policy which of its rows that hold count; absent: rows are looked up
 * @param columns what is meant by what its rows tell
 * @param rows its rows
 */
public record TableView(
        String name,
        String title,
        List<String> within,
        String means,
        @Nullable HitPolicy policy,
        List<Column> columns,
        List<RowView> rows) {
    public String href() {
        return Ref.TABLES + name;
    }

    /** Whether any row asks for something. */
    public boolean asks() {
        return rows.stream().anyMatch(row -> !row.asks().isEmpty());
    }

    /** Whether any row rests on something by itself. */
    public boolean rests() {
        return rows.stream().anyMatch(row -> !row.claims().isEmpty() || row.assumption() != null);
    }

    /** Its rows, and those of the tables within them. */
    Stream<RowView> all() {
        return rows.stream().flatMap(RowView::all);
    }

    /**
     * A row.
     *
     * @param id its place on the page
     * @param label what tells it from the others
     * @param asks all that has to hold
     * @param tells what it tells
     * @param inner the tables within it
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record RowView(
            String id,
            String label,
            List<Asked> asks,
            List<Told> tells,
            List<Inner> inner,
            List<String> claims,
            @Nullable String assumption) {
        Stream<RowView> all() {
            return Stream.concat(
                    Stream.of(this),
                    inner.stream().flatMap(one -> one.rows().stream()).flatMap(RowView::all));
        }

        /** Every claim that it or a part of it rests on, but for the tables within it. */
        List<String> rests() {
            List<String> rests = new ArrayList<>(claims);
            asks.forEach(one -> rests.addAll(one.claims()));
            tells.forEach(one -> rests.addAll(one.claims()));
            return rests.stream().distinct().toList();
        }

        /** All that it says, to be searched. */
        String words() {
            StringBuilder words = new StringBuilder();
            asks.forEach(one -> words.append(one.says()).append(' '));
            tells.forEach(
                    one -> one.texts().forEach(text -> words.append(text.text()).append(". ")));
            if (assumption != null) {
                words.append(assumption);
            }
            return words.toString();
        }
    }

    /**
     * Something that a row asks for.
     *
     * @param says as it is told to whom it is asked of
     * @param condition the condition in words; absent: that is what is told
     * @param otherwise what is said where it does not hold
     * @param looksAt signals, circumstances and numbers that it looks at
     * @param claims the claims it rests on; empty: those of its row
     */
    public record Asked(
            String says,
            @Nullable String condition,
            @Nullable String otherwise,
            List<Ref> looksAt,
            List<String> claims) {}

    /**
     * Something that a row tells.
     *
     * @param name what it is
     * @param texts what is told
     * @param claims the claims it rests on by itself
     */
    public record Told(String name, List<Text> texts, List<String> claims) {}

    /**
     * A text, or a word that has a page.
     *
     * @param href where it is; absent: it is only told
     */
    public record Text(String text, @Nullable String href) {}

    /**
     * A table within a row.
     *
     * @param title what it is called
     * @param policy which of its rows that hold count; absent: rows are looked up
     * @param rows its rows
     */
    public record Inner(String title, @Nullable HitPolicy policy, List<RowView> rows) {}
}
