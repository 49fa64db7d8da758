package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::6810:84e5", "64:ff9b::808:808"})
    void publicAddressIsAllowed(String address) throws UnknownHostException {
        assertThat(allows(List.of(), address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.100.100.200",
                "127.0.0.1",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "192.0.0.192",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
            })
    void privateAddressIsRefused(String address) throws UnknownHostException {
        assertThat(allows(List.of(), address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.0.0.1:80, true",
        "127.0.0.1:81, false",
        "127.0.0.0/8, true",
        "127.0.0.0/8:80, true",
        "10.0.0.0/8, false",
        "site.test, true",
        "SITE.test:80, true",
        "site.test:81, false",
        "other.test, false",
        "::1, false",
        "[::1]:80, false"
    })
    void listOpensExactlyWhatItNames(String entry, boolean opened) throws UnknownHostException {
        InetAddress address = InetAddress.getByName("127.0.0.1");

        assertThat(AddressRules.of(List.of(entry)).allows("site.test", address, 80))
                .isEqualTo(opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0.0/x", "http://site.test", "site.test:http", "999.1.1.1"})
    void entryThatIsNoAddressIsNamed(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRules.of(List.of(entry)));
    }

    private static boolean allows(List<String> entries, String address) throws UnknownHostException {
        return AddressRules.of(entries).allows(address, InetAddress.getByName(address), 80);
    }
}
