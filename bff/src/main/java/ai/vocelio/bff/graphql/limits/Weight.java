package ai.vocelio.bff.graphql.limits;

/**
 * What a part of a document asks for, with every fragment written out. Sums stop at the greatest number instead of going
 * round.
 *
 * @param cost by the schema's figures
 * @param depth levels of fields
 * @param fields fields of the expanded document
 * @param aliases aliased ones among them
 * @param directives uses of directives
 */
record Weight(long cost, long depth, long fields, long aliases, long directives) {

    static final Weight NONE = new Weight(0, 0, 0, 0, 0);

    /** Side by side. */
    Weight and(Weight other) {
        return new Weight(
                sum(cost, other.cost),
                Math.max(depth, other.depth),
                sum(fields, other.fields),
                sum(aliases, other.aliases),
                sum(directives, other.directives));
    }

    /** Another cost, the rest as it is. */
    Weight costing(long newCost) {
        return new Weight(newCost, depth, fields, aliases, directives);
    }

    /** Uses of directives beside what is inside. */
    Weight withDirectives(int more) {
        return new Weight(cost, depth, fields, aliases, sum(directives, more));
    }

    static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long product(long one, long other) {
        try {
            return Math.multiplyExact(one, other);
        } catch (ArithmeticException tooGreat) {
            return Long.MAX_VALUE;
        }
    }
}
