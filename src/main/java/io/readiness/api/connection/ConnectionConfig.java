package io.readiness.api.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What callers may take: time, memory and work. */
@ConfigMapping(prefix = "readiness.http")
public interface ConnectionConfig {
    /** How long the head of a request may take, from its first byte, or from the connection where none comes. */
    @WithDefault("10S")
    Duration headTime();

    /**
     * How long a body may take, from the end of its head, or from when it last had to wait for memory; a batch has {@code
     * readiness.batch.patience} instead.
     */
    @WithDefault("30S")
    Duration bodyTime();

    /** How long a body waits for memory that others have, before its caller is asked to come again. */
    @WithDefault("10S")
    Duration roomTime();

    /** How long a caller may read nothing of an answer that waits before its connection is closed. */
    @WithDefault("30S")
    Duration readTime();

    /**
     * The memory of all bodies that arrive or are worked on, for all callers together. The first 16 KiB of each count
     * nothing, so that a usual profile finds room whoever else sends.
     */
    @WithDefault("64M")
    MemorySize bodyMemory();

    /**
     * The memory of all bodies with documents to import, apart from that of all others: a few of them at their limit would
     * leave nothing to profiles.
     */
    @WithDefault("32M")
    MemorySize documentMemory();

    /** Bodies longer than this are worked on by a worker, where shorter ones would stay on the event loop. */
    @WithDefault("8K")
    MemorySize largeBody();

    /** How many first requests of each endpoint a worker works on, since what they load and run for the first time takes long. */
    @WithDefault("100")
    int coldRequests();

    /** How many requests may wait for a worker, for all callers together; whoever comes then is asked to come again. */
    @WithDefault("500")
    int waiting();

    /** How long the service goes on as before once it is told to stop, except that it is not ready, so that nobody is sent here. */
    @WithDefault("0S")
    Duration shutdownDelay();

    /** How long what was accepted may take after that; whatever is not over then is cut off. */
    @WithDefault("20S")
    Duration shutdownTime();
}
