package ai.vocelio.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A post office that keeps what it is handed, and refuses an address as often as a test wants. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakePostOffice implements PostOffice {

    private final List<Handed> handed = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private volatile boolean isOpen = true;
    private volatile boolean isFinal;

    /** A letter under the id that it was handed over with. */
    public record Handed(UUID id, Letter letter) {}

    /** Opens or closes it. */
    public void setOpen(boolean open) {
        isOpen = open;
    }

    /** Refuses the next letters for an address. */
    public void refuseFirst(String address, int times, boolean forGood) {
        isFinal = forGood;
        refusals.put(address, times);
    }

    /** What was handed over for an address, in order. */
    public List<Handed> handed(String address) {
        return handed.stream()
                .filter(one -> one.letter().to().text().equals(address))
                .toList();
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void hand(UUID id, Letter letter) {
        if (refusals.merge(letter.to().text(), -1, Integer::sum) >= 0) {
            throw new MailFault("Told to refuse", isFinal);
        }
        handed.add(new Handed(id, letter));
    }
}
