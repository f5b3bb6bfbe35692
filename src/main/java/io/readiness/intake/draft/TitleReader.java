package io.readiness.intake.draft;

import io.readiness.intake.draft.Career.Post;
import io.readiness.intake.draft.DraftProfile.DraftField;
import io.readiness.intake.draft.DraftTables.TitleRow;
import io.readiness.intake.draft.SignReader.FoundSign;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Sureness;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what kind of work the title of a role stands for. */
final class TitleReader {
    private final DraftTables tables;
    private final SignReader signs;

    TitleReader(DraftTables tables, SignReader signs) {
        this.tables = tables;
        this.signs = signs;
    }

    private List<RoleKind> kinds(@Nullable Told<String> title) {
        return title == null
                ? List.of()
                : signs.read(title.value()).found(tables.titles()).stream()
                        .map(FoundSign::sign)
                        .map(TitleRow::kind)
                        .toList();
    }

    /** Whether the title names a Product Owner and nothing else. */
    boolean isProductOwnerAlone(Post post) {
        List<RoleKind> kinds = kinds(post.title());
        return kinds.equals(List.of(RoleKind.PRODUCT_OWNER)) || kinds.equals(List.of(RoleKind.TECHNICAL_PRODUCT_OWNER));
    }

    /**
     * The kind of a role; null: its title does not tell one.
     *
     * @param required whether a role without a kind cannot be told; then it is other work
     * @param fields takes where it comes from
     */
    @Nullable
    RoleKind kind(Post post, String path, boolean required, List<DraftField> fields) {
        Told<String> title = post.title();
        if (title == null) {
            return null;
        }
        List<RoleKind> kinds = kinds(title);
        if (kinds.isEmpty()) {
            if (required) {
                fields.add(field(path, RoleKind.OTHER, Sureness.GUESSED, title, Remark.KIND_NOT_TOLD));
            }
            return required ? RoleKind.OTHER : null;
        }
        boolean alone = kinds.size() == 1;
        fields.add(field(
                path,
                kinds.get(0),
                alone ? Sureness.READ : Sureness.GUESSED,
                title,
                alone ? Remark.KIND_FROM_TITLE : Remark.JOINED_TITLE));
        return kinds.get(0);
    }

    private static DraftField field(String path, RoleKind kind, Sureness sureness, Told<?> title, Remark because) {
        return new DraftField(path, kind, null, sureness, Sources.of(title), because, null);
    }

    /** What the title says of whether the role is held; null: nothing. */
    @Nullable
    RoleStatus status(Post post) {
        Told<String> title = post.title();
        return title == null
                ? null
                : signs.read(title.value()).found(tables.statuses()).stream()
                        .map(found -> found.sign().status())
                        .findFirst()
                        .orElse(null);
    }
}
