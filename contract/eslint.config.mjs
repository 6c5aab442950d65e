// graphql-eslint for the schema and for every operation that we ship; run from the repository's root.
import graphql from '@graphql-eslint/eslint-plugin';
import { fileURLToPath } from 'node:url';

const { 'flat/operations-recommended': operations, 'flat/schema-recommended': schema, 'flat/schema-relay': relay } =
  graphql.configs;
const described = { DirectiveDefinition: true, EnumValueDefinition: true, FieldDefinition: true, InputValueDefinition: true };
// what a directive's argument means stands in the directive's sentence
const directiveArguments = { ignoredSelectors: ['[type=InputValueDefinition][parent.kind=DirectiveDefinition]'] };
const absolute = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const schemaFiles = absolute('schema/*.graphqls');
const documents = [absolute('contract/operations/*.graphql'), absolute('portal/*/operations/*.graphql')];
const languageOptions = { parser: graphql.parser, parserOptions: { graphQLConfig: { documents, schema: schemaFiles } } };
const plugins = { '@graphql-eslint': graphql };

export default [
  {
    files: ['**/schema/*.graphqls'],
    plugins,
    languageOptions,
    rules: {
      ...schema.rules,
      ...relay.rules,
      // one line in quotes, several in block quotes: both are right
      '@graphql-eslint/description-style': 'off',
      // a turn has a place in its call, not an id of its own; bounded lists are plain (P6)
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false, withEdgeSuffix: true },
      ],
      '@graphql-eslint/require-description': ['error', { types: true, rootField: true, ...described, ...directiveArguments }],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      // ids belong to what implements Node: contract/schema/house-rules.mjs
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: ['**/operations/*.graphql'],
    plugins,
    languageOptions,
    rules: {
      ...operations.rules,
      // an id is asked for where it is needed
      '@graphql-eslint/require-selections': 'off',
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 10 }],
    },
  },
];
