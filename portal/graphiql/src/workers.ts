/** The editor's workers come from our own files: one worker that knows GraphQL, one JSON, one the rest. */
globalThis.MonacoEnvironment = {
  getWorker(_id: string, label: string) {
    const name = label === 'graphql' || label === 'json' ? label : 'editor';
    return new Worker(WORKERS[name], { type: 'module' });
  },
};
