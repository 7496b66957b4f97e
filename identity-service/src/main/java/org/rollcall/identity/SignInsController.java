package org.rollcall.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and which scripts have tokens. */
@RestController
@RequestMapping("/api/sign-ins")
class SignInsController {

    private final SignIns signIns;

    SignInsController(SignIns signIns) {
        this.signIns = signIns;
    }

    record SignInList(List<SignIns.SignedIn> items) {}

    record Revoked(String id) {}

    /** @param user the name of one, as it is written */
    @GetMapping
    SignInList all(@RequestParam(required = false) @Nullable String user) {
        return new SignInList(signIns.all(Optional.ofNullable(user).filter(name -> !name.isBlank())));
    }

    @PostMapping("/{id}/revocation")
    Revoked revoke(@PathVariable String id) {
        if (!signIns.revoke(id)) {
            throw new Refused(Problem.of(ProblemType.NOT_FOUND, "No sign-in is called '" + id + "'; it may be over."));
        }
        return new Revoked(id);
    }
}
