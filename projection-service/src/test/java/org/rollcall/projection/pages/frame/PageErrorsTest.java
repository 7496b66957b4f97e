package org.rollcall.projection.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class PageErrorsTest {

    // nobody is signed in: no forum is asked for
    private final PageErrors errors = new PageErrors(new Frame(List.of(), null));

    @Test
    void a_failure_is_a_page_that_gives_the_id_in_the_log_and_nothing_of_the_failure() {
        var page = resolved("/forums/x", "text/html");

        assertThat(page).isNotNull();
        assertThat(page.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(page.getModel()).containsEntry("status", 500);
        assertThat(page.getModel().get("detail").toString()).matches("[0-9a-f-]{36}");
    }

    @Test
    void what_a_script_asked_is_left_to_the_problems() {
        assertThat(resolved("/forums/x", "application/json")).isNull();
        assertThat(resolved("/api/forums/x", "text/html")).isNull();
    }

    private ModelAndView resolved(String path, String accept) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", accept);
        return errors.resolveException(
                request,
                new MockHttpServletResponse(),
                null,
                new IllegalStateException("a test breaks a page on purpose"));
    }
}
