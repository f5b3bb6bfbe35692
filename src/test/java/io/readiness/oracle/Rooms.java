package io.readiness.oracle;

import io.readiness.profile.Room;

/** What an organisation gives (C4). */
final class Rooms {
    /** Users, data and commercial context (C4.3 to C4.5). */
    static final int ALL = 3;

    private Rooms() {}

    static int withinReach(Room room) {
        return (Told.yes(room.accessToUsers()) ? 1 : 0)
                + (Told.yes(room.accessToData()) ? 1 : 0)
                + (Told.yes(room.commercialContext()) ? 1 : 0);
    }

    /** A Product Owner may decide (C4.1) and is not overridden (C4.2), and both were said. */
    static boolean prioritiesStand(Room room) {
        return Told.yes(room.roomToDecide()) && Told.no(room.overriddenByLoudestStakeholder());
    }

    /** No decision, none that stands, or nothing to decide by: a clerk for others' decisions (C4.2, C4.6). */
    static boolean takesTheWholeRoleAway(Room room) {
        return Told.yes(room.overriddenByLoudestStakeholder())
                || Told.no(room.roomToDecide())
                || (Told.no(room.accessToUsers()) && Told.no(room.accessToData()) && Told.no(room.commercialContext()));
    }
}
