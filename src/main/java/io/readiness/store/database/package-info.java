/** The store itself: a file or a server, its tables, the one thread that writes, and what goes wrong there. */
@NullMarked
package io.readiness.store.database;

import org.jspecify.annotations.NullMarked;
