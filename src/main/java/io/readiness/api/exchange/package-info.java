/** What is seen of a request before its body: address, method, query and headers; and what every answer says about itself. */
@NullMarked
package io.readiness.api.exchange;

import org.jspecify.annotations.NullMarked;
