import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, visit, type DocumentNode, type SelectionSetNode } from 'graphql';

/** Types of every operation, and the manifest of trusted documents: src/gql/persisted-documents.json, hash to text. */
const config: CodegenConfig = {
  schema: '../../schema/*.graphqls',
  documents: 'src/**/*.graphql',
  generates: {
    'src/gql/': {
      preset: 'client',
      documentTransforms: [{ transform: ({ documents }) => documents.map((file) => ({ ...file, document: file.document && withTypes(file.document) })) }],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256', hashPropertyName: 'hash', mode: 'embedHashInDocument' },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Duration: 'string',
          LanguageTag: 'string',
          LocalTime: 'string',
          PhoneNumber: 'string',
          UUID: 'string',
        },
      },
    },
  },
};

/** The cache goes by the types of what came; not at the root, where a subscription may have one field only. */
function withTypes(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node, _key, parent): SelectionSetNode | undefined =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...node.selections] },
  });
}

export default config;
