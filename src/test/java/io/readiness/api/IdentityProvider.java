package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An identity provider with what OpenID Connect asks of one, where Ada the recruiter is always signed in. */
final class IdentityProvider {
    private static final String ADDRESS = "readiness.test.identity-provider";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPair keys;
    private final KeyPair others;
    private final String issuer;

    private IdentityProvider(HttpServer server) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
        this.others = generator.generateKeyPair();
        this.issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Starts one where there is none yet, and tells its address. It ends with the tests. */
    static String start() {
        String started = System.getProperty(ADDRESS);
        return started == null ? startedNow() : started;
    }

    private static String startedNow() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            IdentityProvider provider = new IdentityProvider(server);
            server.createContext("/", provider::answer);
            server.start();
            System.setProperty(ADDRESS, provider.issuer);
            return provider.issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that it signs, with these claims over what every token has. */
    static String token(Map<String, Object> claims) {
        return signed("/sign", claims);
    }

    /** One that looks alike, and somebody else signed. */
    static String forged(Map<String, Object> claims) {
        return signed("/forge", claims);
    }

    private static String signed(String path, Map<String, Object> claims) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(System.getProperty(ADDRESS) + path))
                                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(claims)))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/.well-known/openid-configuration" ->
                    send(
                            exchange,
                            JSON.writeValueAsString(Map.of(
                                    "issuer", issuer,
                                    "jwks_uri", issuer + "/keys",
                                    "authorization_endpoint", issuer + "/authorize",
                                    "token_endpoint", issuer + "/token",
                                    "id_token_signing_alg_values_supported", List.of("RS256"))));
                case "/keys" -> send(exchange, JSON.writeValueAsString(Map.of("keys", List.of(key()))));
                case "/sign" -> send(exchange, token(keys, JSON.readValue(exchange.getRequestBody(), Map.class)));
                case "/forge" -> send(exchange, token(others, JSON.readValue(exchange.getRequestBody(), Map.class)));
                case "/authorize" -> {
                    Map<String, String> asked =
                            parameters(exchange.getRequestURI().getRawQuery());
                    exchange.getResponseHeaders()
                            .set(
                                    "Location",
                                    asked.get("redirect_uri") + "?code=ada" + asked.getOrDefault("nonce", "")
                                            + "&state=" + asked.get("state"));
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                }
                case "/token" -> {
                    String told = token(keys, Map.of("roles", List.of("recruiter"), "tenant", "default"));
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    send(
                            exchange,
                            JSON.writeValueAsString(Map.of(
                                    "access_token",
                                    told,
                                    "id_token",
                                    told,
                                    "token_type",
                                    "Bearer",
                                    "expires_in",
                                    300)));
                }
                default -> {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Map<String, Object> key() {
        RSAPublicKey open = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "kid",
                "1",
                "use",
                "sig",
                "alg",
                "RS256",
                "n",
                number(open.getModulus()),
                "e",
                number(open.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String token(KeyPair by, Map<String, Object> further) throws IOException, GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                issuer,
                "sub",
                "ada",
                "upn",
                "ada@example.org",
                "aud",
                "readiness",
                "iat",
                now,
                "exp",
                now + 300));
        claims.putAll(further);
        String signed = base64(JSON.writeValueAsBytes(Map.of("alg", "RS256", "kid", "1", "typ", "JWT"))) + "."
                + base64(JSON.writeValueAsBytes(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(by.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }
}
