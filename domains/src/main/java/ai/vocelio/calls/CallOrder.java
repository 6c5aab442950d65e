package ai.vocelio.calls;

/** How to order calls. */
public record CallOrder(Field field, Direction direction) {

    /** What comes when nobody says how: the newest first. */
    public static final CallOrder NEWEST_FIRST = new CallOrder(Field.QUEUED_AT, Direction.DESC);

    /** By what calls can be ordered. */
    public enum Field {
        QUEUED_AT
    }

    /** Which way. */
    public enum Direction {
        ASC,
        DESC
    }
}
