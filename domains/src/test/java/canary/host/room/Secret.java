package canary.host.room;

/** Hidden from every other module. */
public class Secret {

    /** What nobody else should read. */
    public String words() {
        return "hidden";
    }
}
