package io.readiness.role;

/** Reads marked-up text as the text it shows. */
@FunctionalInterface
public interface Markup {
    String text(String marked);
}
