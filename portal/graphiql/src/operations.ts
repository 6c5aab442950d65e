import agents from '../operations/agents.graphql';
import call from '../operations/call.graphql';
import callChanged from '../operations/call-changed.graphql';
import callTranscript from '../operations/call-transcript.graphql';
import placeCall from '../operations/place-call.graphql';
import viewer from '../operations/viewer.graphql';

const tab = (query: string, variables?: object) => ({
  query,
  variables: variables && JSON.stringify(variables, null, 2),
});

/** The tabs that a first visit finds; afterwards the browser keeps what became of them. */
export const readyTabs = () => [
  tab(viewer),
  tab(agents, { first: 10 }),
  tab(placeCall, { input: { agentId: 'agt_', numberId: 'num_', to: '+12125550101' }, key: crypto.randomUUID() }),
  tab(callTranscript, { callId: 'call_', afterSequence: 0 }),
  tab(call, { id: 'call_' }),
  tab(callChanged, { scope: { isOrganization: true } }),
];
