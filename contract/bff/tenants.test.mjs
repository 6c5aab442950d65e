// Another organization's ids and cursors: not there, by whatever road.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { connect } from './socket.mjs';
import { answer, post, token } from './stack.mjs';

const CREATE = 'mutation($input: AgentCreateInput!) { agentCreate(input: $input) { agent { id } userErrors { code message } } }';

describe('what belongs to another organization', () => {
  let acme;
  let globex;
  let agent;
  let cursor;

  before(async () => {
    acme = await token();
    globex = await token({ organization: 'globex' });
    const { voices } = await answer('{ voices(first: 1, filter: { language: "en-US" }) { nodes { id } } }', {}, { as: acme });
    agent = await create(acme, voices.nodes[0].id);
    await create(acme, voices.nodes[0].id);
    const page = await answer('{ agents(first: 1) { pageInfo { endCursor } } }', {}, { as: acme });
    cursor = page.agents.pageInfo.endCursor;
  });

  async function create(as, voiceId) {
    const input = { name: `Kit ${crypto.randomUUID()}`, voiceId, language: 'en-US', instructions: 'Say hello.', openingLine: 'Hello.' };
    const { agentCreate } = await answer(CREATE, { input }, { as });
    assert.deepEqual(agentCreate.userErrors, []);
    return agentCreate.agent.id;
  }

  test('its owner sees it', async () => {
    const { node } = await answer('query($id: ID!) { node(id: $id) { id } }', { id: agent }, { as: acme });
    assert.equal(node.id, agent);
  });

  for (const [road, query] of Object.entries({
    'by its field': 'query($id: ID!) { found: agent(id: $id) { id name } }',
    'by node': 'query($id: ID!) { found: node(id: $id) { id } }',
  })) {
    test(`is not there ${road}`, async () => {
      assert.deepEqual(await answer(query, { id: agent }, { as: globex }), { found: null });
    });
  }

  test('is not there by nodes, and does not disturb what is', async () => {
    const { organization } = await answer('{ organization { id } }', {}, { as: globex });
    const { nodes } = await answer('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [agent, organization.id] }, { as: globex });
    assert.deepEqual(nodes, [null, { id: organization.id }]);
  });

  test('is not there in a list', async () => {
    const { agents } = await answer('{ agents(first: 100) { nodes { id } } }', {}, { as: globex });
    assert.ok(!agents.nodes.some(({ id }) => id === agent));
  });

  test('cannot be changed', async () => {
    const query = 'mutation($id: ID!) { agentUpdate(input: { agentId: $id, name: "Mine" }) { agent { id } userErrors { code } } }';
    const { agentUpdate } = await answer(query, { id: agent }, { as: globex });
    assert.deepEqual(agentUpdate, { agent: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test('cannot be watched', async () => {
    const socket = await connect({ organization: 'globex' });
    socket.subscribe('1', 'subscription($id: ID!) { callChanged(scope: { agentId: $id }) { calls { id } } }', { id: agent });
    const { type, payload } = await socket.next();
    const calls = payload.data?.callChanged.calls;
    assert.ok(type === 'error' || payload.errors || calls.length === 0, JSON.stringify(payload));
    socket.close();
  });

  test('its cursor is not one of ours', async () => {
    const query = 'query($after: String) { agents(first: 1, after: $after) { nodes { id } } }';
    const { errors } = await post({ query, variables: { after: cursor } }, { as: globex });
    assert.equal(errors?.[0].extensions.code, 'INVALID_CURSOR');
  });

  test('a cursor of one field is none of another', async () => {
    const query = 'query($after: String) { voices(first: 1, after: $after) { nodes { id } } }';
    const { errors } = await post({ query, variables: { after: cursor } }, { as: acme });
    assert.equal(errors?.[0].extensions.code, 'INVALID_CURSOR');
  });

  test('a cursor of one order is none of another', async () => {
    const query = 'query($after: String) { agents(first: 1, after: $after, orderBy: { field: NAME, direction: ASC }) { nodes { id } } }';
    const { errors } = await post({ query, variables: { after: cursor } }, { as: acme });
    assert.equal(errors?.[0].extensions.code, 'INVALID_CURSOR');
  });

  test('its own cursor works for its owner', async () => {
    const query = 'query($after: String) { agents(first: 1, after: $after) { nodes { id } pageInfo { hasPreviousPage } } }';
    const { agents } = await answer(query, { after: cursor }, { as: acme });
    assert.equal(agents.pageInfo.hasPreviousPage, true);
  });
});
