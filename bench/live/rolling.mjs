// Replaces two replicas of the bff behind HAProxy one after the other, under requests and with sockets whose clients connect again, and counts what was lost.
// A follower must have seen each call that was placed and know the end of each that ended: by an event, or by a snapshot after it connected again.
import http from 'node:http'
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { env, sleep } from '../bin/lib.mjs'
import { HERE, PORT, begin, postgres, redis, standInsApart, newsTold, bff, run, until, token, ready, place, ask, hangUp, nobody, stopAll } from './parts.mjs'
import { subscribe } from './socket.mjs'

const SOCKETS = +(env.SOCKETS ?? 1000), RATE = +(env.RATE ?? 200), CALLS_EVERY = +(env.CALLS_EVERY_MS ?? 2000), LASTS = 8000, EDGE = +(env.EDGE_S ?? 30)
const QUERY = 'subscription { callChanged(scope: {isOrganization: true}) { isSnapshot calls { id status } } }'
const FINAL = new Set(['COMPLETED', 'FAILED', 'BUSY', 'NO_ANSWER', 'CANCELED', 'CANCELLED', 'REJECTED', 'UNREACHED'])
const url = `http://127.0.0.1:${PORT.proxy}`
const q = (a, f) => a.length ? a[Math.min(a.length - 1, Math.floor(a.length * f))] : NaN
let isOver = false
const codes = {}, gaps = []

