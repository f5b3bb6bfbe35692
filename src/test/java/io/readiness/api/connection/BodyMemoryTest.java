package io.readiness.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.api.connection.BodyMemory.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
    private final BodyMemory memory = new BodyMemory(100);
    private final List<String> told = new ArrayList<>();

    @Test
    void what_is_taken_is_free_again_when_it_is_given_back() {
        assertThat(memory.take(60)).isTrue();
        assertThat(memory.take(41)).isFalse();
        assertThat(memory.free()).isEqualTo(40);
        memory.give(60);
        assertThat(memory.take(100)).isTrue();
    }

    @Test
    void whoever_waits_is_told_in_turn_when_there_is_all_that_it_needs_and_not_before() {
        memory.take(100);
        memory.await(waiting("first", 50));
        memory.await(waiting("second", 30));
        memory.await(waiting("third", 30));
        memory.give(40);
        assertThat(told).isEmpty();
        memory.give(40);
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void whoever_asks_when_there_is_room_by_now_is_told_at_once() {
        memory.await(waiting("first", 100));
        assertThat(told).containsExactly("first");
    }

    @Test
    void who_gives_up_is_not_told_and_keeps_nobody_behind_it_waiting() {
        memory.take(100);
        Waiting first = waiting("first", 90);
        memory.await(first);
        memory.await(waiting("second", 20));
        memory.give(30);
        assertThat(told).isEmpty();
        memory.forget(first);
        assertThat(told).containsExactly("second");
    }

    @Test
    void who_is_told_and_does_not_come_leaves_the_room_to_the_next() {
        memory.take(100);
        Waiting first = waiting("first", 60);
        memory.await(first);
        memory.await(waiting("second", 60));
        memory.give(60);
        assertThat(told).containsExactly("first");
        memory.forget(first);
        assertThat(told).containsExactly("first", "second");
    }

    private Waiting waiting(String name, long bytes) {
        return new Waiting(bytes, () -> told.add(name));
    }
}
