package org.rollcall.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** What the sessions in the database are written and read by. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** Which sessions a user has, wherever they began, so that a sign-out or an operator ends them. */
    @Bean
    SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    /** What another version wrote and this one cannot read is not there: whoever it was signs in again. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(new Readable());
        return conversions;
    }

    /** Two requests of a session that write the same attribute at once: the later one has it. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer writesOfAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static final class Readable implements GenericConverter {

        private final DeserializingConverter read = new DeserializingConverter(Sessions.class.getClassLoader());

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            if (!(bytes instanceof byte[] written)) {
                return null;
            }
            try {
                return read.convert(written);
            } catch (SerializationFailedException e) {
                LOG.info("A part of a session was written by another version and is passed over: {}", e.getMessage());
                return null;
            }
        }
    }
}
