package io.readiness.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests that are sent just as they are written, by a client that adds no header and corrects no address. */
record Exchange(URI service) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends a request without a body. */
    HttpResponse<String> send(String method, String address, String... headers)
            throws IOException, InterruptedException {
        return send(method, address, BodyPublishers.noBody(), headers);
    }

    /**
     * Sends a request.
     *
     * @param headers names and values by turns
     */
    HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://" + service.getHost() + ":" + service.getPort() + address))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
