package io.readiness.api.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one request at a time out of what a caller sends. What follows stays as it came, at most one reading of the socket,
 * until the one before it is answered and its answer is on its way.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {
    private @Nullable ChannelHandlerContext context;
    private boolean betweenRequests = true;
    private boolean headBegun;
    private boolean held;
    private boolean decoding;
    private boolean deaf;
    private long unheard;

    RequestDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        this.context = ctx;
    }

    /** Whether some of a head is here, and not all of it. */
    boolean isInHead() {
        return headBegun;
    }

    /** Whether anything waits that was not looked at yet. */
    boolean hasMore() {
        return actualReadableBytes() > 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (deaf) {
            unheard -= message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
            ReferenceCountUtil.release(message);
            if (unheard < 0) {
                ctx.close();
            }
            return;
        }
        decoding = true;
        try {
            super.channelRead(ctx, message);
        } finally {
            decoding = false;
        }
        if (held && hasMore()) {
            ctx.channel().config().setAutoRead(false);
        }
    }

    /** Without asking for more while nothing is wanted, as the decoder would. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        if (held || deaf) {
            ctx.fireChannelReadComplete();
        } else {
            super.channelReadComplete(ctx);
        }
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out) throws Exception {
        if (held) {
            return;
        }
        if (deaf) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        headBegun |= betweenRequests;
        int before = out.size();
        super.decode(ctx, bytes, out);
        for (int at = before; at < out.size(); at++) {
            Object message = out.get(at);
            if (message instanceof HttpRequest head) {
                headBegun = false;
                betweenRequests = false;
                held |= head.decoderResult().isFailure();
            }
            if (message instanceof LastHttpContent) {
                betweenRequests = true;
                held = true;
            }
        }
    }

    /** Two lengths are how one request is made to look like two (RFC 9112, section 6.3): neither is believed. */
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Both Transfer-Encoding and Content-Length");
    }

    /** Reads no more for now. */
    void hold() {
        held = true;
        if (context != null) {
            context.channel().config().setAutoRead(false);
        }
    }

    /** Goes on with what follows. */
    void goOn() {
        held = false;
        ChannelHandlerContext ctx = context;
        if (ctx == null || deaf || ctx.isRemoved()) {
            return;
        }
        ctx.channel().config().setAutoRead(true);
        if (!decoding && hasMore()) {
            ctx.executor().execute(() -> {
                try {
                    channelRead(ctx, Unpooled.EMPTY_BUFFER);
                } catch (Exception e) {
                    ctx.fireExceptionCaught(e);
                }
                ctx.fireChannelReadComplete();
            });
        }
    }

    /**
     * Reads on, so that the caller can read the answer, and drops all of it.
     *
     * @param bytes after how many the connection is closed
     */
    void hearOut(long bytes) {
        deaf = true;
        held = false;
        unheard = bytes;
        if (context != null) {
            context.channel().config().setAutoRead(true);
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
        context = null;
        super.handlerRemoved0(ctx);
    }
}
