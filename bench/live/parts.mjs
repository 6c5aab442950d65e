// The real parts of a small stand: PostgreSQL, Redis, bffs of this checkout, a carrier that only says yes, and signed tokens as Keycloak makes them.
// Everything listens on 127.0.0.1 and lives under $BENCH_WORK/live; what was started is stopped at the end, also on Ctrl-C.
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { createHmac, createSign, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, chownSync, statSync } from 'node:fs'
import { env, HOME, sleep } from '../bin/lib.mjs'

export const HERE = `${env.BENCH_WORK}/live`
export const BASE = +(env.LIVE_PORT ?? 18200)
export const PORT = { postgres: BASE, redis: BASE + 1, keys: BASE + 2, carrier: BASE + 3, proxy: BASE + 10, bff: n => BASE + 20 + n }
export const ORGANIZATIONS = 20
const started = []

/** Starts a program; its words go to a log. */
export function run (name, cmd, args, more = {}) {
  const log = openSync(`${HERE}/${name}.log`, 'w')
  const child = spawn(cmd, args, { stdio: ['ignore', log, log], cwd: HERE, ...more, env: { ...env, ...more.env } })
  const p = { name, pid: child.pid, dead: false, log: `${HERE}/${name}.log` }
  p.ended = new Promise(res => child.on('exit', code => { p.dead = true; p.code = code; res(code) }))
  p.stop = async (signal = 'SIGTERM') => { if (!p.dead) child.kill(signal); await p.ended }
  started.push(p)
  return p
}
export async function stopAll () {
  for (const p of started.reverse()) {
    const slow = setTimeout(() => p.stop('SIGKILL'), 30000)
    await p.stop(p.name === 'postgres' ? 'SIGINT' : 'SIGTERM'); clearTimeout(slow)
  }
}
for (const sig of ['SIGTERM', 'SIGINT']) process.once(sig, () => stopAll().then(() => process.exit(1)))
export async function until (what, check, ms = 120000) {
  for (const end = Date.now() + ms; ;) {
    try { if (await check()) return } catch { /* not yet */ }
    if (Date.now() > end) throw new Error(`${what}: not within ${ms / 1000} s`)
    await sleep(50)
  }
}

