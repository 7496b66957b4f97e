/**
 * The register of states, territories and organisations that ships with the service: the files in {@code register/}, read
 * and recorded as ordinary events of parties when the service starts. Nothing else knows those files.
 */
@NullMarked
package org.rollcall.membership.register;

import org.jspecify.annotations.NullMarked;
