package ai.vocelio.bff.live;

import java.util.UUID;

final class NoReplicas implements Replicas {

    @Override
    public void begin(Ear ear) {}

    @Override
    public <K> void tell(Topic<K> topic, K key) {}

    @Override
    public void join(UUID organizationId) {}

    @Override
    public void leave(UUID organizationId) {}

    @Override
    public void close() {}
}
