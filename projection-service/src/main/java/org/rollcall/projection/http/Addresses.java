package org.rollcall.projection.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a request is for, told by its address as the client wrote it. */
public final class Addresses {

    /** Also as it is written by mistake: such a client is no person either. */
    private static final Pattern API = Pattern.compile("/+(api|v3)(?![^/;%.]).*", Pattern.DOTALL);

    private Addresses() {}

    /** The path that was asked for, also where the request is on its way to an error page. */
    public static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }

    /** The API or its description: answers of these are never pages. */
    public static boolean isOfTheApi(HttpServletRequest request) {
        return API.matcher(asked(request)).matches();
    }

    /** What a person looks at: asked for as HTML, and not of the API. */
    public static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isOfTheApi(request);
    }
}
