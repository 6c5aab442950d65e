package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Tempo;
import ai.vocelio.sandbox.carrier.wire.Faults;
import ai.vocelio.sandbox.carrier.wire.Journal;
import ai.vocelio.sandbox.people.People;
import java.net.http.HttpClient;
import java.time.Duration;

/** The equipment that all calls share. */
record Plant(CarrierSettings settings, Tempo tempo, Timers timers, Journal journal, Faults faults, People people) {

    static Plant of(CarrierSettings settings) {
        var tempo = new Tempo(settings.speed());
        return new Plant(settings, tempo, new Timers(tempo), new Journal(), new Faults(), new People());
    }

    String authToken(String account) {
        String token = settings.accounts().get(account);
        if (token == null) {
            throw new IllegalStateException("no account " + account);
        }
        return token;
    }

    /** HTTP/1.1 only: providers' sockets and callbacks use nothing newer. */
    HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(timers.threads())
                .build();
    }
}