/** A new, empty database with the two roles that the bff wants. */
export async function postgres () {
  const data = `${HERE}/pgdata`, isRoot = process.getuid() === 0
  const as = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  const go = (...c) => execFileSync(c[0], c.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' })
  rmSync(data, { recursive: true, force: true }); mkdirSync(data, { mode: 0o700 })
  if (isRoot) chownSync(data, +execFileSync('id', ['-u', 'postgres']), +execFileSync('id', ['-g', 'postgres']))
  go(...as, `${env.PG_BIN}/initdb`, '-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C')
  const c = [...as, `${env.PG_BIN}/postgres`, '-D', data, '-p', PORT.postgres, '-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=100', '-c', 'jit=off', '-c', 'timezone=UTC']
  const p = run('postgres', c[0], c.slice(1), { cwd: '/' })
  await until('PostgreSQL', () => sql('select 1'))
  sql("create role vocelio_owner login password 'owner'", "create role vocelio_app login password 'app' nosuperuser nobypassrls", 'create database vocelio owner vocelio_owner')
  return p
}
export const sql = (...statements) => execFileSync(`${env.PG_BIN}/psql`, ['-h', '127.0.0.1', '-p', PORT.postgres, '-U', 'owner', '-d', 'postgres', '-qAt', ...statements.flatMap(s => ['-c', s])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
export const query = statement => execFileSync(`${env.PG_BIN}/psql`, ['-h', '127.0.0.1', '-p', PORT.postgres, '-U', 'owner', '-d', 'vocelio', '-qAt', '-c', statement], { encoding: 'utf8' }).trim().split('\n').filter(Boolean)

export const redis = () => run('redis', 'redis-server', ['--port', PORT.redis, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'])

/** The stand-ins in a process of their own. */
export async function standInsApart () {
  run('stand-ins', process.execPath, [`${HOME}/live/stand-ins.mjs`])
  await until('the stand-ins', async () => (await fetch(`http://127.0.0.1:${PORT.keys}/`)).ok, 10000)
}
export const newsTold = () => JSON.parse(readFileSync(`${HERE}/news.json`, 'utf8'))

/** Serves the public key, and stands in for a carrier that takes every call and lets it ring. */
export async function standIns () {
  const keys = readFileSync(`${env.BENCH_KEYS}/jwks.json`)
  const serve = (port, answer) => new Promise(res => createServer((q, r) => { let sent = ''; q.on('data', d => { sent += d }); q.on('end', () => { const [status, body] = answer(q, sent); r.writeHead(status, { 'content-type': 'application/json' }); r.end(body) }) }).listen(port, '127.0.0.1', res))
  await serve(PORT.keys, () => [200, keys])
  const calls = new Map()       // sid -> where its news go
  const tell = async (sid, status) => {
    const call = calls.get(sid); if (!call || call.isOver) return
    call.isOver = status !== 'ringing'
    const form = { AccountSid: call.account, CallSid: sid, CallStatus: status, SequenceNumber: String(call.news++), Timestamp: new Date().toUTCString() }
    const text = call.url + Object.keys(form).sort().map(k => k + form[k]).join('')
    const signature = createHmac('sha1', call.secret).update(text).digest('base64')
    const ok = await fetch(call.url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature, 'i-twilio-idempotency-token': randomUUID() }, body: new URLSearchParams(form), signal: AbortSignal.timeout(20000) }).then(r => r.status < 300 ? '' : 'HTTP ' + r.status, e => String(e.cause ?? e))
    news.told++; if (ok) { news.failed++; console.error('callback', status, ok) }
  }
  await serve(PORT.carrier, (q, body) => {
    const sid = /Calls\/(CA[0-9a-f]{32})/.exec(q.url)?.[1], account = /Accounts\/(AC[0-9a-f]{32})/.exec(q.url)?.[1]
    if (q.method === 'POST' && !sid) {
      const made = 'CA' + randomBytes(16).toString('hex'), to = new URLSearchParams(body).get('StatusCallback')
      calls.set(made, { url: to, account, secret: 'none-' + parseInt(account.slice(2), 16), news: 0, isOver: !to })
      setTimeout(() => tell(made, 'ringing'), 300)
      return [201, JSON.stringify({ sid: made, status: 'queued' })]
    }
    if (q.method === 'POST') setTimeout(() => tell(sid, 'canceled'), 50)
    return [200, JSON.stringify({ sid, status: q.method === 'POST' || calls.get(sid)?.isOver ? 'canceled' : 'ringing', duration: null })]
  })
}
/** How many of the carrier's callbacks were told, and how many of them in vain. */
export const news = { told: 0, failed: 0 }

const uuid = (kind, n) => `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const b64 = o => Buffer.from(JSON.stringify(o)).toString('base64url')
/** An access token of a person of an organization, both by number. */
export function token (org, person = 0) {
  const key = readFileSync(`${env.BENCH_KEYS}/private.pem`), now = Math.floor(Date.now() / 1000), name = `user${person}@org${org}.example`
  const body = b64({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' }) + '.' + b64({
    exp: now + 7200, iat: now - 5, auth_time: now - 5, jti: uuid(10, org * 100000 + person), iss: 'http://127.0.0.1/realms/bench', aud: 'vocelio-api', sub: uuid(2, org * 100000 + person), typ: 'Bearer', azp: 'vocelio-portal',
    sid: uuid(11, org * 100000 + person), acr: '1', scope: 'openid profile email organization', email_verified: true, name: 'User ' + person, preferred_username: name, email: name,
    organization: { ['org' + org]: { id: uuid(1, org), groups: [], resource_access: { 'vocelio-api': { roles: ['OWNER'] } } } } })
  return body + '.' + createSign('RSA-SHA256').update(body).sign(key, 'base64url')
}

/** The bff of this checkout, unpacked once per build. */
export function unpack () {
  const built = readdirSync(`${HOME}/../bff/target`).filter(f => /^bff-.*(?<!-tests|-plain|-sources)\.jar$/.test(f)).map(f => `${HOME}/../bff/target/${f}`)[0]
  if (!built) throw new Error('the bff is not built: mvn -DskipTests package')
  const to = `${HERE}/bff`
  if (existsSync(`${to}/bff.jar`) && statSync(`${to}/bff.jar`).mtimeMs > statSync(built).ctimeMs) return
  rmSync(to, { recursive: true, force: true })
  execFileSync(env.BENCH_JAVA, ['-Djarmode=tools', '-jar', built, 'extract', '--destination', to], { stdio: ['ignore', 'ignore', 'inherit'] })
  execFileSync('bash', ['-c', `mv "${to}"/bff-*.jar "${to}/bff.jar"; touch "${to}/bff.jar"`])
}
/** Starts replica n; done when it is ready. */
export async function bff (n, more = {}) {
  const organizations = Array.from({ length: ORGANIZATIONS }, (_, i) => ({
    id: uuid(1, i + 1), alias: `org${i + 1}`, name: `Organization ${i + 1}`, timeZone: 'UTC',
    carrier: { provider: 'TWILIO', account: 'AC' + (i + 1).toString(16).padStart(32, '0'), secret: 'none-' + (i + 1) }, numbers: [{ e164: '+121255501' + String(i).padStart(2, '0'), label: 'Main line' }] }))
  writeFileSync(`${HERE}/bootstrap.json`, JSON.stringify({ organizations }))
  const port = PORT.bff(n)
  const p = run(`bff${n}`, 'nice', ['-n', env.NICE ?? '0', env.BENCH_JAVA, '-Xmx320m', '-Xms128m', '-XX:+UseSerialGC', ...(env.JAVA_MORE ?? '').split(' ').filter(Boolean), '--enable-native-access=ALL-UNNAMED', '-jar', `${HERE}/bff/bff.jar`], {
    env: {
      MALLOC_ARENA_MAX: '2', VOCELIO_MAX_CONNECTIONS: '20000', VOCELIO_PORT: String(port), SERVER_ADDRESS: '127.0.0.1', VOCELIO_PUBLIC_URL: `http://127.0.0.1:${PORT.proxy}`,
      VOCELIO_DATABASE_URL: `jdbc:postgresql://127.0.0.1:${PORT.postgres}/vocelio`, VOCELIO_DATABASE_USER: 'vocelio_app', VOCELIO_DATABASE_PASSWORD: 'app', VOCELIO_DATABASE_OWNER: 'vocelio_owner', VOCELIO_DATABASE_OWNER_PASSWORD: 'owner',
      VOCELIO_ISSUERS: 'http://127.0.0.1/realms/bench', VOCELIO_JWKS_URL: `http://127.0.0.1:${PORT.keys}/jwks.json`, VOCELIO_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      VOCELIO_TWILIO_BASE_URL: `http://127.0.0.1:${PORT.carrier}`, VOCELIO_BOOTSTRAP_FILE: `${HERE}/bootstrap.json`,
      VOCELIO_COST_POINTS: '1000000000', VOCELIO_COST_RESTORE_RATE: '1000000', ...more } })
  p.port = port
  await until(`bff ${n} (${p.log})`, async () => { if (p.dead) throw new Error('it died'); return (await fetch(`http://127.0.0.1:${port}/health/readiness`)).ok })
  return p
}

