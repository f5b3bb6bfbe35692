package io.readiness.api.access;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;

/**
 * Has people sign in where an identity provider is named, and nothing at all of it where none is: the library takes itself to be
 * wanted otherwise, and stops the start.
 */
@Priority(Priorities.APPLICATION)
public final class SignIn implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;

    /** The address of the identity provider. */
    static final String PROVIDER = "quarkus.oidc.auth-server-url";

    private static final String ENABLED = "quarkus.oidc.tenant-enabled";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue told = context.proceed(name);
        if (!name.equals(ENABLED) || (told != null && told.getConfigSourceOrdinal() > Integer.MIN_VALUE)) {
            return told;
        }
        ConfigValue provider = context.proceed(PROVIDER);
        boolean named = provider != null
                && provider.getValue() != null
                && !provider.getValue().isBlank();
        return ConfigValue.builder()
                .withName(ENABLED)
                .withValue(String.valueOf(named))
                .withConfigSourceName(SignIn.class.getName())
                .build();
    }
}
