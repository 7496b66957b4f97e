package org.rollcall.projection.pages.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of a page with what is asked of it; what is not asked is left out, and no value can be read as more than one. */
public final class Address {

    private final String path;
    private final Map<String, String> asked;

    private Address(String path, Map<String, String> asked) {
        this.path = path;
        this.asked = asked;
    }

    /** @param path as it stands in an address, its parts escaped */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    public Address with(String name, String value) {
        var more = new LinkedHashMap<>(asked);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Address(path, more);
    }

    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
