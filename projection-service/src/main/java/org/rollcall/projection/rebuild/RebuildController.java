package org.rollcall.projection.rebuild;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildController {

    private final RebuildQuestion rebuilds;

    RebuildController(RebuildQuestion rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Begins to make the views again from the topics; its address is in {@code Location}. */
    @PostMapping("/api/rebuilds")
    ResponseEntity<Rebuild> begin() {
        var id = rebuilds.begin();
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + id))
                .body(rebuilds.of(id));
    }

    /** How far it has come; when it is done, each table as it was and as it was made again. */
    @GetMapping("/api/rebuilds/{id}")
    Rebuild rebuild(@PathVariable String id) {
        return rebuilds.of(id);
    }
}
