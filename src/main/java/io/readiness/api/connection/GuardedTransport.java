package io.readiness.api.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a gate into every connection of the service when it is accepted. Vert.x tells nobody of a connection before its first
 * request is there, but lets its transport be chosen, and that sees every server before it listens.
 */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        if (!(builder.findTransport() instanceof JDKTransport)) {
            throw new IllegalStateException(
                    "The limits of connections are kept with Java's own sockets only. Maybe leave out quarkus.vertx.prefer-native-transport?");
        }
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
        super.configure(options, domainSocket, server);
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            server.handler(
                    new ListeningSocket(container.instance(Connections.class).get()));
        }
    }

    private static final class ListeningSocket extends ChannelInboundHandlerAdapter {
        private final Connections connections;

        ListeningSocket(Connections connections) {
            this.connections = connections;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext ctx) {
            connections.listening(ctx.channel());
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object accepted) {
            ((Channel) accepted).pipeline().addFirst(new NewConnection(connections));
            ctx.fireChannelRead(accepted);
        }
    }

    /** Waits until Vert.x has set up a connection for HTTP/1; one that speaks HTTP/2 has no gate. */
    private static final class NewConnection extends ChannelInboundHandlerAdapter {
        private static final String HANDLER = "handler";

        private final Connections connections;

        NewConnection(Connections connections) {
            this.connections = connections;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            if (!putGate(ctx.pipeline())) {
                // Behind TLS: the first that is read there comes after the handshake.
                ctx.pipeline().remove(this).addLast(new NewConnection(connections));
            }
            ctx.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object first) {
            if (!putGate(ctx.pipeline())) {
                ctx.pipeline().remove(this);
            }
            ctx.fireChannelRead(first);
        }

        private boolean putGate(ChannelPipeline pipeline) {
            VertxHttpRequestDecoder usual = pipeline.get(VertxHttpRequestDecoder.class);
            if (usual == null || pipeline.get(HANDLER) == null) {
                return false;
            }
            RequestDecoder decoder = new RequestDecoder(connections.options());
            pipeline.replace(usual, "httpDecoder", decoder);
            pipeline.addBefore(HANDLER, "gate", new RequestGate(connections, decoder));
            pipeline.remove(this);
            return true;
        }
    }
}
