/** Pages for people who open the service in a browser. Each is whole without a script, and brings nothing from elsewhere. */
@NullMarked
package io.readiness.web;

import org.jspecify.annotations.NullMarked;
