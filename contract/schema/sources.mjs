// The schema as the kits read it: every file of schema/ as one.
import { buildASTSchema, concatAST, parse, Source } from 'graphql';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** SDL texts under schema/, and the operations that we ship, as GraphQL sources. */
export const schemaSources = () => read('schema', '.graphqls');
export const operationSources = () => [
  ...read('contract/operations', '.graphql'),
  ...read('portal/graphiql/operations', '.graphql'),
];

export function schemaOf(...texts) {
  const document = concatAST(texts.map((text) => parse(text)));
  return buildASTSchema(joinExtensions(document));
}

export const ourSchema = () => schemaOf(...schemaSources());

/** `extend type Query` in each domain's file becomes one `type Query` (and so `extend enum Permission`), so that one printed file holds the whole. */
function joinExtensions(document) {
  const extensions = document.definitions.filter((d) => d.kind.endsWith('TypeExtension'));
  const definitions = document.definitions
    .filter((d) => !extensions.includes(d))
    .map((d) => ({ ...d, ...joined('fields', extensions, d), ...joined('values', extensions, d) }));
  return { ...document, definitions };
}

/** The fields of an object or input, or the values of an enum, with those of its extensions. */
function joined(part, extensions, definition) {
  const own = extensions.filter((e) => e.name.value === definition.name.value);
  return definition[part] && { [part]: [...definition[part], ...own.flatMap((e) => e[part] ?? [])] };
}

function read(folder, ending) {
  const absolute = path.join(root, folder);
  const files = readdirSync(absolute).filter((file) => file.endsWith(ending));
  return files.map((file) => new Source(readFileSync(path.join(absolute, file), 'utf8'), `${folder}/${file}`));
}
