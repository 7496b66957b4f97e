package org.rollcall.standalone.backup;

/** Why a file is not restored, or where it would have gone does not take it; nothing was changed. */
public final class UnusableBackup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableBackup(String why) {
        super(why);
    }
}
