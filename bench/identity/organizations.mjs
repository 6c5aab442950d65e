// Makes many organizations with three members each in a running stack, and measures what they cost; prints Markdown. See bench/README.md.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { env, median, sleep } from '../bin/lib.mjs'
import { admin, login, start, token } from './keycloak.mjs'

const [N, ...SIZES] = process.argv.slice(2).flatMap(word => word.split(',')).map(Number), LOGINS = +(env.LOGINS ?? 40), AT_ONCE = +(env.AT_ONCE ?? 4)
const API = `http://localhost:${env.VOCELIO_PORT}/graphql`, KC = `http://localhost:${env.VOCELIO_KEYCLOAK_PORT}`, ISSUER = KC + '/realms/vocelio'
const secrets = Object.fromEntries(readFileSync(`${env.VOCELIO_HOME}/secrets`, 'utf8').trim().split('\n').map(l => l.split(/=(.*)/s)))
const realm = admin(KC, secrets['keycloak.admin']), PASSWORD = randomUUID()
const PREFIX = env.ALIAS ?? 'bench', alias = i => `${PREFIX}-${String(i).padStart(6, '0')}`, email = (who, i) => `${who}-${i}@${PREFIX}.example`
const sql = (database, text) => execFileSync('psql', ['-h', '127.0.0.1', '-p', env.VOCELIO_POSTGRES_PORT, '-U', 'postgres', '-d', database, '-qAt', '-v', 'ON_ERROR_STOP=1', '-c', text], { encoding: 'utf8', env: { ...env, PGPASSWORD: secrets['postgres.superuser'] } }).trim()

