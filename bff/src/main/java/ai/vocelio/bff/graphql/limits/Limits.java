package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.fairness.Bill;
import ai.vocelio.bff.security.Admission;
import ai.vocelio.bff.security.Caller;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.SelectionSet;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses an operation that asks for too much, or for more than is left to its client, before anything of it is executed. */
@Component
public class Limits extends SimplePerformantInstrumentation {

    /** The most that one operation may cost. */
    static final long COST = 1_000;

    /** Key of what was weighed in the context of an execution. */
    static final String WEIGHED = Weighed.class.getName();

    /** Key of the operation's name in the context of an execution. */
    static final String OPERATION = Limits.class.getName() + ".operation";

    private static final int TOKENS = 2_000;
    private static final int CHARACTERS = 256 * 1024;
    private static final long DEPTH = 10;
    private static final long ALIASES = 15;
    private static final long ROOT_FIELDS = 10;
    private static final long MUTATIONS = 5;
    private static final long DIRECTIVES = 50;
    private static final long FIELDS = 2_000;

    /** What it costs to be shown the schema: the engine bounds how often in one operation, nobody how often in a second. */
    private static final long SCHEMA = 100;

    /** Attribute of a request that belongs to an operation which has paid. */
    public static final String PAID = Limits.class.getName() + ".paid";

    /** How much of a document is read at all. */
    public static ParserOptions reading() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(TOKENS).maxCharacters(CHARACTERS));
    }

    /** A document that cannot be executed is read all the same, and that is paid. */
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        Bill bill = parameters.getGraphQLContext().get(Bill.KEY);
        if (bill != null) {
            bill.enter();
        }
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        String name = context.getOperationDefinition().getName();
        context.getGraphQLContext().put(OPERATION, name == null ? "" : name);
        GraphQLObjectType root = rootOf(context);
        SelectionSet selections = context.getOperationDefinition().getSelectionSet();
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        RootFields fields = new RootFields(context.getFragmentsByName(), variables);
        long count = fields.of(selections);
        refuseStrangers(context, fields.names(), root);
        Scale scale = new Scale(context.getGraphQLSchema(), context.getFragmentsByName(), variables);
        Weight weight = scale.of(selections, root);
        check(weight);
        boolean isMutation = root == context.getGraphQLSchema().getMutationType();
        refuseAbove(isMutation ? MUTATIONS : ROOT_FIELDS, count, ErrorCode.COST_LIMIT, "has %s root fields");
        long schema = fields.showSchema() ? SCHEMA : 0;
        Weighed weighed = new Weighed(
                Math.min(COST, weight.cost() + schema), schema, selections, root, context.getFragmentsByName());
        context.getGraphQLContext().put(WEIGHED, weighed);
        pay(weighed, context);
        return null;
    }

    /** Who has not said who he is learns nothing of what else there is: not what it costs, and not the schema. */
    private static void refuseStrangers(ExecutionContext context, Set<String> names, GraphQLObjectType root) {
        Caller caller = context.getGraphQLContext().get(Caller.CONTEXT_KEY);
        if (caller != null
                && caller.isStranger()
                && (names.isEmpty() || !names.stream().allMatch(name -> isForStrangers(root, name)))) {
            throw Admission.signInFirst();
        }
    }

    private static boolean isForStrangers(GraphQLObjectType root, String name) {
        GraphQLFieldDefinition field = root.getFieldDefinition(name);
        return field != null && field.hasAppliedDirective("strangers");
    }

    /** A subscription pays for its start; its events are free. */
    private static void pay(Weighed weighed, ExecutionContext context) {
        Bill bill = context.getGraphQLContext().get(Bill.KEY);
        if (bill != null) {
            GraphQLSchema schema = context.getGraphQLSchema();
            bill.pay(
                    weighed.root() == schema.getSubscriptionType()
                            ? new ActualCost(schema, weighed.fragments()).ofStart(weighed.selections(), weighed.root())
                            : weighed.cost());
        }
    }

    private static GraphQLObjectType rootOf(ExecutionContext context) {
        return Objects.requireNonNull(
                switch (context.getOperationDefinition().getOperation()) {
                    case QUERY -> context.getGraphQLSchema().getQueryType();
                    case MUTATION -> context.getGraphQLSchema().getMutationType();
                    case SUBSCRIPTION -> context.getGraphQLSchema().getSubscriptionType();
                });
    }

    private static void check(Weight weight) {
        refuseAbove(DEPTH, weight.depth(), ErrorCode.DEPTH_LIMIT, "nests %s levels deep");
        refuseAbove(ALIASES, weight.aliases(), ErrorCode.COST_LIMIT, "has %s aliases");
        refuseAbove(DIRECTIVES, weight.directives(), ErrorCode.COST_LIMIT, "has %s directives");
        refuseAbove(FIELDS, weight.fields(), ErrorCode.COST_LIMIT, "has %s fields with its fragments written out");
        refuseAbove(COST, weight.cost(), ErrorCode.COST_LIMIT, "costs %s");
    }

    private static void refuseAbove(long limit, long value, ErrorCode code, String what) {
        if (value > limit) {
            String asked = value == Long.MAX_VALUE ? "beyond measure" : String.format(Locale.ROOT, "%,d", value);
            throw new EdgeFault(
                    code,
                    "The operation " + what.formatted(asked) + "; at most " + String.format(Locale.ROOT, "%,d", limit)
                            + " is allowed: ask for less at once");
        }
    }

    /** What is needed to tell the cost of the answer. */
    record Weighed(
            long cost,
            long schema,
            SelectionSet selections,
            GraphQLObjectType root,
            Map<String, graphql.language.FragmentDefinition> fragments) {}
}
