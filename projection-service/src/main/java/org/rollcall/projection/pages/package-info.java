/**
 * The pages: what the views answer, in words a person reads, and the forms that change it. Each sub-package is a room with its
 * own templates, texts and addresses; a room knows {@code words}, {@code frame} and {@code desk}, never another room. Nothing
 * depends on this package. How to add a page is in CONTRIBUTING.
 */
@NullMarked
package org.rollcall.projection.pages;

import org.jspecify.annotations.NullMarked;