/** A client that takes its subscription up again, as graphql-ws does: soon, and not all at the same moment. */
class Follower {
  calls = new Map()
  constructor (n) { this.token = token(1, Math.floor(n / 5)) }
  async connect () {
    for (let tries = 0; !isOver; tries++) {
      try {
        this.socket = await subscribe({ port: PORT.proxy, from: '127.0.0.2', token: this.token, query: QUERY, timeout: 10000, on: { next: p => this.next(p.data.callChanged), closed: code => this.closed(code) } })
        return
      } catch (e) { codes['refused: ' + e.message] = (codes['refused: ' + e.message] ?? 0) + 1; await sleep(300 + Math.random() * Math.min(4000, 500 * 2 ** tries)) }
    }
  }
  next (event) {
    if (event.isSnapshot) {
      if (this.away) { gaps.push(performance.now() - this.away); this.away = 0 }
      const here = new Set(event.calls.map(c => c.id))
      for (const id of this.calls.keys()) if (!here.has(id)) this.calls.set(id, 'over')
    }
    for (const c of event.calls) this.calls.set(c.id, FINAL.has(c.status) ? 'over' : c.status)
    this.snapshots = (this.snapshots ?? 0) + event.isSnapshot
  }
  async closed (code) {
    if (isOver) return
    codes[code] = (codes[code] ?? 0) + 1; this.away = performance.now()
    await sleep(1300 + Math.random() * 2700); await this.connect()   // as graphql-ws waits before its first try
  }
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
const times = [], failures = {}
let asked = 0, answered = 0
function request (bearer, n) {
  const body = JSON.stringify({ query: n % 2 ? '{ calls(first: 5) { nodes { id status agent { name } } } }' : '{ agents(first: 5) { nodes { id name } } }' })
  const t0 = performance.now(); asked++
  const failed = why => { failures[why] = (failures[why] ?? 0) + 1 }
  const r = http.request({ host: '127.0.0.1', port: PORT.proxy, path: '/graphql', method: 'POST', agent, timeout: 30000, headers: { authorization: 'Bearer ' + bearer, 'content-type': 'application/json', accept: 'application/json', 'content-length': Buffer.byteLength(body) } }, res => {
    let text = ''; res.on('data', d => { text += d }); res.on('end', () => { answered++; times.push(performance.now() - t0); if (res.statusCode !== 200 || text.includes('"errors"')) failed(`HTTP ${res.statusCode} ${text.slice(0, 120)}`) })
  })
  r.on('timeout', () => r.destroy(new Error('no answer within 30 s'))); r.on('error', e => failed(e.message)); r.end(body)
}
let code = 1
try {
  begin(); await postgres(); redis(); await standInsApart()
  const more = { VOCELIO_REDIS_URL: `redis://127.0.0.1:${PORT.redis}`, VOCELIO_DATABASE_POOL: '8', VOCELIO_STOP_NOTICE: '2s' }
  const replicas = [await bff(1, more), await bff(2, more)]
  const cfg = readFileSync(new URL('./haproxy.cfg', import.meta.url), 'utf8').replaceAll('$PROXY', PORT.proxy).replaceAll('$BFF1', PORT.bff(1)).replaceAll('$BFF2', PORT.bff(2))
  writeFileSync(`${HERE}/haproxy.cfg`, cfg)
  const boss = token(1, 999)
  const proxy = run('haproxy', 'haproxy', ['-db', '-f', `${HERE}/haproxy.cfg`])
  await until('HAProxy', () => { if (proxy.dead) throw new Error('it died'); return ask(url, boss, '{ __typename }') }, 20000)
  const who = await ready(url, boss), followers = Array.from({ length: SOCKETS }, (_, n) => new Follower(n))
  for (let n = 0; n < 300; n++) { request(boss, n); await sleep(15) }   // warm
  for (let n = 0; n < SOCKETS; n += 50) await Promise.all(followers.slice(n, n + 50).map(f => f.connect()))
  await until('snapshots', () => followers.every(f => f.snapshots))
  times.length = 0; asked = answered = 0; for (const k in failures) delete failures[k]

  const placed = [], lost = []; let k = 0, ended = 0, stop = false
  const load = (async () => { for (let n = 0, t0 = performance.now(); !stop; n++) { request(boss, n); const ahead = t0 + n * 1000 / RATE - performance.now(); if (ahead > 1) await sleep(ahead) } })()
  const mutate = (what, f) => f().catch(e => { failures[what + ': ' + e.message.slice(0, 150)] = (failures[what + ': ' + e.message.slice(0, 150)] ?? 0) + 1 })
  const hangUps = []
  const caller = (async () => {
    while (!stop) {
      hangUps.push(mutate('callPlace', async () => {
        const id = await place(url, boss, who, nobody(k++)); placed.push(id); await sleep(LASTS)
        await mutate('callHangUp', () => hangUp(url, boss, id)); ended++
      }))
      await sleep(CALLS_EVERY)
    }
  })()
  await sleep(8000)
  const restarts = []
  env.NICE = '10'   // a start takes all the CPU it can get, and here everything shares it: only until it is ready
  for (const n of [0, 1]) {
    const t0 = performance.now(); await replicas[n].stop(); const stopped = performance.now()
    replicas[n] = await bff(n + 1, more); execFileSync('renice', ['-n', '0', '-p', ...readdirSync(`/proc/${replicas[n].pid}/task`)], { stdio: 'ignore' }); const up = performance.now()
    await sleep(EDGE * 1000)
    restarts.push({ replica: n + 1, 'stopped in s': (stopped - t0) / 1000, 'ready again after s': (up - stopped) / 1000 })
    console.log(restarts.at(-1), codes, failures)
  }
  stop = true; await load; await caller; await Promise.all(hangUps)
  await until('the last answers', () => answered + Object.values(failures).reduce((a, b) => a + b, 0) >= asked, 40000).catch(e => console.error(e.message))
  const missing = f => placed.filter(id => f.calls.get(id) !== 'over').length
  await until('the last events', () => followers.every(f => missing(f) === 0), 30000).catch(e => console.error(e.message))
  await sleep(1500); const news = newsTold()
  times.sort((a, b) => a - b); gaps.sort((a, b) => a - b)
  const failed = Object.values(failures).reduce((a, b) => a + b, 0), misses = followers.reduce((s, f) => s + missing(f), 0)
  console.table(restarts)
  console.table([{ requests: asked, failed, 'p50 ms': q(times, 0.5), 'p99 ms': q(times, 0.99), 'max ms': times.at(-1), 'carrier callbacks': news.told, 'of them failed': news.failed }])
  console.table([{ sockets: SOCKETS, 'calls placed': placed.length, 'must be known': placed.length * SOCKETS, missed: misses, reconnects: gaps.length, 'away p50 ms': q(gaps, 0.5), 'away p99 ms': q(gaps, 0.99) }])
  console.log('closed by code', codes, 'failures', failures)
  if (misses) { const f = followers.find(missing); console.log('for instance', placed.filter(id => f.calls.get(id) !== 'over').map(id => [id, f.calls.get(id)]).slice(0, 10)) }
  code = failed || misses || news.failed ? 1 : 0
} catch (e) { console.error(e) } finally { isOver = true; await stopAll() }
process.exit(code)
