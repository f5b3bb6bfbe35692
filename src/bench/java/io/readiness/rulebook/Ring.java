package io.readiness.rulebook;

import java.util.List;

/** Cases, one after the other and round again, so that a measured time is that of all of them alike. */
final class Ring<T> {
    private final List<T> cases;
    private int next;

    Ring(List<T> cases) {
        this.cases = cases;
    }

    T next() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }
}
