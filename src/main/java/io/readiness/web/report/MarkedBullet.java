package io.readiness.web.report;

import io.readiness.resume.JudgedBullets.JudgedBullet;
import io.readiness.resume.JudgedBullets.PresentPart;
import io.readiness.resume.JudgedBullets.RaisedWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A bullet of a resume, cut where a part or a warning begins or ends.
 *
 * @param bullet the bullet and its verdict
 * @param pieces its text from the first to the last character
 */
public record MarkedBullet(JudgedBullet bullet, List<Piece> pieces) {

    /**
     * A stretch of the text within which nothing begins and nothing ends.
     *
     * @param text the text
     * @param marked whether a part lies in it
     * @param warned whether a warning does
     * @param parts the parts that end with it
     * @param warnings the warnings that end with it
     */
    public record Piece(
            String text, boolean marked, boolean warned, List<PresentPart> parts, List<RaisedWarning> warnings) {}

    static MarkedBullet of(JudgedBullet bullet) {
        int length = bullet.bullet().length();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        bullet.present().forEach(part -> {
            cuts.add(part.start());
            cuts.add(part.end());
        });
        bullet.warnings().forEach(warning -> {
            cuts.add(warning.start());
            cuts.add(warning.end());
        });
        List<Piece> pieces = new ArrayList<>();
        for (Integer start : cuts.headSet(length)) {
            pieces.add(piece(bullet, start, cuts.ceiling(start + 1)));
        }
        return new MarkedBullet(bullet, pieces);
    }

    private static Piece piece(JudgedBullet bullet, int start, int end) {
        return new Piece(
                bullet.bullet().substring(start, end),
                bullet.present().stream().anyMatch(part -> part.start() <= start && end <= part.end()),
                bullet.warnings().stream().anyMatch(one -> one.start() <= start && end <= one.end()),
                bullet.present().stream().filter(part -> part.end() == end).toList(),
                bullet.warnings().stream().filter(one -> one.end() == end).toList());
    }
}
