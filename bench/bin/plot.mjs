// plot [RESULTS_DIR...]: CPU per request by operation and target, medians of all runs at C (8) connections, as docs/images/cpu.svg
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { env, HOME, WORK, median } from './lib.mjs'
import { bars } from './svg.mjs'
const C = env.C ?? '8', dirs = process.argv.slice(2).length ? process.argv.slice(2) : [`${WORK}/results`], runs = {}, dates = []
for (const d of dirs) for (const f of readdirSync(d).filter(f => f.endsWith('.json'))) {
  const j = JSON.parse(readFileSync(`${d}/${f}`)); if (!j.ops) continue
  dates.push(j.at.slice(0, 10))
  for (const op in j.ops) ((runs[op] ??= {})[j.target] ??= []).push(...(j.ops[op][C]?.runs ?? []))
}
const WHAT = { q1: 'q1 agents, voices, last calls', q2: 'q2 campaigns and outcomes', q3: 'q3 overview', q4: 'q4 page of 50 calls', q5: 'q5 one call with its turns', m1: 'm1 rename an agent' }
const names = Object.keys(JSON.parse(readFileSync(`${HOME}/peers.json`))), groups = Object.keys(WHAT).filter(op => runs[op]).map(op => ({ title: WHAT[op],
  bars: names.filter(n => runs[op][n]?.length).map(n => ({ name: n, parts: [median(runs[op][n].map(r => r.srvMs)), median(runs[op][n].map(r => r.pgMs))] })) }))
if (!groups.length) throw new Error(`no results in ${dirs}`)
const most = Math.max(...Object.values(runs).flatMap(x => Object.values(x)).map(r => r.length))
writeFileSync(`${HOME}/../docs/images/cpu.svg`, bars({ title: 'CPU per request', unit: `ms at ${C} connections`, parts: ['server', 'PostgreSQL'], groups,
  note: `bench/run and bench/plot, ${[...new Set(dates)].sort().join(', ')}, ${most === 1 ? 'one round' : `medians of ${most} rounds`}; 2 million calls in 200 organizations` }))
console.log('plot: docs/images/cpu.svg')
