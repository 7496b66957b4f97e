/**
 * What surrounds every page: who looks, which forum, both dates of a question, refusals as pages, the files of the browser.
 * Every room may depend on it; it depends on none of them.
 */
@NullMarked
package org.rollcall.projection.pages.frame;

import org.jspecify.annotations.NullMarked;
