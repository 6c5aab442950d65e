// Organization B asks at a steady, modest rate; organization A is quiet, then asks for ten times the points that its bucket restores. What does B feel?
// Both send at their rates whether answers come or not; A from a process of its own, so that its answers do not hold up B's clock.
import http from 'node:http'
import { fork } from 'node:child_process'
import { env, cpuTree, sleep } from '../bin/lib.mjs'
import { PORT, begin, postgres, standInsApart, bff, token, ready, ask, stopAll } from './parts.mjs'

const ROUNDS = +(env.ROUNDS ?? 3), SECS = +(env.SECS ?? 25), RATE = +(env.RATE ?? 10), TIMES = +(env.TIMES ?? 10), WARM = +(env.WARM ?? 40), A_FIRST = +(env.A_FIRST ?? 50)
const POINTS = 10000, RESTORE = 500, AGENTS = 50, A = 1, B = 2, WARMERS = [3, 4, 5, 6]
const page = first => `{ agents(first: ${first}) { nodes { id name status draft { voice { name } } versions(first: 2) { nodes { number } } } } }`
const agent = new http.Agent({ keepAlive: true, maxSockets: 512 })

/** One answer: how long it took, what it was. */
const request = (port, bearer, query) => new Promise(done => {
  const body = JSON.stringify({ query }), t0 = performance.now(), end = (status, text) => done({ ms: performance.now() - t0, status, text })
  const r = http.request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, timeout: 30000, headers: { authorization: 'Bearer ' + bearer, 'content-type': 'application/json', accept: 'application/graphql-response+json', 'content-length': Buffer.byteLength(body) } }, res => {
    let text = ''; res.on('data', d => { text += d }); res.on('end', () => end(res.statusCode, text)); res.on('error', e => end(0, e.message))
  })
  r.on('timeout', () => r.destroy(new Error('no answer within 30 s'))); r.on('error', e => end(0, e.message)); r.end(body)
})
/** Sends at a rate for a time; done when all is answered. */
async function send (port, bearer, query, rate, secs, answered) {
  const open = []
  for (let n = 0, t0 = performance.now(); performance.now() - t0 < secs * 1000; n++) {
    open.push(request(port, bearer, query).then(answered))
    const ahead = t0 + (n + 1) * 1000 / rate - performance.now()
    if (ahead > 0.5) await sleep(ahead)
  }
  await Promise.all(open)
}
const q = (a, f) => a.length ? a[Math.min(a.length - 1, Math.floor(a.length * f))] : NaN
const sorted = a => [...a].sort((x, y) => x - y)
const round = x => Math.round(x * 10) / 10

if (process.send) {       // A
  process.once('message', async ({ port, bearer, query, rate, secs }) => {
    const statuses = {}
    await send(port, bearer, query, rate, secs, a => { statuses[a.status] = (statuses[a.status] ?? 0) + 1 })
    process.send(statuses, () => process.exit(0))
  })
} else {
  let code = 1
  try {
    begin(); await postgres(); await standInsApart()
    const port = PORT.bff(1), url = `http://127.0.0.1:${port}`, more = { VOCELIO_PUBLIC_URL: url, VOCELIO_COST_POINTS: POINTS, VOCELIO_COST_RESTORE_RATE: RESTORE }
    const server = await bff(1, more), bearer = Object.fromEntries([A, B, ...WARMERS].map(o => [o, token(o)]))
    for (const o of [A, B, ...WARMERS]) for (let n = 0; n < AGENTS; n++) await ready(url, bearer[o])
    const costOf = async (o, query) => { const text = (await request(port, bearer[o], query)).text; const cost = JSON.parse(text).extensions?.cost; if (!cost) throw new Error(text.slice(0, 300)); return cost }
    await Promise.all(WARMERS.flatMap(o => [send(port, bearer[o], page(5), 25, WARM, () => {}), send(port, bearer[o], page(A_FIRST), 4, WARM, () => {})]))
    const cost = await costOf(A, page(A_FIRST)), rate = TIMES * RESTORE / cost.actualQueryCost
    console.log('A asks', round(rate), 'times a second for', cost, '; B asks', RATE, 'times a second for', (await costOf(B, page(5))).actualQueryCost, 'points')
    const quiet = [], loaded = [], rows = [], tally = {}, faults = []
    const phase = async all => {
      const own = [], c0 = cpuTree(server.pid)
      await send(port, bearer[B], page(5), RATE, SECS, a => { own.push(a.ms); if (a.status !== 200 || a.text.includes('"errors"')) faults.push(`B: ${a.status} ${a.text.slice(0, 200)}`) })
      all.push(...own); const s = sorted(own)
      return { p50: round(q(s, 0.5)), p99: round(q(s, 0.99)), max: round(s.at(-1)), cpu: round((cpuTree(server.pid) - c0) / SECS * 100) }
    }
    for (let n = 1; n <= ROUNDS; n++) {
      await sleep(2000)
      const alone = await phase(quiet)
      const a = fork(new URL(import.meta.url).pathname), told = new Promise(res => a.once('message', res))
      a.send({ port, bearer: bearer[A], query: page(A_FIRST), rate, secs: SECS })
      const beside = await phase(loaded), statuses = await told
      for (const s in statuses) tally[s] = (tally[s] ?? 0) + statuses[s]
      rows.push({ round: n, 'B p50 quiet': alone.p50, 'B p50 beside A': beside.p50, 'B p99 quiet': alone.p99, 'B p99 beside A': beside.p99, 'B max quiet': alone.max, 'B max beside A': beside.max, 'CPU % quiet': alone.cpu, 'CPU % beside A': beside.cpu, 'A 200': statuses[200] ?? 0, 'A 429': statuses[429] ?? 0 })
      console.log(rows.at(-1))
    }
    console.table(rows)
    const p99 = [quiet, loaded].map(a => q(sorted(a), 0.99)), ratio = p99[1] / p99[0]
    for (const s in tally) if (s !== '200' && s !== '429') faults.push(`A: ${tally[s]} answers with status ${s}`)
    if (!tally[429]) faults.push('A was never told 429')
    if (ratio > 2) faults.push(`B's p99 is ${round(ratio)} times its quiet value`)
    console.log('B p99 of all rounds: quiet', round(p99[0]), 'ms, beside A', round(p99[1]), 'ms, ratio', round(ratio), '; A', tally, faults.slice(0, 5))
    code = faults.length ? 1 : 0
  } catch (e) { console.error(e) } finally { await stopAll() }
  process.exit(code)
}
