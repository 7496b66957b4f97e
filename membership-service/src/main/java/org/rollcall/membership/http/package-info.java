/**
 * The write API of membership: a controller for each topic of parties and of forums. Reads the request, looks up what the
 * rules have to know, and hands the command in; decides nothing.
 */
@NullMarked
package org.rollcall.membership.http;

import org.jspecify.annotations.NullMarked;
