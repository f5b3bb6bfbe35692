package io.readiness.store.chain;

import java.util.UUID;

/** The store works, and what was asked of it cannot be done: what is wrong, and what to try. */
@SuppressWarnings("serial") // It is told where it happens, and written nowhere.
public abstract sealed class StoreRefusal extends RuntimeException {
    private StoreRefusal(String sentence) {
        super(sentence);
    }

    /** A text that is empty, too long, or holds control characters. */
    public static final class Unfit extends StoreRefusal {
        public Unfit(String sentence) {
            super(sentence);
        }
    }

    /** A decision that this tenant does not have. */
    public static final class Unknown extends StoreRefusal {
        public Unknown(UUID id) {
            super("There is no decision " + id + ". Look it up in the list of decisions.");
        }
    }

    /** A record of which a part cannot be read, so that it is not the one that was written. */
    public static final class Altered extends StoreRefusal {
        public Altered(String id) {
            super("Record " + id
                    + " is not what was written: a part of it was changed into something that cannot be read."
                    + " Verifying the chain names the first record that was changed.");
        }
    }

    /** A decision whose content was erased. */
    public static final class Erased extends StoreRefusal {
        public Erased(UUID id) {
            super("The content of decision " + id + " was erased, so there is nothing left to decide about.");
        }
    }

    /** A candidate of whom nothing may be erased. */
    public static final class Held extends StoreRefusal {
        public Held(String candidate) {
            super("A legal hold keeps everything on \"" + candidate + "\". Release it first.");
        }
    }

    /** A hold that was never put on the candidate. */
    public static final class UnknownHold extends StoreRefusal {
        private final UUID hold;

        public UnknownHold(UUID hold, String candidate) {
            super("No hold on \"" + candidate + "\" has the id " + hold
                    + ". Take the id from the answer that came when it was set, or leave it out to end all holds.");
            this.hold = hold;
        }

        /** The id as it was sent. */
        public UUID hold() {
            return hold;
        }
    }

    /** A place in a list that no page of this list named. */
    public static final class BrokenCursor extends StoreRefusal {
        private final String cursor;

        public BrokenCursor(String cursor) {
            super("The cursor belongs to no page of this list. Take it unchanged from the page before, with the same"
                    + " filters, or leave it out to begin at the first.");
            this.cursor = cursor;
        }

        /** As it was sent. */
        public String cursor() {
            return cursor;
        }
    }

    /** An interview that this tenant does not have, or does not have any more. */
    public static final class UnknownInterview extends StoreRefusal {
        public UnknownInterview() {
            super("There is no such interview. Maybe it was erased, or the id is not whole.");
        }
    }

    /** An order that is not there any more. */
    public static final class UnknownOrder extends StoreRefusal {
        public UnknownOrder() {
            super("There is no such order any more. Maybe its applicant was erased.");
        }
    }

    /** An interview or an order that somebody else has changed since it was read. */
    public static final class ChangedMeanwhile extends StoreRefusal {
        public ChangedMeanwhile() {
            super("It has changed since it was read. Read it again, and make the change once more.");
        }
    }

    /** A tenant that there is not, or not any more. */
    public static final class UnknownTenant extends StoreRefusal {
        public UnknownTenant(String name) {
            super("There is no open tenant \"" + name + "\". Maybe it was closed, or is to be made first?");
        }
    }

    /** A key that this tenant does not have. */
    public static final class UnknownKey extends StoreRefusal {
        public UnknownKey(UUID id) {
            super("There is no key " + id + ". Look its id up in the list of keys.");
        }
    }

    /** A name that another one has, or had. */
    public static final class NameTaken extends StoreRefusal {
        public NameTaken(String what, String name) {
            super(
                    "There is a " + what + " \"" + name
                            + "\" already, and records tell by this name who asked. Choose another one, also where that one was ended.");
        }
    }

    /** An idempotency key whose request is being answered right now. */
    public static final class KeyInFlight extends StoreRefusal {
        public KeyInFlight(String key) {
            super("A request with the idempotency key \"" + key + "\" is being answered. Wait for it, then ask again.");
        }
    }

    /** An idempotency key that came with another request before. */
    public static final class KeyReused extends StoreRefusal {
        private final String key;

        public KeyReused(String key) {
            super("The idempotency key \"" + key
                    + "\" came with another request before. Use a new key for a new request.");
            this.key = key;
        }

        /** As it was sent. */
        public String key() {
            return key;
        }
    }
}