// processes
const words = p => { try { return readFileSync(`/proc/${p}/cmdline`, 'utf8') } catch { return '' } }
const all = () => readdirSync('/proc').filter(p => /^\d+$/.test(p))
const PID = { keycloak: all().find(p => words(p).includes(`--http-port=${env.VOCELIO_KEYCLOAK_PORT}`)), bff: all().find(p => words(p).includes(env.VOCELIO_HOME) && words(p).includes('bff.jar')), postgres: all().find(p => words(p).includes('postgres\0') && words(p).includes(env.VOCELIO_HOME)) }
const ticks = p => { try { const f = readFileSync(`/proc/${p}/stat`, 'utf8').split(') ').pop().split(' '); return +f[11] + +f[12] + +f[13] + +f[14] } catch { return 0 } }
const parent = p => { try { return readFileSync(`/proc/${p}/stat`, 'utf8').split(') ').pop().split(' ')[1] } catch { return '' } }
const cpu = () => ({ keycloak: ticks(PID.keycloak) / 100, bff: ticks(PID.bff) / 100, postgres: [PID.postgres, ...all().filter(p => parent(p) === PID.postgres)].reduce((s, p) => s + ticks(p), 0) / 100, all: machine() })
const machine = () => { const f = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number); return (f[0] + f[1] + f[2] + f[5] + f[6]) / 100 }
const rss = p => Math.round(+readFileSync(`/proc/${p}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1] / 1024)
const size = () => sql('keycloak', 'select pg_size_pretty(pg_database_size(current_database()))')
const state = () => `Keycloak ${rss(PID.keycloak)} MiB RSS, its database ${size()}, bff ${rss(PID.bff)} MiB`

async function measured (what, n, work) {
  const a = cpu(), t = Date.now(); await work(); const s = (Date.now() - t) / 1000, b = cpu(), d = k => b[k] - a[k], ms = k => (d(k) * 1000 / n).toFixed(0)
  const others = d('all') - d('keycloak') - d('bff') - d('postgres')
  console.log(`| ${what} | ${n} | ${s.toFixed(0)} | ${(n / s).toFixed(1)} | ${ms('keycloak')} + ${ms('postgres')} + ${ms('bff')} | ${(100 * others / s / 2).toFixed(0)} % |`)
}
async function each (from, to, work) {
  let next = from
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { while (next < to) await work(next++) }))
}

// our side
const signedIn = t => ({ access: t.access_token, refresh: t.refresh_token, until: Date.now() + (t.expires_in - 60) * 1000 })
let pat = login(ISSUER, 'pat@platform.test', secrets['demo.pat'], 'platform').then(done => signedIn(done.tokens))
async function bearer () {       // one refresh for all who wait
  const now = await pat
  if (Date.now() > now.until && !now.isOver) { now.isOver = true; pat = token(ISSUER, { grant_type: 'refresh_token', refresh_token: now.refresh }).then(signedIn) }
  return (await pat).access
}
async function ask (query, variables) {
  const r = await fetch(API, { method: 'POST', headers: { authorization: 'Bearer ' + await bearer(), 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  const j = await r.json(); if (j.errors) throw new Error(JSON.stringify(j.errors).slice(0, 400)); return j.data
}
const CREATE = 'mutation($i: OrganizationCreateInput!) { organizationCreate(input: $i) @idempotent(key: "KEY") { organization { id } userErrors { message } } }'
async function create (i) {
  const { organizationCreate: made } = await ask(CREATE.replace('KEY', randomUUID()), { i: { kind: 'CUSTOMER', alias: alias(i), name: `${PREFIX} ${i}`, timeZone: 'UTC', ownerEmail: email('owner', i) } })
  if (made.userErrors.length) throw new Error(made.userErrors[0].message)
}
const made = status => +sql('vocelio', `select count(*) from organization where status like '${status}' and alias like '${PREFIX}-%'`)
const provisioning = () => made('PROVISIONING'), joined = () => +sql('keycloak', `select count(*) from user_entity where username like 'bob-%@${PREFIX}.example'`)

// members
let client, role
async function join (i) {
  const identity = sql('keycloak', `select id from org where alias = '${alias(i)}'`)
  const group = (await realm('POST', `organizations/${identity}/groups`, { name: 'operators' })).id
  await realm('POST', `organizations/${identity}/groups/${group}/role-mappings/clients/${client}`, [role])
  for (const who of ['ann', 'bob']) {
    const { id } = await realm('POST', 'users', { username: email(who, i), email: email(who, i), emailVerified: true, enabled: true, firstName: who, lastName: 'Bench' })
    await realm('POST', `organizations/${identity}/members`, id)
    await realm('PUT', `organizations/${identity}/groups/${group}/members/${id}`)
  }
}

// log-ins of people all over
const q = (a, p) => [...a].sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(a.length * p))].toFixed(0)
const show = a => `${q(a, 0.5)} (${q(a, 0)}-${q(a, 1)})`
async function ready (i, who) {
  const [{ id }] = (await realm('GET', `users?email=${email(who, i)}&exact=true`)).body
  await realm('PUT', `users/${id}`, { id, username: email(who, i), email: email(who, i), emailVerified: true, enabled: true, firstName: who, lastName: 'Bench', requiredActions: [] })
  await realm('PUT', `users/${id}/reset-password`, { type: 'password', value: PASSWORD, temporary: false })
}
async function logins (label, many, who) {
  const took = { page: [], submit: [], token: [], refresh: [], find: [], list: [], hint: [] }
  const some = Array.from({ length: LOGINS }, (_, k) => 1 + Math.floor(k * many / LOGINS))
  if (who) for (const i of some) await ready(i, who)
  const a = cpu(), time = async (k, work) => { const t = performance.now(); const x = await work(); took[k].push(performance.now() - t); return x }
  for (const i of some) {
    const { took: t, tokens } = who ? await login(ISSUER, email(who, i), PASSWORD, alias(i)) : await login(ISSUER, 'alice@acme.test', secrets['demo.alice'], 'acme')
    for (const k of ['page', 'submit', 'token']) took[k].push(t[k])
    await time('refresh', () => token(ISSUER, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token }))
  }
  const b = cpu()
  for (const i of some) {
    const id = sql('keycloak', `select a.value from org o join group_attribute a on a.group_id = o.group_id and a.name = 'vocelio-organization' where o.alias = '${alias(i)}'`)
    await time('find', () => realm('GET', `organizations?q=vocelio-organization:${id}&max=1`))
  }
  const count = (await realm('GET', 'organizations/count')).body
  for (let k = 0; k < 20; k++) await time('list', () => realm('GET', `organizations?first=${Math.max(0, Math.floor(count * k / 20 / 100) * 100)}&max=100`))
  console.log(`| ${label} | ${show(took.page)} | ${show(took.submit)} | ${show(took.token)} | ${show(took.refresh)} | ${((b.keycloak - a.keycloak + b.postgres - a.postgres) * 1000 / LOGINS).toFixed(0)} | ${show(took.find)} | ${show(took.list)} | ${rss(PID.keycloak)} |`)
}
async function hints (label, many) {
  const took = []
  for (let k = 0; k < LOGINS; k++) { const t = performance.now(); await (await fetch(start(ISSUER, null, undefined, { login_hint: `eve@d${1 + Math.floor(k * many / LOGINS)}.bench.example` }), { redirect: 'manual' })).text(); took.push(performance.now() - t) }
  const plan = sql('keycloak', `explain (analyze, timing off) select org_id from org_domain where name = 'd${many}.bench.example'`).split('\n')
  console.log(`| ${label} | ${show(took)} | ${plan[0].trim().replace(/ *\(.*/, '')} | ${plan.at(-1).replace('Execution Time: ', '')} |`)
}
const domains = () => sql('keycloak', `insert into org_domain (id, name, verified, org_id) select gen_random_uuid()::text, 'd' || row_number() over (order by alias) || '.bench.example', true, id from org o where alias like '${PREFIX}-%' and not exists (select 1 from org_domain d where d.org_id = o.id); analyze org_domain`)
// the first organization again and again: groups, roles, members
function grow (from, to) {
  const columns = t => sql('keycloak', `select string_agg(quote_ident(column_name), ',' order by ordinal_position) from information_schema.columns where table_schema = 'public' and table_name = '${t}'`).split(',')
  const copy = (table, alias, rows, values) => `insert into ${table} (${columns(table)}) select ${columns(table).map(c => values[c] ?? `${alias}.${c}`)} from ${rows};`
  sql('keycloak', `create temporary table o as select o.id as old_id, o.group_id as old_group, gen_random_uuid()::text as id, gen_random_uuid()::text as group_id, n from org o, generate_series(${from + 1}, ${to}) n where o.alias = '${alias(1)}';
    create temporary table g as select x.id as old_id, case when x.id = o.old_group then o.group_id else gen_random_uuid()::text end as id, o.id as org, o.n from o join keycloak_group x on x.id = o.old_group or x.parent_group = o.old_group;
    create temporary table u as select distinct x.user_id as old_id, o.n from o join user_group_membership x on x.group_id = o.old_group;
    alter table u add id text; update u set id = gen_random_uuid()::text; create index on g (old_id, n); create index on u (old_id, n); create index on o (n); analyze o; analyze g; analyze u;
    ${copy('org', 'x', 'o join org x on x.id = o.old_id', { id: 'o.id', group_id: 'o.group_id', alias: `'${PREFIX}-' || lpad(n::text, 6, '0')`, name: `'${PREFIX} ' || n` })}
    ${copy('keycloak_group', 'x', 'g join o using (n) join keycloak_group x on x.id = g.old_id', { id: 'g.id', name: 'case when x.id = o.old_group then o.id else x.name end', parent_group: 'case when x.id = o.old_group then x.parent_group else o.group_id end', org_id: 'case when x.org_id is not null then o.id end' })}
    ${copy('group_attribute', 'x', 'g join group_attribute x on x.group_id = g.old_id', { id: 'gen_random_uuid()::text', group_id: 'g.id', value: "case when x.name = 'vocelio-organization' then gen_random_uuid()::text else x.value end" })}
    ${copy('group_role_mapping', 'x', 'g join group_role_mapping x on x.group_id = g.old_id', { group_id: 'g.id' })}
    ${copy('user_entity', 'x', 'u join user_entity x on x.id = u.old_id', Object.fromEntries(['id', ...['email', 'email_constraint', 'username'].map(c => [c])].map(c => c === 'id' ? ['id', 'u.id'] : [c[0], `regexp_replace(x.${c[0]}, '-[0-9]+@', '-' || n || '@')`])))}
    ${copy('user_role_mapping', 'x', 'u join user_role_mapping x on x.user_id = u.old_id', { user_id: 'u.id' })}
    insert into user_group_membership select g.id, u.id, x.membership_type from u join user_group_membership x on x.user_id = u.old_id join g on g.old_id = x.group_id and g.n = u.n;
    analyze`)
}

console.log('\n| | how many | wall s | per s | CPU ms each: Keycloak + PostgreSQL + bff | others\' CPU |\n|---|---|---|---|---|---|')
// with KEEP=1 what an earlier run made stays, and this one makes the rest
const there = made('%'), active = made('ACTIVE'), members = joined()
if (there < N) await measured('organizations taken in by `organizationCreate`', N - there, () => each(there + 1, N + 1, create))
if (active < N) await measured('… until the last is `ACTIVE`', N - active, async () => { while (provisioning()) await sleep(500) })
const [{ id }] = (await realm('GET', 'clients?clientId=vocelio-api')).body
client = id; role = (await realm('GET', `clients/${id}/roles/OPERATOR`)).body
if (members < N) await measured('two more members each, a role for both', N - members, () => each(members + 1, N + 1, join))
console.log('\n' + state() + '\n')
console.log(`| ms, median (smallest-largest) of ${LOGINS} | log-in page | name and password | code to token | refresh | CPU of a log-in, Keycloak + PostgreSQL | find one by our id | list 100 | Keycloak RSS, MiB |\n|---|---|---|---|---|---|---|---|---|`)
await logins(`one demo person, ${N} organizations`, N)
await logins(`owners, ${N}`, N, 'owner')
let many = N
for (const size of SIZES) { grow(many, size); many = size; await logins(`operators all over, ${many}`, many, many % 100000 ? 'ann' : 'bob') }
console.log('\n| | how many | wall s | per s | CPU ms each: Keycloak + PostgreSQL + bff | others\' CPU |\n|---|---|---|---|---|---|')
await measured(`made and \`ACTIVE\` beside ${many}`, 50, async () => { await each(many + 1, many + 51, create); while (provisioning()) await sleep(200) })
console.log('\n' + state())
sql('keycloak', 'drop index if exists org_domain_name')
domains()
console.log('\n| log-in page by e-mail domain | ms | how its domain is looked for | PostgreSQL |\n|---|---|---|---|')
await hints(`${many} domains, as Keycloak comes`, many)
sql('keycloak', 'create index if not exists org_domain_name on org_domain (name); analyze org_domain')
await hints('with an index on `org_domain (name)`', many)
