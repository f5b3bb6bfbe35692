package io.readiness.api.body;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * What holds records to their constraints. It is made with the first body, and looks at a record when the first of its kind comes:
 * to look at all of them takes a tenth of a start, and most services never see most of them.
 */
final class Constraints {
    private static final ValidatorFactory FACTORY = Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            // In the language of our own sentences beside it, and without expressions, which would be a program in a
            // text.
            .messageInterpolator(new ParameterMessageInterpolator(
                    Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
            .buildValidatorFactory();

    /** Finds all that is not kept. */
    static final Validator THOROUGH = FACTORY.getValidator();

    /** Stops at the first that is not kept. */
    static final Validator STRICT = FACTORY.unwrap(HibernateValidatorFactory.class)
            .usingContext()
            .failFast(true)
            .getValidator();

    private Constraints() {}
}
