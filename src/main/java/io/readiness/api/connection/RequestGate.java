package io.readiness.api.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpContentEncoder;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.OutOfMemory;
import io.readiness.api.body.ProblemForm;
import io.readiness.api.exchange.AnswerHeaders;
import io.readiness.api.exchange.RequestSpan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets one whole request after the other through to those who answer: its body is read here, into memory of its own and
 * without a thread. What is no request, or takes too long or too much, is refused here, and its connection closed in a way
 * that lets the caller read why. All of it happens on the event loop of the connection.
 */
final class RequestGate extends ChannelDuplexHandler {
    private static final Logger LOG = Logger.getLogger(RequestGate.class);

    /** Bodies up to this size find room always. */
    private static final int FREE_OF_CHARGE = 16 * 1024;

    private static final int FIRST_ROOM = 1024;

    /** An event loop looks at all its sockets before it does what was planned for after this time. */
    private static final Duration ONE_READING = Duration.ofMillis(10);

    private enum Phase {
        /** The next head is waited for. */
        HEAD,
        /** Its body is read. */
        BODY,
        /** It is answered. */
        ANSWER,
        /** The last answer is on its way, and nothing is listened to any longer. */
        FAREWELL
    }

    private final Connections connections;
    private final RequestDecoder decoder;

    private Phase phase = Phase.HEAD;
    private @Nullable HttpRequest head;
    private int most = JsonBodyReader.MAX_BYTES;
    private BodyMemory memory;
    private ByteBuf body = Unpooled.EMPTY_BUFFER;
    private long charged;
    private long heard;
    private @Nullable Refusal refusal;
    private BodyMemory.@Nullable Waiting waiting;
    private @Nullable HttpContent withoutRoom;
    private boolean streamed;
    private boolean requestEnded;
    private boolean lastAnswer;
    private boolean answerWaits;
    private long unreadBefore;
    private long quietSince = System.nanoTime();
    private @Nullable Future<?> deadline;
    private @Nullable Future<?> readDeadline;
    private @Nullable ChannelHandlerContext context;

    RequestGate(Connections connections, RequestDecoder decoder) {
        this.connections = connections;
        this.memory = connections.usualMemory();
        this.decoder = decoder;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        connections.opened(this);
        deadline(ctx, connections.config().headTime(), this::headIsLate);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        if (phase == Phase.BODY) {
            LOG.debug("A caller has gone before its request was there.");
        }
        over();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        over();
    }

