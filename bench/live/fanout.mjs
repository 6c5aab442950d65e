// Holds graphql-transport-ws subscriptions on one replica and tells the memory of each and how fast an event reaches the 1,000 followers of one topic.
// 1,000 sockets to an organization, 5 to a person. An event is a call that is placed; its time runs from before the mutation is sent until the follower has read it.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { env, cpuTree, rssMb, busy, sleep } from '../bin/lib.mjs'
import { HERE, PORT, begin, postgres, standInsApart, bff, token, ready, place, hangUp, nobody, stopAll } from './parts.mjs'
import { subscribe } from './socket.mjs'

const STEPS = (process.argv[2] ?? '1000,5000,9000').split(',').map(Number), EVENTS = +(env.EVENTS ?? 30), PAUSE = +(env.RATE_MS ?? 700), WARM_CPU = +(env.WARM_CPU ?? 150), SETTLE = 5
const QUERY = 'subscription { callChanged(scope: {isOrganization: true}) { isSnapshot at calls { id status to agent { name } } } }'
const url = `http://127.0.0.1:${PORT.bff(1)}`
const sent = new Map(), socks = []
let k = 0, lat = [], told = 0, lost = 0, snapshots = 0, isOver = false

const q = (a, f) => a.length ? a[Math.min(a.length - 1, Math.floor(a.length * f))] : NaN
async function open (i) {
  const org = 1 + Math.floor(i / 1000), seen = new Set()
  const on = {
    next (payload) {
      const now = performance.now(), event = payload.data?.callChanged
      if (!event) { lost++; return }
      told++
      if (event.isSnapshot) { snapshots++; for (const c of event.calls) seen.add(c.to); return }
      for (const c of event.calls) if (org === 1 && sent.has(c.to) && !seen.has(c.to)) { seen.add(c.to); lat.push(now - sent.get(c.to)) }
    },
    closed (code) { if (!isOver) { lost++; console.error('closed', code) } }
  }
  socks.push(await subscribe({ port: PORT.bff(1), from: `127.0.0.${2 + Math.floor(i / 5000)}`, token: token(org, Math.floor(i / 5)), query: QUERY, on }))
}
const heapMb = pid => +/(\d+)\s+\d+\s*$/.exec(execFileSync('bash', ['-c', `"$(dirname "$(readlink -f "$(command -v "$BENCH_JAVA")")")"/jcmd ${pid} GC.class_histogram > "${HERE}/histogram.txt"; tail -1 "${HERE}/histogram.txt" | awk '{print $3, 0}'`], { encoding: 'utf8' }).trim())[1] / 1048576
/** CPU seconds that the compiler of the server's JVM has taken. */
const compiler = pid => readdirSync(`/proc/${pid}/task`).reduce((sum, t) => {
  try { const s = readFileSync(`/proc/${pid}/task/${t}/stat`, 'latin1'), f = s.slice(s.lastIndexOf(')') + 2).split(' '); return /Compiler/.test(s.slice(0, s.lastIndexOf(')'))) ? sum + (+f[11] + +f[12]) / 100 : sum } catch { return sum }
}, 0)
const leave = async () => { isOver = true; for (const s of socks.splice(0)) s.destroy(); await sleep(2000); isOver = false; lost = 0 }
/** What is measured later runs before, until the server has used so much CPU: sockets of an organization come, are told of calls, and go; the calls end. */
async function warmUp (server, boss, who) {
  for (let round = 1; cpuTree(server.pid) < WARM_CPU; round++) {
    const c0 = cpuTree(server.pid), j0 = compiler(server.pid), calls = []
    for (let i = 0; i < 1000; i++) await open(i)
    for (let e = 0; e < 60; e++) { calls.push(await place(url, boss, who, nobody(k++))); await sleep(50) }
    for (const id of calls) await hangUp(url, boss, id)
    await leave()
    console.log(`warm-up ${round}: ${(cpuTree(server.pid) - c0).toFixed(1)} CPU s, compiler ${(compiler(server.pid) - j0).toFixed(1)}`)
  }
}
let code = 1
try {
  begin(); await postgres(); await standInsApart()
  const server = await bff(1, { VOCELIO_PUBLIC_URL: url }), boss = token(1, 999), who = await ready(url, boss)
  await warmUp(server, boss, who)
  await sleep(5000)   // the last sockets of the warm-up are gone
  if (env.PAUSED) { console.log('pid', server.pid); await sleep(+env.PAUSED * 1000) }
  const heap0 = heapMb(server.pid), rss0 = rssMb(server.pid), rows = []
  let n = 0
  for (const N of STEPS) {
    const from = n, t0 = performance.now(), c0 = cpuTree(server.pid); let fail = 0; snapshots = 0
    await Promise.all(Array.from({ length: 64 }, async () => { while (n < N) { const i = n++; await open(i).catch(e => { if (fail++ < 3) console.error(e.message) }) } }))
    for (let i = 0; i < 100 && snapshots < N - from - fail; i++) await sleep(100)
    const openS = (performance.now() - t0) / 1000, openCpu = cpuTree(server.pid) - c0
    await sleep(2000)
    const rss = rssMb(server.pid)
    for (let e = 0; e < SETTLE; e++) { await place(url, boss, who, nobody(k++)); await sleep(PAUSE) }
    gc()
    lat = []; told = 0; const asked = [], c1 = cpuTree(server.pid), b1 = busy(), k1 = process.cpuUsage(), t1 = performance.now(), j1 = compiler(server.pid), worst = []
    for (let e = 0; e < EVENTS; e++) {
      const to = nobody(k++), before = performance.now(), had = lat.length, want = had + Math.min(N, 1000) - fail
      sent.set(to, before)
      await place(url, boss, who, to); asked.push(performance.now() - before)
      for (const end = performance.now() + 10000; lat.length < want && performance.now() < end;) await sleep(5)
      worst.push(q(lat.slice(had).sort((a, b) => a - b), 0.99))
      gc()   // the loader collects its garbage between events: its pauses are not the server's
      await sleep(PAUSE)
    }
    console.log('p99 of each event, ms:', worst.map(Math.round).join(' '), "| the mutations' own:", asked.map(Math.round).join(' '))
    const expected = EVENTS * Math.min(N, 1000), own = process.cpuUsage(k1), cpu = cpuTree(server.pid) - c1, compiled = compiler(server.pid) - j1, wall = (performance.now() - t1) / 1000
    lat.sort((a, b) => a - b); asked.sort((a, b) => a - b)
    const heap = heapMb(server.pid)
    const r = { sockets: N, failed: fail, lost, 'opened/s': (N - from) / openS, 'CPU ms to open': openCpu * 1000 / (N - from), 'RSS MB': rss, 'KB RSS each': (rss - rss0) * 1024 / N, 'KB heap each': (heap - heap0) * 1024 / N, expected, got: lat.length,
      'p50 ms': q(lat, 0.5), 'p99 ms': q(lat, 0.99), 'max ms': lat.at(-1), '% over 50 ms': lat.filter(ms => ms > 50).length * 100 / lat.length, 'mutation p50 ms': q(asked, 0.5), 'CPU us each': cpu * 1e6 / lat.length, 'compiler us each': compiled * 1e6 / lat.length, 'messages each': told / lat.length, 'loader us each': (own.user + own.system) / lat.length, 'busy else': (busy() - b1 - cpu - (own.user + own.system) / 1e6) / (2 * wall) }
    rows.push(Object.fromEntries(Object.entries(r).map(([a, b]) => [a, Math.round(b * 100) / 100]))); console.log(JSON.stringify(rows.at(-1)))
  }
  console.table(rows)
  writeFileSync(`${HERE}/fanout.json`, JSON.stringify(rows, null, 1))
  code = rows.some(r => r.failed || r.lost || r.got < r.expected) ? 1 : 0
  if (env.STAY) { console.log('pid', server.pid); await sleep(+env.STAY * 1000) }
} catch (e) { console.error(e) } finally { isOver = true; for (const s of socks) s.destroy(); await stopAll() }
process.exit(code)