/** Asks; what is not a clean answer is an error. */
export async function ask (url, token, query, variables = {}) {
  const r = await fetch(`${url}/graphql`, { method: 'POST', headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(30000) })
  const text = await r.text()
  if (r.status !== 200) throw new Error(`HTTP ${r.status}: ${text.slice(0, 200)}`)
  const j = JSON.parse(text), faults = j.errors ?? Object.values(j.data ?? {}).flatMap(v => v?.userErrors ?? [])
  if (faults.length) throw new Error(JSON.stringify(faults).slice(0, 300))
  return j.data
}
/** A published agent and the number of an organization: what a call needs. */
export async function ready (url, token) {
  const { voices, numbers } = await ask(url, token, '{ voices(first: 1, filter: {language: "en-US"}) { nodes { id } } numbers(first: 1) { nodes { id } } }')
  const { agentCreate } = await ask(url, token, 'mutation ($input: AgentCreateInput!) { agentCreate(input: $input) { agent { id } userErrors { message } } }',
    { input: { name: 'Agent ' + randomBytes(4).toString('hex'), voiceId: voices.nodes[0].id, language: 'en-US', instructions: 'Be brief.', openingLine: 'Hello.' } })
  await ask(url, token, 'mutation ($input: AgentPublishInput!) { agentPublish(input: $input) { agent { id } userErrors { message } } }', { input: { agentId: agentCreate.agent.id } })
  return { agentId: agentCreate.agent.id, numberId: numbers.nodes[0].id }
}
export async function place (url, token, who, to) {
  const d = await ask(url, token, `mutation ($input: CallPlaceInput!) { callPlace(input: $input) @idempotent(key: "${randomUUID()}") { call { id } userErrors { message } } }`, { input: { ...who, to } })
  return d.callPlace.call.id
}
export const hangUp = (url, token, id) => ask(url, token, 'mutation ($id: ID!) { callHangUp(input: {callId: $id}) { call { id } userErrors { message } } }', { id })
const AREAS = [201, 202, 203, 205, 206, 207, 208, 209, 210, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234, 239, 240]
/** The kth number that belongs to nobody. */
export const nobody = k => `+1${AREAS[Math.floor(k / 100) % AREAS.length]}5550${100 + k % 100}`
export const begin = () => { mkdirSync(HERE, { recursive: true }); execFileSync(process.execPath, [`${HOME}/bin/keys.mjs`]); unpack() }
