package io.readiness.screening.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent into the network that this machine stands in, however an address is spelled. */
class OutgoingPolicyTest {
    private static final OutgoingPolicy USUAL = new OutgoingPolicy(false, false, Set.of(443));
    private static final OutgoingPolicy LOOPBACK = new OutgoingPolicy(true, false, Set.of(443));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "127.1",
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:8.8.8.8:0",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "100::1",
                "5f00::1"
            })
    void no_address_of_a_network_of_ones_own_is_connected_to(String address) throws UnknownHostException {
        InetAddress read;
        try {
            read = InetAddress.getByName(address);
        } catch (UnknownHostException none) {
            return;
        }
        assertThat(USUAL.allows(read)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80b::200e",
                "::ffff:8.8.8.8"
            })
    void an_address_of_everybodys_network_is(String address) throws UnknownHostException {
        assertThat(USUAL.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void loopback_is_connected_to_only_where_a_setting_says_so_and_nothing_else_with_it() throws UnknownHostException {
        assertThat(LOOPBACK.allows(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(LOOPBACK.allows(InetAddress.getByName("::1"))).isTrue();
        assertThat(LOOPBACK.allows(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(LOOPBACK.allows(InetAddress.getByName("169.254.169.254"))).isFalse();
        assertThat(LOOPBACK.refusal(URI.create("http://localhost:8080/x"), Hosts.ANY))
                .isEmpty();
        assertThat(LOOPBACK.refusal(URI.create("http://example.com/x"), Hosts.ANY))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "//example.com/",
                "example.com",
                "https:///x",
                "https://me:secret@example.com/",
                "https://me@example.com/",
                "https://example.com/#part",
                "https://example.com:8443/",
                "https://example.com:22/",
                "https://under_score.example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void an_address_that_is_not_of_the_usual_form_is_refused(String address) {
        assertThat(USUAL.refusal(URI.create(address), Hosts.ANY)).isPresent();
    }

    @Test
    void an_address_of_the_usual_form_is_not() {
        assertThat(USUAL.refusal(URI.create("https://hooks.example.com/readiness?x=1"), Hosts.ANY))
                .isEmpty();
        assertThat(USUAL.refusal(URI.create("HTTPS://hooks.example.com:443"), Hosts.ANY))
                .isEmpty();
    }

    @Test
    void hosts_are_named_whole_or_by_what_they_end_in() {
        Hosts hosts = new Hosts(List.of("api.greenhouse.io", "*.Example.com"));
        assertThat(hosts.allow("API.greenhouse.io")).isTrue();
        assertThat(hosts.allow("a.example.com")).isTrue();
        assertThat(hosts.allow("a.b.example.com")).isTrue();
        assertThat(hosts.allow("example.com")).isFalse();
        assertThat(hosts.allow(".example.com")).isFalse();
        assertThat(hosts.allow("badexample.com")).isFalse();
        assertThat(hosts.allow("x.api.greenhouse.io")).isFalse();
        assertThat(hosts.allow("api.greenhouse.io.evil.com")).isFalse();
        assertThat(USUAL.refusal(URI.create("https://evil.com/api.greenhouse.io"), hosts))
                .contains("names a host that is none of those that a setting allows");
        assertThatThrownBy(() -> new Hosts(List.of("https://example.com/")))
                .hasMessageContaining("names no host")
                .hasMessageContaining("*.example.com");
    }
}
