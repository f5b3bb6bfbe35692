package io.readiness.web.desk;

import static io.readiness.web.desk.DeskPages.file;
import static io.readiness.web.desk.DeskPages.form;
import static io.readiness.web.desk.DeskPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing is kept, the desk says so. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class WithoutStoreResourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/profiles"})
    void a_desk_without_a_store_says_how_to_switch_it_on(String address) {
        assertThat(page(address).select("main").text())
                .contains("Nothing is kept here", "readiness.store.enabled=true");
        assertThat(page(address).select("main form")).isEmpty();
    }

    @Test
    void what_is_sent_all_the_same_is_refused() {
        file(form(), "a.json", "{\"reference\":\"a\"}")
                .post("/desk/profiles")
                .then()
                .statusCode(501);
    }
}
