/**
 * The register of states and organisations that ships with the service: {@code register/parties.yaml}, read and recorded
 * as ordinary events of parties when the service starts. Nothing else knows that file.
 */
@NullMarked
package org.rollcall.membership.register;

import org.jspecify.annotations.NullMarked;
