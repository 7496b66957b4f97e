package org.rollcall.projection.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LastingTest {

    private final Lasting<String, Integer> answers = new Lasting<>(10);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void leaveTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void what_was_asked_before_is_not_made_again() {
        assertThat(answers.given("roll")).isEmpty();
        assertThat(answers.answer("roll", made::incrementAndGet)).isEqualTo(1);
        assertThat(answers.answer("roll", made::incrementAndGet)).isEqualTo(1);
        assertThat(answers.given("roll")).contains(1);
        assertThat(answers.answer("another roll", made::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void what_is_supposed_in_a_transaction_is_neither_taken_for_the_record_nor_kept_as_it() {
        answers.answer("roll", made::incrementAndGet);

        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(answers.given("roll")).isEmpty();
        assertThat(answers.answer("roll", made::incrementAndGet)).isEqualTo(2);
        TransactionSynchronizationManager.setActualTransactionActive(false);

        assertThat(answers.answer("roll", made::incrementAndGet)).isEqualTo(1);
    }
}
