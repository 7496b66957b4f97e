package org.rollcall.projection.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was refused before a controller was reached. */
@RestController
class ErrorAnswers implements ErrorController {

    private static final Problem BROKEN_OFF = Problem.of(
            ProblemType.MALFORMED_REQUEST,
            "The request could not be read to its end: send it again, with the same Idempotency-Key.");

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        // else it is the address that is not read
        var brokenOff = status == 400 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
        return Problems.answer(brokenOff ? BROKEN_OFF : Problems.ofStatus(status), request);
    }
}
