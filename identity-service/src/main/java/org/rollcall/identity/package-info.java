/**
 * The issuer of tokens: who may come in, and as what. An OpenID provider with its users in PostgreSQL; the other services
 * know it by its address and its public keys alone, so that any other OIDC issuer can take its place.
 */
@NullMarked
package org.rollcall.identity;

import org.jspecify.annotations.NullMarked;
