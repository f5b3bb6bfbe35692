package io.readiness.organisation;

/** What the organisation's room does to the next step. */
public enum RoomEffect {
    /** The person is ready, and a blocker does not take that away. */
    READY_THOUGH_BLOCKED,
    /** The path follows from what is wanted, and a blocker does not change it. */
    UNCHANGED,
    /** The blocker leads the next step out of the role. */
    LEADS_OUTSIDE,
    /** The next step stays in the role, and something has to be asked for first. */
    ASK_FOR_ROOM,
    /** The room is there. */
    ROOM_IS_THERE,
    /** No blocker was told, and not enough is known to say that there is none. */
    NO_BLOCKER_TOLD
}
