package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody who brings a page knows of it besides.
 *
 * @param address where it was; empty where unknown
 * @param name of the forum; empty to take it from the page
 * @param retrieved when it was fetched: nothing later than that is past
 * @param contentDay the day it speaks for
 */
public record Request(String address, String name, Optional<LocalDate> retrieved, Optional<LocalDate> contentDay) {

    static final Request NOTHING = new Request("", "", Optional.empty(), Optional.empty());
}
