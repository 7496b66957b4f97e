/**
 * Reads a page that describes a forum into a draft of proposals and findings, and on acceptance sends the proposals to the
 * services as any client would. {@code PageReader} shows the whole flow; what it uses is pure. Nobody depends on this.
 */
@NullMarked
package org.rollcall.projection.importing;

import org.jspecify.annotations.NullMarked;
