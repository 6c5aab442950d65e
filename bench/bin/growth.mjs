// growth: the same questions to organizations with ever more calls, in interleaved rounds, beside SQL that scans the calls for them.
import { writeFileSync, readFileSync, mkdtempSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { env, HOME, WORK, dir, median, target, tokens, post, pick, hash, start, ready, cpuTree, sh, wrk, sample } from './lib.mjs'
import { lines, many } from './svg.mjs'

const SIZES = env.GROWTH.split(',').map(Number), OPS = ['q3', 'q2', 'q1', 'q4'], SCANNED = ['q3', 'q2'], WHAT = { q3: 'overview', q2: 'campaigns', q1: 'agents', q4: 'calls' }
const ROUNDS = +(env.ROUNDS ?? 3), SECS = +(env.SECS ?? 2), WARM_CPU = +(env.WARM_CPU ?? 60), C = +(env.CONC ?? 8)
const tmp = mkdtempSync(dir(`${WORK}/tmp`) + '/'), say = (...a) => console.log(new Date().toISOString().slice(11, 19), ...a)
const p = await target('vocelio'), toks = tokens(p, SIZES.map((_, i) => i + 1)), body = (op, variables) => JSON.stringify({ query: p.doc[op], variables })
const uuid = n => `00000001-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const tenant = n => `select set_config('app.organization_id', '${uuid(n)}', true);\n`, scan = op => readFileSync(`${HOME}/db/growth/${op}.sql`, 'utf8')
const app = { env: { ...env, PGUSER: 'vocelio_app', PGPASSWORD: 'app', PGDATABASE: env.BENCH_DATABASE } }

// a scan of ten million calls takes seconds: as many transactions as fit into the time, at least one
async function pgbench (op, n) {
  const o = await sh(`${env.PG_BIN}/pgbench`, ['-n', '-c', '1', '-T', String(SECS), '-f', `${tmp}/${op}.${n}.sql`], app)
  const done = +/actually processed: (\d+)/.exec(o)?.[1], ms = +/latency average = ([\d.]+)/.exec(o)?.[1]
  if (!done) throw new Error(o)
  return { n: done, us: ms * done * 1000, p50: ms, p99: NaN, bytes: 0, bad: 0 }
}
const s = await start(p)
try {
  await ready(p, s, toks[0], body('q1', { first: 20 }))
  for (let i = 0; i < SIZES.length; i++) {
    const after = pick((await post(p, toks[i], body('q4', { first: 50 }))).data, p.spec.cursor)
    const bodies = { q1: [body('q1', { first: 20 })], q2: [body('q2', { first: 10 })], q3: [body('q3', p.spec.variables.q3)], q4: [body('q4', { first: 50 }), body('q4', { first: 50, after })] }
    for (const op of OPS) writeFileSync(`${tmp}/${op}.${i + 1}.tsv`, bodies[op].map(b => `${toks[i]}\t${b}`).join('\n') + '\n')
    for (const op of SCANNED) {
      writeFileSync(`${tmp}/${op}.${i + 1}.sql`, 'begin;\n' + tenant(i + 1) + scan(op) + 'commit;\n')
      const ours = (await post(p, toks[i], bodies[op][0])).data, scanned = execFileSync('psql', ['-qAt', '-c', 'begin; ' + tenant(i + 1) + scan(op)], { ...app, encoding: 'utf8' }).trim().split('\n').at(-1)
      const same = { ...p.spec, values: {} }, hashes = [hash(p.shape[op]?.(ours) ?? ours, same), hash(JSON.parse(scanned), same)]
      if (hashes[0] !== hashes[1]) throw new Error(`${WHAT[op]} of ${SIZES[i]} calls: the figures are not what a scan of the calls gives\n${JSON.stringify(ours)}\n${scanned}`)
    }
  }
  say('the figures of all organizations are what a scan of their calls gives')
  const load = (op, n, secs, check) => wrk(p.url, `${tmp}/${op}.${n}.tsv`, C, secs, check), c0 = cpuTree(s.pid)
  while (cpuTree(s.pid) - c0 < WARM_CPU) for (const op of OPS) for (let n = 1; n <= SIZES.length; n++) { const r = await load(op, n, 1, true); if (r.bad) throw new Error(`${op}: ${r.bad} bad answers of ${r.n}`) }
  say('warm')
  const runs = {}, keep = (key, n, r) => { ((runs[key] ??= {})[SIZES[n - 1]] ??= []).push(r); say(`${key} ${SIZES[n - 1]}: p50 ${r.p50.toFixed(2)} p99 ${r.p99.toFixed(2)} ms, cpu/req srv ${r.srvMs.toFixed(3)} pg ${r.pgMs.toFixed(3)} ms, foreign ${(r.foreign * 100).toFixed(0)}%`) }
  for (let round = 0; round < ROUNDS; round++) for (const op of OPS) for (let k = 0; k < SIZES.length; k++) {
    const n = 1 + (k + round) % SIZES.length, r = await sample(s.pid, () => load(op, n, SECS, false))
    if (r.bad) throw new Error(`${op}: ${r.bad} bad answers of ${r.n}`)
    keep(op, n, r)
    if (SCANNED.includes(op)) keep('scan ' + op, n, await sample(0, () => pgbench(op, n)))
  }
  report(runs)
} finally { await s.stop() }

function report (runs) {
  const m = (key, size, f) => median(runs[key][size].map(f)), cpu = r => r.srvMs + r.pgMs, spread = (key, size, f) => { const v = runs[key][size].map(f); return `${Math.min(...v).toFixed(2)}-${Math.max(...v).toFixed(2)}` }
  const at = new Date().toISOString(), version = execFileSync('psql', ['-qAt', '-c', 'show server_version'], { ...app, encoding: 'utf8' }).trim()
  writeFileSync(`${dir(env.RESULTS ?? `${WORK}/growth`)}/growth.json`, JSON.stringify({ at, sizes: SIZES, rounds: ROUNDS, secs: SECS, conc: C, runs }, null, 1))
  const row = (name, cells) => console.log(`| ${[name, ...cells].join(' | ')} |`)
  console.log(`\nCPU ms per request, server + PostgreSQL (smallest-largest of ${ROUNDS} rounds); p50 ms at c = ${C}; PostgreSQL ${version}; others' CPU at most ${(100 * Math.max(...Object.values(runs).flatMap(x => Object.values(x).flat()).map(r => r.foreign))).toFixed(0)} %\n`)
  row('', [...SIZES.map(many), 'largest / smallest']); row('---', [...SIZES, ''].map(() => '---'))
  const flat = v => `${(Math.max(...v) / Math.min(...v)).toFixed(2)}`
  for (const op of OPS) {
    row(`${WHAT[op]} (${op}), CPU`, [...SIZES.map(z => `${m(op, z, r => r.srvMs).toFixed(2)} + ${m(op, z, r => r.pgMs).toFixed(2)} = ${m(op, z, cpu).toFixed(2)} (${spread(op, z, cpu)})`), flat(SIZES.map(z => m(op, z, cpu)))])
    row(`${op}, p50`, [...SIZES.map(z => `${m(op, z, r => r.p50).toFixed(1)} (${spread(op, z, r => r.p50)})`), flat(SIZES.map(z => m(op, z, r => r.p50)))])
    if (SCANNED.includes(op)) {
      row(`${op} by a scan, CPU of PostgreSQL`, [...SIZES.map(z => `${m('scan ' + op, z, cpu).toFixed(2)} (${spread('scan ' + op, z, cpu)})`), flat(SIZES.map(z => m('scan ' + op, z, cpu)))])
      row(`${op}: a scan takes so many times our CPU`, [...SIZES.map(z => (m('scan ' + op, z, cpu) / m(op, z, cpu)).toFixed(1)), ''])
    }
  }
  const series = [...OPS.map((op, i) => ({ name: WHAT[op], color: i, points: SIZES.map(z => [z, m(op, z, cpu)]) })), ...SCANNED.map((op, i) => ({ name: WHAT[op] + ', scan', color: i, isDashed: true, points: SIZES.map(z => [z, m('scan ' + op, z, cpu)]) }))]
  const time = series.map(l => ({ ...l, points: l.points.map(([z]) => [z, m(l.isDashed ? 'scan ' + SCANNED[l.color] : OPS[l.color], z, r => r.p50)]) }))
  const out = `${HOME}/../docs/images/growth.svg`
  writeFileSync(out, lines({ title: 'What a question costs as an organization grows', x: 'calls of the organization', y: 'ms',
    note: `bench/growth, ${at.slice(0, 10)}, medians of ${ROUNDS} rounds; scan: SQL alone that answers the same from the calls, one at a time`,
    panels: [{ title: 'CPU per request, server + PostgreSQL', series }, { title: `time to answer (p50), ${C} at once`, series: time }] }))
  console.log(`\nplot: docs/images/growth.svg`)
}
