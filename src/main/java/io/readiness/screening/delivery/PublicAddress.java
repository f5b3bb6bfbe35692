package io.readiness.screening.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to everybody's network, and not to the one that this machine stands in (the registries of IANA). */
public final class PublicAddress {
    /** Of version 4: this network, private, shared by carriers, loopback, link-local, for documents and tests, groups, reserved. */
    private static final List<Block> CLOSED_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    /** Of version 6 all but this is loopback, local, a group, or an address of version 4 in other clothes. */
    private static final Block OPEN_6 = Block.of("2000::", 3);

    /** Within it: protocols and tunnels, for documents, addresses of version 4 in tunnels. */
    private static final List<Block> CLOSED_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    /** Whether an address is one of everybody's network. */
    public static boolean is(InetAddress address) {
        // Java tells an address of version 4 that is mapped into version 6 as one of version 4.
        return address instanceof Inet4Address
                ? CLOSED_4.stream().noneMatch(block -> block.holds(address))
                : OPEN_6.holds(address) && CLOSED_6.stream().noneMatch(block -> block.holds(address));
    }

    /** Addresses that begin alike. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Block(byte[] first, int bits) {
        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first).getAddress(), bits);
            } catch (java.net.UnknownHostException e) {
                throw new IllegalStateException(first + " is written as an address.", e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> (bit % Byte.SIZE);
                if ((bytes[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
