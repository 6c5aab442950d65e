package ai.vocelio.removal;

/** On which side of the tree a removal was asked for; named as in the schema. */
public enum RemovalSide {
    /** An owner of the organization. */
    ITSELF,
    /** An owner of the organization above it, or of the platform. */
    ABOVE
}
