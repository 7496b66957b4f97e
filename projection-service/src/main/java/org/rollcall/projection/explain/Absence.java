package org.rollcall.projection.explain;

import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Standing;

/**
 * Why a line of a party does not reach the day; or that it has none.
 *
 * @param participation the line; missing if none was recorded
 * @param by the fact that ended or will begin it, the decision that replaced it, or the retraction; for {@code NOT_LIVING}
 *     the fact of the party's own record that ended its life
 */
public record Absence(Why why, Optional<FactId> participation, Optional<Standing> standing, Optional<FactId> by) {

    public enum Why {
        /** As far as the record knew then. */
        NOT_RECORDED,
        NOT_YET,
        ENDED,
        NOT_LIVING,
        /** Another line is the better knowledge of it. */
        REPLACED,
        RETRACTED
    }

    public static final Absence NOT_RECORDED =
            new Absence(Why.NOT_RECORDED, Optional.empty(), Optional.empty(), Optional.empty());
}
