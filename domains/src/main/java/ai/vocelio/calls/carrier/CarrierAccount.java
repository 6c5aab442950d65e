package ai.vocelio.calls.carrier;

/** What opens the organization's account at the carrier. Never write it anywhere. */
public record CarrierAccount(String name, String secret) {

    @Override
    public String toString() {
        return "CarrierAccount[name=" + name + ", secret=hidden]";
    }
}
