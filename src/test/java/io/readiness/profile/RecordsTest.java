package io.readiness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One component of any record can be changed, and nothing can be put where it does not belong. */
class RecordsTest {
    private record Pair(int left, List<String> right) {
        private Pair {
            if (left < 0) {
                throw new IllegalArgumentException("The left one is " + left + ".");
            }
        }
    }

    private static final Pair PAIR = new Pair(1, List.of("one"));

    @Test
    void one_component_is_changed_and_the_others_stay() {
        assertThat(Records.with(PAIR, "left", 2)).isEqualTo(new Pair(2, List.of("one")));
        assertThat(Records.with(PAIR, "right", null)).isEqualTo(new Pair(1, null));
    }

    @Test
    void a_name_that_is_none_is_refused_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.with(PAIR, "middle", 2))
                .withMessage("Pair has no component middle. Maybe one of [left, right]?");
    }

    @Test
    void a_value_of_another_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.with(PAIR, "left", "two"))
                .withMessage("The component left is of the kind int, and cannot be two.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.with(PAIR, "left", null))
                .withMessage("The component left is of the kind int, and cannot be null.");
    }

    @Test
    void what_the_record_refuses_is_refused_in_its_own_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.with(PAIR, "left", -1))
                .withMessage("The left one is -1.");
    }
}
