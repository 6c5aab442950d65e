package ai.vocelio.numbers;

/** Whether calls to a number come in here, as the carrier said when it was last told; named as in the schema. */
public enum NumberRoute {
    UNASKED,
    PENDING,
    OPEN,
    NUMBER_NOT_HELD,
    NUMBER_TAKEN,
    CARRIER_NOT_CONFIGURED,
    CARRIER_REFUSED,
    CARRIER_UNREACHABLE
}
