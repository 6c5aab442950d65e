import { readFileSync, readdirSync, existsSync, mkdirSync } from 'node:fs'
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
export const env = process.env, HOME = env.BENCH_HOME, WORK = env.BENCH_WORK
export const ORGS = Array.from({ length: 40 }, (_, i) => 1 + 5 * i)
export const AS_OF = '2026-06-01T00:00:00Z'
// fields that not every target has: left out of the hashes of all
const DROP = (env.BENCH_DROP ?? 'voice,cost,sentiment,atMs').split(',')
export const sleep = ms => new Promise(r => setTimeout(r, ms))
export const median = a => { const s = [...a].sort((x, y) => x - y); return s.length % 2 ? s[(s.length - 1) / 2] : (s[s.length / 2 - 1] + s[s.length / 2]) / 2 }
export const dir = d => { mkdirSync(d, { recursive: true }); return d }

export async function target (name) {
  const peers = JSON.parse(readFileSync(env.BENCH_PEERS ?? `${HOME}/peers.json`))
  const p = { ...peers[name], name }
  if (!peers[name]) throw new Error(`unknown target ${name}: ${Object.keys(peers)}`)
  if (p.kind === 'pgbench') return p
  p.url ??= `http://127.0.0.1:${p.port}/graphql`
  p.ws ??= p.url.replace(/^http/, 'ws').replace(/\/graphql$/, p.wsPath ?? '/graphql')
  p.dir = p.docs.includes('/') ? p.docs : `${HOME}/targets/${p.docs}`
  p.spec = JSON.parse(readFileSync(`${p.dir}/target.json`))
  p.doc = Object.fromEntries(readdirSync(p.dir).filter(f => f.endsWith('.graphql')).map(f => [f.slice(0, -8), readFileSync(`${p.dir}/${f}`, 'utf8').replace(/\s+/g, ' ').trim()]))
  p.shape = existsSync(`${p.dir}/shape.mjs`) ? await import(`${p.dir}/shape.mjs`) : {}
  return p
}
// tokenCmd gets organisation numbers as arguments and prints one token per line
export function tokens (p, orgs = ORGS) {
  const cmd = p.tokenCmd ?? '"$NODE_BIN" "$BENCH_HOME/bin/token.mjs"'
  return execFileSync('bash', ['-c', `${cmd} ${orgs.join(' ')}`], { encoding: 'utf8' }).trim().split('\n')
}
export async function post (p, token, body) {
  const r = await fetch(p.url, { method: 'POST', headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json', accept: 'application/json' }, body })
  const text = await r.text()
  if (r.status !== 200) throw new Error(`HTTP ${r.status}: ${text.slice(0, 300)}`)
  const j = JSON.parse(text)
  if (j.errors) throw new Error(JSON.stringify(j.errors).slice(0, 500))
  return { data: j.data, bytes: Buffer.byteLength(text) }
}
export const pick = (d, path) => path.split('.').reduce((l, k) => k === '*' ? l : Array.isArray(l) ? l.map(x => x?.[k]) : l?.[k], d)

// Same data in whatever shape: connections become lists, numbers in strings become numbers, timestamps ISO, keys sorted.
export function norm (v, spec) {
  if (Array.isArray(v)) return v.map(x => norm(x, spec))
  if (v && typeof v === 'object') {
    const keys = Object.keys(v).filter(k => !DROP.includes(k) && !(spec.drop ?? []).includes(k) && k !== '__typename')
    if (keys.length === 1 && keys[0] === 'nodes') return norm(v.nodes, spec)
    if (keys.length === 1 && keys[0] === 'edges') return norm(v.edges.map(e => e.node), spec)
    return Object.fromEntries(keys.sort().map(k => [k, sorted(spec.sort?.[k], known(spec.values?.[k], norm(spec.unwrap?.[k] && v[k] && typeof v[k] === 'object' ? v[k][spec.unwrap[k]] : v[k], spec)))]))
  }
  if (typeof v === 'string') {
    if (spec.plain) v = plain(v)
    if (/^-?\d+(\.\d+)?$/.test(v)) return Math.round(Number(v) * 1e4) / 1e4
    if (/^\d{4}-\d\d-\d\dT/.test(v)) return new Date(v).toISOString()
  }
  if (typeof v === 'number') return Math.round(v * 1e4) / 1e4
  return v
}
const sorted = (key, v) => key && Array.isArray(v) ? v.sort((a, b) => a[key] < b[key] ? -1 : 1) : v
const known = (values, v) => values?.[String(v)] ?? v
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
// global ids, enum names and durations of our product as the others write them
function plain (v) {
  const id = /^[a-z]{3,4}_([0-9a-z]{26})$/.exec(v)
  if (id) { let n = 0n; for (const c of id[1]) n = n * 32n + BigInt(ALPHABET.indexOf(c)); const h = n.toString(16).padStart(32, '0'); return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` }
  const t = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(v)
  if (t) return String((t[1] ?? 0) * 3600 + (t[2] ?? 0) * 60 + +(t[3] ?? 0))
  return /^[A-Z][A-Z_]+$/.test(v) ? v.toLowerCase() : v
}
export const rootless = d => { const n = Object.keys(d); return n.length === 1 ? d[n[0]] : d }   // the name of the single root field may differ
export const hash = (d, spec) => createHash('sha256').update(JSON.stringify(rootless(norm(d, spec)))).digest('hex').slice(0, 16)

// ---- CPU and memory from /proc
const HZ = 100
const stat = pid => { try { const s = readFileSync(`/proc/${pid}/stat`, 'latin1'); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); return { pid: +pid, ppid: +f[1], own: (+f[11] + +f[12]) / HZ, kids: (+f[13] + +f[14]) / HZ } } catch { return null } }
export const procs = () => readdirSync('/proc').filter(x => /^\d+$/.test(x)).map(stat).filter(Boolean)
export function tree (root) {
  const all = procs(), set = new Set([root]); let grew = true
  while (grew) { grew = false; for (const p of all) if (set.has(p.ppid) && !set.has(p.pid)) { set.add(p.pid); grew = true } }
  return all.filter(p => set.has(p.pid))
}
export const cpuTree = root => root ? tree(root).reduce((s, p) => s + p.own + p.kids, 0) : 0
export const rssMb = root => root ? tree(root).reduce((s, p) => { try { return s + +/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${p.pid}/status`, 'latin1'))[1] } catch { return s } }, 0) / 1024 : 0
export const peakMb = root => { try { return +/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${root}/status`, 'latin1'))[1] / 1024 } catch { return 0 } }
export const pgPid = () => existsSync(`${WORK}/pgdata/postmaster.pid`) ? +readFileSync(`${WORK}/pgdata/postmaster.pid`, 'utf8').split('\n')[0] : 0
export const busy = () => { const f = readFileSync('/proc/stat', 'latin1').split('\n')[0].trim().split(/\s+/).slice(1).map(Number); return (f[0] + f[1] + f[2] + f[5] + f[6] + f[7]) / HZ }
export const selfKids = () => { const s = stat('self'); return s.own + s.kids }

export async function start (p) {
  const log = dir(`${WORK}/logs`) + `/${p.name}.log`
  const t0 = performance.now()
  const child = spawn('bash', ['-c', `exec ${p.cmd} >"${log}" 2>&1`], { cwd: existsSync(`${WORK}/${p.cwd}`) ? `${WORK}/${p.cwd}` : `${HOME}/${p.cwd}`,
    env: { ...env, PORT: String(p.port), NODE_ENV: 'production', BENCH_JWT_PUBKEY: `${env.BENCH_KEYS}/public.pem`, BENCH_SCHEMA: `${HOME}/peers/schema.graphql` } })
  let dead = false; child.on('exit', () => { dead = true })
  for (const sig of ['SIGTERM', 'SIGINT']) process.once(sig, () => { child.kill('SIGKILL'); process.exit(1) })   // never leave a server behind
  return { pid: child.pid, t0, stop: async () => { if (!dead) { child.kill('SIGTERM'); for (let i = 0; i < 50 && !dead; i++) await sleep(100); if (!dead) child.kill('SIGKILL') } }, dead: () => dead, log }
}
export async function ready (p, s, token, body) {
  for (;;) {
    if (s.dead()) throw new Error(`${p.name} died, see its log: ${readFileSync(s.log, 'utf8').slice(-1500)}`)
    try { await post(p, token, body); return performance.now() - s.t0 } catch (e) { if (performance.now() - s.t0 > 300000) throw e; await sleep(20) }
  }
}

// ---- load
export const sh = (cmd, args, opt) => new Promise((res, rej) => { const c = spawn(cmd, args, opt); let o = ''; c.stdout.on('data', d => { o += d }); c.stderr.on('data', d => { o += d }); c.on('exit', code => code ? rej(new Error(o.slice(-800))) : res(o)) })
/** Replays "token TAB body" lines against an address; check looks into every answer. */
export const wrk = (url, file, c, secs, check) => sh('wrk', ['-t1', `-c${c}`, `-d${secs}s`, '--timeout', '20s', '-s', `${HOME}/bin/wrk.lua`, url], { env: { ...env, WRK_FILE: file, WRK_CHECK: check ? '1' : '0' } })
  .then(o => JSON.parse(/JSON(\{.*\})/.exec(o)[1]))
/** What a load costs: CPU of the server's process tree (none for pgbench) and of PostgreSQL per request, and who else was there. */
export async function sample (srv, load) {
  const pg = pgPid(), a = { s: cpuTree(srv), p: cpuTree(pg), b: busy(), k: selfKids(), t: performance.now() }
  const r = await load()
  if (!srv) await sleep(400)   // pgbench: its backends have just ended, let the postmaster reap them so that their CPU is seen
  const secs = (performance.now() - a.t) / 1000, s = cpuTree(srv) - a.s, d = cpuTree(pg) - a.p, k = selfKids() - a.k
  return { rps: r.n / (r.us / 1e6), p50: r.p50, p99: r.p99, srvMs: s * 1000 / r.n, pgMs: d * 1000 / r.n, loadMs: k * 1000 / r.n, bytes: Math.round(r.bytes / r.n), bad: r.bad, n: r.n,
    foreign: Math.max(0, (busy() - a.b - s - d - k) / (2 * secs)) }
}
