// start [N]: from the start of the bff to its first answered query (q1), without and with JDK 25's AOT cache, in turn. All but the cache is the same:
// the options are those of ./vocelio up. The cache is made by a start that is asked all operations for a while; KEEP=1 takes the one that is there.
import { existsSync, writeFileSync, statSync, rmSync } from 'node:fs'
import { env, WORK, dir, median, target, tokens, post, pick, start, ready, cpuTree, rssMb, sleep, busy } from './lib.mjs'

const N = +process.argv[2], p = await target('vocelio'), toks = tokens(p, [1]), cache = `${WORK}/product/vocelio.aot`, say = (...a) => console.log(new Date().toISOString().slice(11, 19), ...a)
const body = (op, variables) => JSON.stringify({ query: p.doc[op], variables }), probe = body('q1', { first: 20 })
const OPTIONS = '-XX:+UseCompactObjectHeaders -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'
let running = 0
process.on('exit', () => { if (running) try { process.kill(running, 'SIGKILL') } catch { /* gone */ } })   // never leave a server behind
async function begin (more) {
  process.env.JAVA_MORE = `${OPTIONS} ${more}`
  const b = busy(), s = await start(p); running = s.pid
  const ms = await ready(p, s, toks[0], probe), cpu = cpuTree(s.pid)
  return { s, ms, cpu, rss: rssMb(s.pid), foreign: Math.max(0, (busy() - b - cpu) / (2 * ms / 1000)) }
}
async function end (s, seconds) {   // the cache is written when the program ends
  process.kill(s.pid, 'SIGTERM')
  for (let i = 0; i < seconds * 10 && !s.dead(); i++) await sleep(100)
  if (s.dead()) { running = 0; return }
  process.kill(s.pid, 'SIGKILL'); throw new Error(`it did not end within ${seconds} s, see ${s.log}`)
}
async function ask (t) {
  const agents = (await post(p, t, probe)).data, calls = (await post(p, t, body('q4', { first: 50 }))).data
  await post(p, t, body('q2', { first: 10 })); await post(p, t, body('q3', p.spec.variables.q3)); await post(p, t, body('q5', { id: pick(calls, p.spec.callIds)[0] }))
  await post(p, t, body('m1', { id: pick(agents, p.spec.agentIds)[10], name: pick(agents, 'agents.nodes.*.name')[10] }))
}
if (env.KEEP !== '1' || !existsSync(cache)) {
  rmSync(cache, { force: true })
  const trained = await begin(`-XX:AOTCacheOutput=${cache}`)
  for (let i = 0; i < 300; i++) await ask(toks[0])
  await end(trained.s, 300); say(`the cache has ${(statSync(cache).size / 2 ** 20).toFixed(0)} MiB`)
}
const runs = { without: [], with: [] }
for (let i = 0; i < N; i++) for (const kind of i % 2 ? ['with', 'without'] : ['without', 'with']) {
  const r = await begin(kind === 'with' ? `-XX:AOTCache=${cache} -Xlog:aot=off -Xlog:cds=off` : '')
  await end(r.s, 30); runs[kind].push({ ms: r.ms, cpu: r.cpu, rss: r.rss, foreign: r.foreign })
  say(`${kind}: first answered query after ${r.ms.toFixed(0)} ms, CPU ${r.cpu.toFixed(1)} s, RSS ${r.rss.toFixed(0)} MiB, others' CPU ${(r.foreign * 100).toFixed(0)} %`)
}
const cell = (kind, f, d) => { const v = runs[kind].map(f); return `${median(v).toFixed(d)} (${Math.min(...v).toFixed(d)}-${Math.max(...v).toFixed(d)})` }
writeFileSync(`${dir(env.RESULTS ?? `${WORK}/start`)}/start.json`, JSON.stringify({ at: new Date().toISOString(), runs }, null, 1))
console.log(`\n| AOT cache | first answered query, s | CPU until then, s | RSS then, MiB |\n|---|---|---|---|`)
for (const kind of ['without', 'with']) console.log(`| ${kind} | ${cell(kind, r => r.ms / 1000, 1)} | ${cell(kind, r => r.cpu, 1)} | ${cell(kind, r => r.rss, 0)} |`)
console.log(`\nwith / without: ${(median(runs.with.map(r => r.ms)) / median(runs.without.map(r => r.ms))).toFixed(2)} of the time, ${(median(runs.with.map(r => r.cpu)) / median(runs.without.map(r => r.cpu))).toFixed(2)} of the CPU`)
