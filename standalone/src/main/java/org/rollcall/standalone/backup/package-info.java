/**
 * The record as a file of text, and back: what is truth in the database, in a format that needs no tool of PostgreSQL and that
 * later versions read. {@code docs/backup.md} describes it. Used by the command line only.
 */
@NullMarked
package org.rollcall.standalone.backup;

import org.jspecify.annotations.NullMarked;
