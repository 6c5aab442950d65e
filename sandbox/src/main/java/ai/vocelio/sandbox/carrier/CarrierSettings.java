package ai.vocelio.sandbox.carrier;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a stand-in carrier is started.
 *
 * @param port 0 = any free one
 * @param accounts account SID to auth token
 * @param numbers which numbers an account holds from the start: number to account SID
 * @param speed simulated seconds per real second
 * @param seed of the generated SIDs; the same seed gives the same SIDs
 */
public record CarrierSettings(
        int port, Map<String, String> accounts, Map<String, String> numbers, double speed, long seed) {

    public CarrierSettings {
        accounts = Map.copyOf(accounts);
        numbers = Map.copyOf(numbers);
    }

    /** A free port, one account and SIDs that no other carrier gives, for tests. */
    public static CarrierSettings forTests(String accountSid, String authToken, double speed) {
        return new CarrierSettings(0, Map.of(accountSid, authToken), Map.of(), speed, System.nanoTime());
    }

    /** The same with these numbers, number to account SID. */
    public CarrierSettings withNumbers(Map<String, String> held) {
        return new CarrierSettings(port, accounts, held, speed, seed);
    }

    /**
     * Reads VOCELIO_CARRIER_PORT, VOCELIO_CARRIER_ACCOUNTS ({@code ACxxx:token,ACyyy:token}), VOCELIO_CARRIER_NUMBERS
     * ({@code ACxxx:+12125550100,ACyyy:+13105550100}) and VOCELIO_SANDBOX_SPEED.
     *
     * @throws IllegalArgumentException naming the variable and what it should hold
     */
    public static CarrierSettings fromEnvironment(Map<String, String> environment) {
        int port = (int) number(environment, "VOCELIO_CARRIER_PORT", 8282);
        double speed = number(environment, "VOCELIO_SANDBOX_SPEED", 1);
        String accounts = environment.getOrDefault("VOCELIO_CARRIER_ACCOUNTS", "");
        Map<String, String> numbers = numbers(environment.getOrDefault("VOCELIO_CARRIER_NUMBERS", ""));
        return new CarrierSettings(port, accounts(accounts), numbers, speed, System.nanoTime());
    }

    private static double number(Map<String, String> environment, String name, double otherwise) {
        String value = environment.getOrDefault(name, "");
        try {
            return value.isBlank() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, not '" + value + "'", e);
        }
    }

    private static Map<String, String> accounts(String list) {
        var accounts = new LinkedHashMap<String, String>();
        for (String entry : list.split(",", -1)) {
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("AC[0-9a-f]{32}") || parts[1].isEmpty()) {
                throw new IllegalArgumentException("VOCELIO_CARRIER_ACCOUNTS must list accounts as "
                        + "AC<32 hex digits>:<auth token>, separated by commas");
            }
            accounts.put(parts[0], parts[1]);
        }
        return accounts;
    }

    private static Map<String, String> numbers(String list) {
        var numbers = new LinkedHashMap<String, String>();
        for (String entry : list.isBlank() ? new String[0] : list.split(",", -1)) {
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("AC[0-9a-f]{32}") || !parts[1].matches("\\+[1-9]\\d{6,14}")) {
                throw new IllegalArgumentException("VOCELIO_CARRIER_NUMBERS must list numbers as "
                        + "AC<32 hex digits>:+12125550100, separated by commas");
            }
            numbers.put(parts[1], parts[0]);
        }
        return numbers;
    }
}
