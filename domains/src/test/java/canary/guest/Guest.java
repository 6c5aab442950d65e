package canary.guest;

import canary.host.room.Secret;

/** Reaches into a room of another module, past its door. */
public class Guest {

    /** What the modularity rule must catch. */
    public String overhear(Secret secret) {
        return secret.words();
    }
}
