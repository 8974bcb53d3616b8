package org.stackway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void thePageAfterACursorStartsBehindTheLastItemSeen() {
        PageRequest first = PageRequest.of("2", null, "filters");

        Page<String> page = first.of(List.of("a", "b", "c"), item -> item);
        PageRequest second = PageRequest.of("2", page.page().next(), "filters");

        assertThat(first.fetch()).isEqualTo(3);
        assertThat(first.after()).isEmpty();
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(second.after()).contains("b");
    }

    @Test
    void theLastPageHasNoCursorAlsoWhenItIsFull() {
        PageRequest request = PageRequest.of("2", null, "filters");

        assertThat(request.of(List.of("a", "b"), item -> item).page().next()).isNull();
        assertThat(request.of(List.<String>of(), item -> item).page().next()).isNull();
    }

    @Test
    void aCursorIsBoundToItsFilters() {
        String cursor = Objects.requireNonNull(PageRequest.of("1", null, "status=OPEN")
                .of(List.of("ä b", "c"), item -> item)
                .page()
                .next());

        assertThat(PageRequest.of("1", cursor, "status=OPEN").after()).contains("ä b");
        assertThatThrownBy(() -> PageRequest.of("1", cursor, "status=CLOSED")).isInstanceOf(ProblemException.class);
    }

    @Test
    void theLimitIs50UnlessTold() {
        assertThat(PageRequest.of(null, null, "").limit()).isEqualTo(50);
        assertThat(PageRequest.of("200", null, "").limit()).isEqualTo(200);
        assertThatThrownBy(() -> PageRequest.of("201", null, "")).isInstanceOf(ProblemException.class);
    }
}