    private void over() {
        connections.closed(this);
        cancel(deadline);
        cancel(readDeadline);
        forgetBody();
        context = null;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (phase == Phase.FAREWELL) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            begin(ctx, request);
        } else if (message instanceof HttpContent content) {
            more(ctx, content);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (phase == Phase.HEAD && decoder.isInHead()) {
            deadline(ctx, connections.config().headTime(), this::headIsLate);
        }
        if (phase == Phase.BODY && !streamed) {
            deadline(ctx, connections.config().bodyTime(), this::bodyIsLate);
        }
        ctx.fireChannelReadComplete();
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest request) {
        noDeadline();
        RequestSpan.redact();
        RequestHead read = new RequestHead(request);
        head = request;
        heard = 0;
        refusal = null;
        requestEnded = false;
        lastAnswer = false;
        streamed = false;
        phase = Phase.BODY;
        Refusal refused = read.refusal();
        long announced = refused == null ? read.announced() : 0;
        most = read.most();
        memory = connections.memory(read);
        if (refused != null) {
            refuse(ctx, refused);
        } else if (read.isStreamed()) {
            streamed = true;
            phase = Phase.ANSWER;
            ctx.fireChannelRead(request);
        } else if (announced > most && (read.expectsContinue() || announced > JsonBodyReader.MAX_DRAINED_BYTES)) {
            refuse(ctx, tooLarge());
        } else if (read.expectsContinue()) {
            request.headers().remove(HttpHeaderNames.EXPECT);
            ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void more(ChannelHandlerContext ctx, HttpContent content) {
        if (streamed) {
            requestEnded |= content instanceof LastHttpContent;
            ctx.fireChannelRead(content);
            return;
        }
        if (content.decoderResult().isFailure()) {
            content.release();
            refuse(ctx, Refusal.BAD_FRAMING);
            return;
        }
        heard += content.content().readableBytes();
        if (heard > most && refusal == null) {
            refusal = tooLarge();
            forgetBody();
        }
        if (refusal == null && !hasRoom(content.content().readableBytes())) {
            withoutRoom = content;
            noDeadline();
            awaitRoom(ctx, content);
            return;
        }
        take(ctx, content);
    }

    private void take(ChannelHandlerContext ctx, HttpContent content) {
        if (refusal == null && content.content().isReadable()) {
            body.writeBytes(content.content());
        }
        content.release();
        if (refusal != null && heard > JsonBodyReader.MAX_DRAINED_BYTES) {
            refuse(ctx, refusal);
        } else if (content instanceof LastHttpContent) {
            complete(ctx);
        }
    }

    private void complete(ChannelHandlerContext ctx) {
        noDeadline();
        requestEnded = true;
        phase = Phase.ANSWER;
        HttpRequest request = head;
        if (refusal != null) {
            answer(ctx, refusal);
        } else if (request != null) {
            ByteBuf whole = body;
            ctx.fireChannelRead(request);
            ctx.fireChannelRead(
                    whole.isReadable() ? new DefaultLastHttpContent(whole) : LastHttpContent.EMPTY_LAST_CONTENT);
        }
    }

    private boolean hasRoom(int more) {
        if (body.readableBytes() + more <= body.capacity()) {
            return true;
        }
        int room = roomWith(more);
        long charge = charge(room);
        if (charge > 0) {
            if (!memory.take(charge)) {
                return false;
            }
            charged += charge;
        }
        ByteBuf larger = Unpooled.buffer(room, most);
        larger.writeBytes(body, body.readerIndex(), body.readableBytes());
        body = larger;
        return true;
    }

    /** Doubles what there is, so that nobody takes what is only announced. */
    private int roomWith(int more) {
        int room = Math.max(FIRST_ROOM, body.capacity());
        while (room < body.readableBytes() + more) {
            room *= 2;
        }
        return Math.min(room, most);
    }

    /** What so much room costs beyond what is paid already. */
    private long charge(int room) {
        return Math.max(0, room - FREE_OF_CHARGE) - charged;
    }

    private void awaitRoom(ChannelHandlerContext ctx, HttpContent content) {
        decoder.hold();
        deadline(ctx, connections.config().roomTime(), this::roomIsLate);
        BodyMemory.Waiting asked = new BodyMemory.Waiting(
                charge(roomWith(content.content().readableBytes())),
                () -> ctx.executor().execute(() -> thereMayBeRoom(ctx)));
        waiting = asked;
        memory.await(asked);
    }

    /** The time of the body begins anew: that nothing of it was read was not its caller's fault. */
    private void thereMayBeRoom(ChannelHandlerContext ctx) {
        HttpContent content = withoutRoom;
        if (content == null || phase != Phase.BODY) {
            return;
        }
        waiting = null;
        if (hasRoom(content.content().readableBytes())) {
            withoutRoom = null;
            noDeadline();
            boolean last = content instanceof LastHttpContent;
            take(ctx, content);
            if (!last) {
                decoder.goOn();
            }
            channelReadComplete(ctx);
        } else {
            awaitRoom(ctx, content);
        }
    }

    private void forgetBody() {
        if (waiting != null) {
            memory.forget(waiting);
            waiting = null;
        }
        if (withoutRoom != null) {
            withoutRoom.release();
            withoutRoom = null;
        }
        body = Unpooled.EMPTY_BUFFER;
        memory.give(charged);
        charged = 0;
    }

    private Refusal tooLarge() {
        return new Refusal(JsonBodyReader.tooLarge("A body", most).problem());
    }

    /** Refuses a request that is not over, after which nothing can be understood any more. */
    private void refuse(ChannelHandlerContext ctx, Refusal refused) {
        lastAnswer = true;
        answer(ctx, refused);
    }

    private void answer(ChannelHandlerContext ctx, Refusal refused) {
        noDeadline();
        phase = Phase.ANSWER;
        connections.refused(refused);
        boolean bodiless = head != null && head.method().equals(HttpMethod.HEAD);
        ProblemForm form = head == null ? null : ProblemForm.at(head.uri());
        byte[] problem = form == null ? connections.written(refused.problem()) : form.told(refused.problem());
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(refused.problem().status()),
                bodiless ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(problem));
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
                // Small as it is, it is not compressed.
                .set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
        AnswerHeaders.ofRefusal(
                        refused.problem(),
                        head == null ? List.of() : head.headers().getAll(AnswerHeaders.REQUEST_ID))
                .forEach(each -> response.headers().set(each.getKey(), each.getValue()));
        if (form != null) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, ProblemForm.MEDIA_TYPE);
        }
        write(ctx, response, ctx.newPromise());
        ctx.flush();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            beginAnswer(response);
        }
        if (message instanceof LastHttpContent && !isContinue(message)) {
            ChannelPromise written = promise.unvoid();
            written.addListener(OutOfMemory::endIfOut);
            way(ctx).write(message, written);
            endAnswer(ctx, written);
        } else {
            ctx.write(message, promise);
        }
    }

    /** Past what compresses, where there is no request: that counts requests and answers. */
    private ChannelHandlerContext way(ChannelHandlerContext ctx) {
        ChannelHandlerContext compressor = head == null ? ctx.pipeline().context(HttpContentEncoder.class) : null;
        return compressor == null ? ctx : compressor;
    }

    private static boolean isContinue(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    /** Says with it that it is the last one, where it is. A batch that is answered while it arrives may still end well. */
    private void beginAnswer(HttpResponse response) {
        lastAnswer |= !HttpUtil.isKeepAlive(response)
                || (head != null && !HttpUtil.isKeepAlive(head))
                || connections.isGoingAway()
                || (!requestEnded && !HttpUtil.isTransferEncodingChunked(response));
        if (lastAnswer) {
            HttpUtil.setKeepAlive(response, false);
        }
    }

    private void endAnswer(ChannelHandlerContext ctx, ChannelPromise written) {
        forgetBody();
        head = null;
        quietSince = System.nanoTime();
        if (lastAnswer || !requestEnded) {
            farewell(ctx, written);
            return;
        }
        phase = Phase.HEAD;
        streamed = false;
        if (ctx.channel().isWritable()) {
            decoder.goOn();
        } else {
            answerWaits = true;
        }
    }

    /**
     * Closes once the answer is out. As long as the caller still sends, what it sends is dropped and not left in the socket,
     * since closing that would reset the connection, and the answer with it.
     */
    private void farewell(ChannelHandlerContext ctx, ChannelPromise written) {
        phase = Phase.FAREWELL;
        boolean everythingRead = requestEnded && !decoder.hasMore();
        decoder.hearOut(JsonBodyReader.MAX_DRAINED_BYTES);
        deadline(ctx, connections.config().bodyTime(), late -> closeNow(ctx));
        written.addListener(out -> {
            if (everythingRead || !out.isSuccess() || !(ctx.channel() instanceof DuplexChannel duplex)) {
                closeNow(ctx);
            } else {
                duplex.shutdownOutput();
            }
        });
    }

    /** Whoever answers may close when it has answered; that is done here, after the answer is read. */
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (phase == Phase.FAREWELL) {
            ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            ctx.close(promise);
        }
    }

    /** Past whoever would wait until all is read. */
    private static void closeNow(ChannelHandlerContext ctx) {
        ctx.close();
    }

    private void headIsLate(ChannelHandlerContext ctx) {
        if (phase == Phase.HEAD && decoder.isInHead()) {
            LOG.debug("The head of a request did not arrive in time.");
            refuse(ctx, Refusal.TOO_SLOW);
        } else if (phase == Phase.HEAD) {
            closeNow(ctx);
        }
    }

    private void bodyIsLate(ChannelHandlerContext ctx) {
        if (phase == Phase.BODY) {
            LOG.debug("The body of a request did not arrive in time.");
            refuse(ctx, refusal != null ? refusal : Refusal.TOO_SLOW);
        }
    }

    private void roomIsLate(ChannelHandlerContext ctx) {
        if (phase == Phase.BODY) {
            LOG.debug("There was no memory for a body for too long.");
            refuse(ctx, Refusal.NO_ROOM);
        }
    }

    private interface Late {
        void happens(ChannelHandlerContext ctx);
    }

    /** Unless one runs already. */
    private void deadline(ChannelHandlerContext ctx, Duration time, Late late) {
        if (deadline == null) {
            deadline = ctx.executor()
                    .schedule(
                            () -> {
                                deadline = null;
                                late.happens(ctx);
                            },
                            time.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void noDeadline() {
        cancel(deadline);
        deadline = null;
    }

    private static void cancel(@Nullable Future<?> planned) {
        if (planned != null) {
            planned.cancel(false);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        cancel(readDeadline);
        readDeadline = null;
        if (!ctx.channel().isWritable()) {
            unreadBefore = Long.MAX_VALUE;
            watchReader(ctx);
        } else if (answerWaits) {
            answerWaits = false;
            decoder.goOn();
        }
        ctx.fireChannelWritabilityChanged();
    }

    /** A batch has a patience of its own, which knows of both directions. */
    private void watchReader(ChannelHandlerContext ctx) {
        readDeadline = ctx.executor()
                .schedule(
                        () -> {
                            long unread = ctx.channel().bytesBeforeWritable();
                            if (unread >= unreadBefore && !streamed) {
                                LOG.debug("A caller has read nothing of its answer for too long.");
                                closeNow(ctx);
                            } else if (!ctx.channel().isWritable()) {
                                unreadBefore = unread;
                                watchReader(ctx);
                            }
                        },
                        connections.config().readTime().toMillis() / 2,
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
        OutOfMemory.endIfOut(failure);
        if (phase == Phase.ANSWER) {
            ctx.fireExceptionCaught(failure);
        } else {
            LOG.debug("A connection broke.", failure);
            closeNow(ctx);
        }
    }

    /**
     * Closes the connection if nothing is under way in it, and nothing was lately. What the socket has is read in between,
     * since a busy event loop may have left a request there for longer than that.
     */
    void closeIfQuiet(Duration quiet) {
        ChannelHandlerContext ctx = context;
        if (ctx != null && !ctx.executor().isShuttingDown()) {
            ctx.executor().execute(() -> {
                if (isQuiet(quiet)) {
                    ctx.executor()
                            .schedule(
                                    () -> {
                                        if (isQuiet(quiet)) {
                                            closeNow(ctx);
                                        }
                                    },
                                    ONE_READING.toMillis(),
                                    TimeUnit.MILLISECONDS);
                }
            });
        }
    }

    private boolean isQuiet(Duration quiet) {
        return phase == Phase.HEAD
                && !decoder.isInHead()
                && !decoder.hasMore()
                && !answerWaits
                && System.nanoTime() - quietSince >= quiet.toNanos();
    }

    /** Closes the connection whatever is under way in it. */
    void cutOff() {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.executor().execute(() -> closeNow(ctx));
        }
    }
}
