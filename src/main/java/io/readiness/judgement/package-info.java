/**
 * A candidate as judged: what was told goes through the rules, what survives onto the scorecard, and from there come the
 * recommended path, the gaps and the questions still worth asking. Its rooms are what is laid before the rules ({@code fact}),
 * what it is measured on ({@code scale}), what rules conclude ({@code rule}), where somebody stands ({@code standing}) and what
 * the service says in its own name ({@code phrase}).
 */
@NullMarked
package io.readiness.judgement;

import org.jspecify.annotations.NullMarked;
