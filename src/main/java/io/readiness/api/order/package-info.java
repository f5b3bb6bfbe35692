/** Takes orders, leads applicants to their result, and tells it. */
@NullMarked
package io.readiness.api.order;

import org.jspecify.annotations.NullMarked;
