/** What every address has in common: who may come in, what a refusal looks like, and where writes are forwarded to. */
@NullMarked
package org.rollcall.projection.http;

import org.jspecify.annotations.NullMarked;
