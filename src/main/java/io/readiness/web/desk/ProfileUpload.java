package io.readiness.web.desk;

import io.readiness.api.body.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What becomes of what was sent at the desk. It is written by one thread, and looked at by others. */
final class ProfileUpload {
    private final String id;
    private final String tenant;
    private final int files;
    private final List<KeptProfile> kept = new ArrayList<>();
    private final List<RefusedProfile> refused = new ArrayList<>();
    private int read;
    private boolean over;

    ProfileUpload(String id, String tenant, int files) {
        this.id = id;
        this.tenant = tenant;
        this.files = files;
    }

    /**
     * A candidate who is kept.
     *
     * @param file the file, as its sender named it; told here and kept nowhere
     * @param place where in it; empty: all of it
     * @param reference what the candidate is called
     * @param decision the id of what was decided
     * @param unknown of how many signals nothing is known
     * @param signals how many signals there are
     * @param draft whether it is the draft of a document, which nobody has confirmed
     */
    record KeptProfile(
            String file, String place, String reference, UUID decision, int unknown, int signals, boolean draft) {}

    /**
     * Something that is not kept.
     *
     * @param file the file, as its sender named it
     * @param place where in it; empty: all of it
     * @param problem what is wrong, and what to try
     */
    record RefusedProfile(String file, String place, Problem problem) {}

    /**
     * How far it is.
     *
     * @param files how many files were sent
     * @param read how many of them were read
     * @param over whether nothing more happens
     */
    record UploadState(
            String id, int files, int read, boolean over, List<KeptProfile> kept, List<RefusedProfile> refused) {
        public String address() {
            return "/desk/uploads/" + id;
        }
    }

    String id() {
        return id;
    }

    boolean isOf(String asking) {
        return tenant.equals(asking);
    }

    synchronized UploadState state() {
        return new UploadState(id, files, read, over, List.copyOf(kept), List.copyOf(refused));
    }

    synchronized void keep(List<KeptProfile> some) {
        kept.addAll(some);
    }

    synchronized void refuse(RefusedProfile one) {
        refused.add(one);
    }

    synchronized void fileRead() {
        read++;
    }

    synchronized void end() {
        over = true;
    }
}
