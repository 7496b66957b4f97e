package org.rollcall.projection.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers that were given. Up to the horizon nothing is added to the record any more, so one that is as of a moment cut there
 * ({@link RecordTime}) holds for ever, and is not made again while it is asked for. Only views that were wrong and are rebuilt
 * answer otherwise: so each is made anew now and then. In a transaction the views may have what nobody else sees, and what is only
 * supposed: there nothing is taken from here, and nothing kept.
 *
 * @param <Q> all that the answer depends on: what was asked, on which day, and as known at which moment
 */
public final class Lasting<Q, A> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<Q, A> given;

    /** @param count how many are kept: the last that were asked for */
    public Lasting(int count) {
        given = Caffeine.newBuilder()
                .maximumSize(count)
                .expireAfterWrite(LONGEST)
                .build();
    }

    public A answer(Q question, Supplier<A> anew) {
        return isInTransaction() ? anew.get() : given.get(question, asked -> anew.get());
    }

    public Optional<A> given(Q question) {
        return isInTransaction() ? Optional.empty() : Optional.ofNullable(given.getIfPresent(question));
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
