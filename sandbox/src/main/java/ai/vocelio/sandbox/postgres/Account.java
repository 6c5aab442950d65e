package ai.vocelio.sandbox.postgres;

/** A database role with its password. */
public record Account(String name, String password) {

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
