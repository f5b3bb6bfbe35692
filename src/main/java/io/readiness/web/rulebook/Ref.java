package io.readiness.web.rulebook;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Signal;
import java.util.Locale;

/**
 * Something of the rulebook that has a page, or a place on one.
 *
 * @param href where it is
 * @param title what it is called
 */
public record Ref(String href, String title) {
    static final String ROOT = "/rulebook";
    static final String RULES = ROOT + "/rules/";
    static final String CLAIMS = ROOT + "/claims/";
    static final String SIGNALS = ROOT + "/signals/";
    static final String TABLES = ROOT + "/tables/";
    static final String CIRCUMSTANCES = ROOT + "/circumstances/";
    static final String PARAMETERS = ROOT + "/parameters#";
    static final String QUESTIONS = ROOT + "/questions#";

    /** A constant as an address has it. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ref of(Signal signal, String title) {
        return new Ref(SIGNALS + id(signal), title);
    }

    static Ref of(Circumstance circumstance, String title) {
        return new Ref(CIRCUMSTANCES + id(circumstance), title);
    }
}
