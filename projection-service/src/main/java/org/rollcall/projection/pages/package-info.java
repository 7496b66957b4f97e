/**
 * The pages: what the views answer, in words a person reads. Templates are in {@code templates/pages}, every text in {@code
 * pages.properties}. Nothing depends on this package.
 */
@NullMarked
package org.rollcall.projection.pages;

import org.jspecify.annotations.NullMarked;
