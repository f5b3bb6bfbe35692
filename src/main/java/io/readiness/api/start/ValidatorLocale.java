package io.readiness.api.start;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * The language in which the validator speaks, which is always the one that our own sentences beside it are in. Left alone it
 * would read {@code Accept-Language} by itself, and fail where it cannot.
 */
@Singleton
final class ValidatorLocale implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> validator) {
        validator.localeResolver(context -> Locale.ENGLISH);
    }
}
