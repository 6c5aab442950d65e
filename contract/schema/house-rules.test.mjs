import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from './house-rules.mjs';
import { ourSchema, schemaOf } from './sources.mjs';

/** A schema for each rule that the rule must catch: a rule that catches nothing is decoration. */
const WRONG = {
  'names carry no database words, no get and no abbreviations (N1)': 'type Query { getCall: Int }',
  'enum values are UPPER_SNAKE (N1)': 'type Query { a: E } enum E { Ringing }',
  'a mutation begins with the object it acts on (N2)': 'type Query { a: Call } type Call { a: Int } type Mutation { placeCall: Int }',
  'a mutation takes one XInput and gives one nullable XPayload (N3, M1)': 'type Query { a: Int } type Mutation { callPlace(to: Int): Int }',
  'a payload holds a nullable object and its userErrors (M1, M2)': 'type Query { a: XPayload } type XPayload { a: Int }',
  'a user error has a code of its own enum (M2)': 'type Query { a: A } type A implements UserError { code: Int } interface UserError { code: Int }',
  'input types are named XInput, XFilter, XOrder, XScope or XBy (N3)': 'type Query { a(a: CallData): Int } input CallData { a: Int }',
  'a connection has edges, nodes, pageInfo and totalCount (P1)': 'type Query { a: AConnection } type AConnection { edges: Int }',
  'a boolean begins with is, has or can (N4)': 'type Query { recorded: Boolean }',
  'a moment is called ...At, ...From or ...Before, and nothing else is (N4)': 'scalar DateTime type Query { created: DateTime }',
  'every element is described in whole sentences (N5)': 'type Query { "the calls" calls: Int }',
  'a field of a root type tells its permission and its cost (N5)': 'type Query { "The calls." calls: Int }',
  'what has an id is a Node, and a Node has an id (I2)': 'type Query { a: A } type A { id: ID! }',
  'output refers to objects, not to their ids (I3)': 'type Query { agentId: ID }',
  'items of a list are never null, save in nodes(ids:)': 'type Query { calls: [Int] }',
  'a deprecation names what to use and a quarter day of removal (V2)': 'type Query { a: Int @deprecated(reason: "Old.") }',
};

describe('house rules of the schema', () => {
  const schema = ourSchema();
  for (const [name, offences] of Object.entries(rules)) {
    test(name, () => assert.deepEqual(offences(schema), []));
    test(`${name}: a wrong sample is caught`, () => assert.notDeepEqual(offences(schemaOf(WRONG[name])), []));
  }
});
