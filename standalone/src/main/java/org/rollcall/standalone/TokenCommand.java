package org.rollcall.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Print a bearer token for scripts that has one role.")
final class TokenCommand implements Runnable {

    enum Role {
        secretariat,
        auditor,
        dashboard,
        operator
    }

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
    private Role role = Role.auditor;

    @Override
    public void run() {
        System.out.println(instance.frontDoor().token(role.name()));
    }
}
