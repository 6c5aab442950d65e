// The naming rules N1 to N5 and I2, M1, V2 of the contract as functions: a schema in, a sentence per offence out.
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const ABBREVIATIONS = /(^|[a-z])(Nbr|Num|Qty|Amt|Ts|Cnt|Desc|Addr|Org|Cfg|Msg|Usr)([A-Z]|$)/;
const QUARTER_DAY = /^Use .+\. Removal on \d{4}-(01|04|07|10)-01\.$/;

export const rules = {
  'names carry no database words, no get and no abbreviations (N1)': (schema) =>
    allFields(schema)
      .filter(({ field }) => /^get[A-Z]/.test(field.name) || field.name.includes('_') || ABBREVIATIONS.test(upperFirst(field.name)))
      .map(({ at }) => `${at}: say it in words`),

  'enum values are UPPER_SNAKE (N1)': (schema) =>
    types(schema, isEnumType)
      .flatMap((type) => type.getValues().map((value) => `${type.name}.${value.name}`))
      .filter((at) => !/\.[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(at)),

  'a mutation begins with the object it acts on (N2)': (schema) =>
    mutations(schema)
      .filter((field) => !objectNames(schema).some((name) => field.name.startsWith(lowerFirst(name)) && field.name !== lowerFirst(name)))
      .map((field) => `${field.name}: begin with a type's name, then say the action`),

  'a mutation takes one XInput and gives one nullable XPayload (N3, M1)': (schema) =>
    mutations(schema)
      .filter((field) => {
        const name = upperFirst(field.name);
        const [input, ...others] = field.args;
        return others.length > 0 || String(input?.type) !== `${name}Input!` || input.name !== 'input' || String(field.type) !== `${name}Payload`;
      })
      .map((field) => `${field.name}: expected (input: ${upperFirst(field.name)}Input!): ${upperFirst(field.name)}Payload`),

  'a payload holds a nullable object and its userErrors (M1, M2)': (schema) =>
    types(schema, isObjectType)
      .filter((type) => type.name.endsWith('Payload'))
      .filter((type) => {
        const { userErrors, ...others } = type.getFields();
        const errors = userErrors && getNamedType(userErrors.type);
        const isErrors = userErrors && /^\[\w+UserError!\]!$/.test(String(userErrors.type)) && errors.getInterfaces().some((i) => i.name === 'UserError');
        return !isErrors || Object.values(others).some((field) => isNonNullType(field.type));
      })
      .map((type) => type.name),

  'a user error has a code of its own enum (M2)': (schema) =>
    types(schema, isObjectType)
      .filter((type) => type.getInterfaces().some((i) => i.name === 'UserError'))
      .filter((type) => String(type.getFields().code?.type) !== `${type.name}Code!`)
      .map((type) => type.name),

  'input types are named XInput, XFilter, XOrder, XScope or XBy (N3)': (schema) =>
    types(schema, isInputObjectType)
      .map((type) => type.name)
      .filter((name) => !/(Input|Filter|Order|Scope|By)$/.test(name)),

  'a connection has edges, nodes, pageInfo and totalCount (P1)': (schema) =>
    types(schema, isObjectType)
      .filter((type) => type.name.endsWith('Connection'))
      .filter((type) => ['edges', 'nodes', 'pageInfo', 'totalCount'].some((name) => !type.getFields()[name]))
      .map((type) => type.name),

  'a boolean begins with is, has or can (N4)': (schema) =>
    allFields(schema)
      .filter(({ field }) => named(field) === 'Boolean' && !/^(is|has|can)[A-Z]/.test(field.name))
      .map(({ at }) => at),

  'a moment is called ...At, ...From or ...Before, and nothing else is (N4)': (schema) =>
    allFields(schema)
      .filter(({ field }) => (named(field) === 'DateTime') !== /(^at|At|From|Before)$/.test(field.name))
      .map(({ at }) => at),

  'every element is described in whole sentences (N5)': (schema) => elements(schema)
    .filter(({ element }) => !/^[A-Z0-9][\s\S]*\.$/.test(element.description?.trim() ?? ''))
    .map(({ at }) => at),

  'a field of a root type tells its permission and its cost (N5)': (schema) =>
    allFields(schema)
      .filter(({ parent }) => ROOTS.includes(parent.name))
      .filter(({ field }) => !/(Requires\s[A-Z_]+|Open\sto\severy)[^.]*\.\sCost\s\d/.test(field.description ?? ''))
      .map(({ at }) => at),

  'what has an id is a Node, and a Node has an id (I2)': (schema) =>
    types(schema, isObjectType)
      .filter((type) => ('id' in type.getFields()) !== type.getInterfaces().some((i) => i.name === 'Node'))
      .map((type) => type.name),

  'output refers to objects, not to their ids (I3)': (schema) =>
    allFields(schema)
      .filter(({ parent, field }) => !isInputObjectType(parent) && /Ids?$/.test(field.name))
      .map(({ at }) => at),

  'items of a list are never null, save in nodes(ids:)': (schema) =>
    allFields(schema)
      .filter(({ at, field }) => at !== 'Query.nodes' && isListType(getNullableType(field.type)) && !isNonNullType(getNullableType(field.type).ofType))
      .map(({ at }) => at),

  'a deprecation names what to use and a quarter day of removal (V2)': (schema) =>
    allFields(schema)
      .filter(({ field }) => field.deprecationReason != null && !QUARTER_DAY.test(field.deprecationReason))
      .map(({ at }) => at),
};

const types = (schema, is) => Object.values(schema.getTypeMap()).filter((type) => is(type) && !type.name.startsWith('__'));
const composites = (schema) => types(schema, (type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type));
const mutations = (schema) => Object.values(schema.getMutationType()?.getFields() ?? {});
const named = (field) => getNamedType(field.type).name;
const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);
const objectNames = (schema) => types(schema, isObjectType).map((type) => type.name).filter((name) => !ROOTS.includes(name));

function allFields(schema) {
  return composites(schema).flatMap((parent) =>
    Object.values(parent.getFields()).map((field) => ({ parent, field, at: `${parent.name}.${field.name}` })),
  );
}

function elements(schema) {
  const ours = types(schema, (type) => type.astNode).map((element) => ({ element, at: element.name }));
  const args = allFields(schema).flatMap(({ field, at }) =>
    (field.args ?? []).map((element) => ({ element, at: `${at}(${element.name}:)` })),
  );
  const values = types(schema, isEnumType).flatMap((type) =>
    type.getValues().map((element) => ({ element, at: `${type.name}.${element.name}` })),
  );
  const directives = schema.getDirectives().filter((d) => d.astNode).map((element) => ({ element, at: `@${element.name}` }));
  return [...ours, ...allFields(schema).map(({ field, at }) => ({ element: field, at })), ...args, ...values, ...directives];
}
