package org.rollcall.offenders.domain;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandMessage;
import org.springframework.stereotype.Component;

/** Breaks the rules of a domain on purpose: Spring and Axon inside, and a decision that depends on the day it is made. */
@Component
class GuessingDecider {

    boolean decide(CommandMessage<?> command) {
        return LocalDate.now().isLeapYear();
    }
}
