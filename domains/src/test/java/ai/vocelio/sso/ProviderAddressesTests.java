package ai.vocelio.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "ff02::1"
            })
    void what_is_not_of_the_public_internet_is_not_asked(String address) throws UnknownHostException {
        assertThat(ProviderAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:4700::1111", "2001:4860::8888"})
    void the_public_internet_is(String address) throws UnknownHostException {
        assertThat(ProviderAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void only_a_sandbox_goes_elsewhere() throws UnknownHostException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        assertThat(addresses(false).mayBeAsked(here)).isFalse();
        assertThat(addresses(true).mayBeAsked(here)).isTrue();
        assertThat(addresses(false).of("http://localhost:8180/realms/corp")).isEmpty();
        assertThat(addresses(true).of("http://localhost:8180/realms/corp")).isPresent();
    }

    private static ProviderAddresses addresses(boolean arePrivateOnesAllowed) {
        return new ProviderAddresses(new SsoSettings(arePrivateOnesAllowed));
    }
}
