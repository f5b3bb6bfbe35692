package io.readiness.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be tried.
 *
 * @param name its number, or the name of a trial
 * @param kind what is unusual about it, the wider word before a slash
 * @param request a request whose framing is sound; null: see the script
 * @param script bytes by themselves; null: see the request
 */
record Case(
        String name,
        String kind,
        @Nullable Request request,
        @Nullable Script script) {
    static Case of(String name, String kind, Request request) {
        return new Case(name, kind, request, null);
    }

    static Case of(String name, String kind, Script script) {
        return new Case(name, kind, null, script);
    }

    /** The same for somebody who wants to see it for themselves. */
    String shown(int port) {
        return request != null ? request.curl(port) : script == null ? "" : script.shown(port);
    }
}
