declare module '*.graphql' {
  const text: string;
  export default text;
}
declare module '*.css';
/** Addresses of the editor's workers; build.mjs writes them in, because their names carry a hash. */
declare const WORKERS: Record<'editor' | 'graphql' | 'json', string>;

/** What the Monaco editor asks for its workers. */
declare var MonacoEnvironment: { getWorker(id: string, label: string): Worker } | undefined;
