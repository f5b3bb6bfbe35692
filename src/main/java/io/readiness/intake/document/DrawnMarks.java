package io.readiness.intake.document;

import io.readiness.intake.document.PageLayout.Glyph;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Marks of lists that a page draws and does not write, as browsers and design tools do: a small filled shape, about as wide as it is
 * high, before the first letter of a line.
 */
final class DrawnMarks {
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> ENDS = Set.of("S", "s", "n");
    private static final double SMALLEST = 1;
    private static final double LARGEST = 7;
    private static final double SQUARE = 0.6;

    /** How far before the line, in heights of its letters. */
    private static final double NEAR = 3;

    private static final double LARGER = 0.6;
    private static final int MOST = 2_000;

    private final Allowance allowance;
    private final List<Shape> shapes = new ArrayList<>();
    private @Nullable Shape open;

    DrawnMarks(Allowance allowance) {
        this.allowance = allowance;
    }

    /** What a path covers, in points from the lower left. */
    private record Shape(double left, double bottom, double right, double top) {
        Shape with(double x, double y) {
            return new Shape(Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y));
        }

        boolean isMark() {
            double width = right - left;
            double height = top - bottom;
            return Math.min(width, height) >= SMALLEST
                    && Math.max(width, height) <= LARGEST
                    && Math.min(width, height) >= SQUARE * Math.max(width, height);
        }
    }

    void newPage() {
        shapes.clear();
        open = null;
    }

    /** Follows what is drawn. */
    void drawn(String operator, List<COSBase> operands, Matrix placed) {
        switch (operator) {
            case "m", "l", "c", "v", "y" -> points(operands, placed);
            case "re" -> rectangle(operands, placed);
            default -> {
                if (FILLS.contains(operator)) {
                    filled();
                } else if (ENDS.contains(operator)) {
                    open = null;
                }
            }
        }
    }

    private void filled() {
        if (open != null && open.isMark() && shapes.size() < MOST) {
            shapes.add(open);
        }
        open = null;
    }

    private void points(List<COSBase> operands, Matrix placed) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            if (operands.get(i) instanceof COSNumber x && operands.get(i + 1) instanceof COSNumber y) {
                point(x.floatValue(), y.floatValue(), placed);
            }
        }
    }

    private void rectangle(List<COSBase> operands, Matrix placed) {
        if (operands.size() >= 4
                && operands.get(0) instanceof COSNumber x
                && operands.get(1) instanceof COSNumber y
                && operands.get(2) instanceof COSNumber width
                && operands.get(3) instanceof COSNumber height) {
            point(x.floatValue(), y.floatValue(), placed);
            point(x.floatValue() + width.floatValue(), y.floatValue() + height.floatValue(), placed);
        }
    }

    private void point(float x, float y, Matrix placed) {
        Point2D.Float at = placed.transformPoint(x, y);
        open = open == null ? new Shape(at.x, at.y, at.x, at.y) : open.with(at.x, at.y);
    }

    /**
     * The marks as letters of the lines that they stand before. What stands before a bold or a large line marks no item: it is the
     * knot of a line of time.
     *
     * @param glyphs what is written on the page
     * @param left where the page begins
     * @param top where it ends
     */
    List<Glyph> marks(List<Glyph> glyphs, double left, double top) {
        if (shapes.isEmpty() || glyphs.isEmpty()) {
            return List.of();
        }
        double usual = usualSize(glyphs);
        List<Glyph> marks = new ArrayList<>();
        for (Shape shape : shapes) {
            allowance.time();
            Shape seen = new Shape(shape.left() - left, top - shape.top(), shape.right() - left, top - shape.bottom());
            Glyph first = firstOfItsLine(seen, glyphs);
            if (first != null && !first.bold() && first.size() <= usual + LARGER) {
                marks.add(new Glyph(
                        "\u2022",
                        (float) seen.left(),
                        first.y(),
                        (float) (seen.right() - seen.left()),
                        first.size(),
                        first.space(),
                        false,
                        first.direction()));
            }
        }
        return marks;
    }

    private static double usualSize(List<Glyph> glyphs) {
        List<Float> sizes = glyphs.stream().map(Glyph::size).sorted().toList();
        return sizes.get(sizes.size() / 2);
    }

    /** The letter next to a shape on the right, where none stands next to it on the left; null: there is none. */
    private static @Nullable Glyph firstOfItsLine(Shape shape, List<Glyph> glyphs) {
        double middle = (shape.bottom() + shape.top()) / 2;
        Glyph first = null;
        for (Glyph glyph : glyphs) {
            boolean sameLine = middle <= glyph.y() + glyph.size() / 4 && middle >= glyph.y() - glyph.size();
            if (!sameLine || glyph.text().isBlank()) {
                continue;
            }
            double near = NEAR * glyph.size();
            if (glyph.x() + glyph.width() <= shape.left() + 1 && glyph.x() > shape.left() - near) {
                return null;
            }
            if (glyph.x() >= shape.right() - 1
                    && glyph.x() <= shape.right() + near
                    && (first == null || glyph.x() < first.x())) {
                first = glyph;
            }
        }
        return first;
    }
}
