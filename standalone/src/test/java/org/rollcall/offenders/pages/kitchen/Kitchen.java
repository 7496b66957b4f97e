package org.rollcall.offenders.pages.kitchen;

import org.rollcall.offenders.pages.cellar.Cellar;

/** A room that knows another one. */
record Kitchen(Cellar below) {}
