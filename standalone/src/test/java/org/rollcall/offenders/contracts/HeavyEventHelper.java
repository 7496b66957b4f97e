package org.rollcall.offenders.contracts;

import tools.jackson.databind.JsonNode;

/** A contract that needs a library at run time, with a name that says nothing. */
record HeavyEventHelper(JsonNode anything) {}
