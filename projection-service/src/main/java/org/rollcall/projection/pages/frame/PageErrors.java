package org.rollcall.projection.pages.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.http.Addresses;
import org.rollcall.projection.http.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees when something was refused or failed: a page of the same kind, in place of a problem in JSON. */
@Controller
class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final Frame frame;

    PageErrors(Frame frame) {
        this.frame = frame;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (response.isCommitted() || !Addresses.isPage(request)) {
            return null;
        }
        if (e instanceof Refused refused) {
            var problem = refused.problem();
            return page(HttpStatusCode.valueOf(problem.type().status()), problem.detail(), request);
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), "", request);
        }
        if (e instanceof TypeMismatchException) {
            return page(HttpStatus.BAD_REQUEST, "", request);
        }
        var id = UUID.randomUUID();
        LOG.error("A page was not shown, id {}", id, e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, id.toString(), request);
    }

    /**
     * What the container or a filter refused.
     *
     * @throws Refused if it was the API that was asked: the answer is a problem, whatever form the client would take
     */
    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (Addresses.isOfTheApi(request)) {
            throw Refused.ofStatus(status);
        }
        return page(HttpStatusCode.valueOf(status), "", request);
    }

    private ModelAndView page(HttpStatusCode status, String detail, HttpServletRequest request) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("detail", detail.isEmpty() ? null : detail);
        page.addAllObjects(frame.of(request));
        return page;
    }
}
