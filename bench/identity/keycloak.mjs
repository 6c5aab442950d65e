// Keycloak as a person's browser and as its administrator see it.
import { createHash, randomBytes } from 'node:crypto'

const BACK = 'http://127.0.0.1/callback'
const secret = () => randomBytes(32).toString('base64url')
const form = fields => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) })

/** A log-in by the pages: what each step took in ms, and the tokens. */
export async function login (issuer, user, password, organization) {
  const cookies = new Map(), verifier = secret(), took = {}
  const go = async (url, more = {}) => {
    const r = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(60000), ...more, headers: { ...more.headers, cookie: [...cookies].map(([k, v]) => `${k}=${v}`).join('; ') } })
    for (const c of r.headers.getSetCookie()) { const [k, v] = c.split(';')[0].split(/=(.*)/s); cookies.set(k, v) }
    return { r, text: await r.text(), to: r.headers.get('location') }
  }
  const step = async (name, what) => { const t = performance.now(); const x = await what(); took[name] = (took[name] ?? 0) + performance.now() - t; return x }
  let page = await step('page', () => go(start(issuer, organization, createHash('sha256').update(verifier).digest('base64url'))))
  for (let i = 0; i < 6 && !page.to?.startsWith(BACK); i++) {
    if (page.to) { const to = new URL(page.to, issuer); page = await step('submit', () => go(to)); continue }
    const action = page.text.match(/<form[^>]*action="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&')
    if (!action) throw new Error(`${page.r.status} without a form for ${user}: ${page.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 300)}`)
    page = await step('submit', () => go(action, form({ username: user, password })))
  }
  const code = new URL(page.to).searchParams.get('code')
  if (!code) throw new Error('no code: ' + page.to)
  const tokens = await step('token', () => token(issuer, { grant_type: 'authorization_code', redirect_uri: BACK, code, code_verifier: verifier }))
  return { took, tokens }
}
export const start = (issuer, organization, challenge = secret(), more = {}) =>
  `${issuer}/protocol/openid-connect/auth?` + new URLSearchParams({ client_id: 'vocelio-cli', redirect_uri: BACK, response_type: 'code', scope: `openid${organization ? ' organization:' + organization : ''}`, code_challenge: challenge, code_challenge_method: 'S256', ...more })
export async function token (issuer, fields) {
  const r = await fetch(`${issuer}/protocol/openid-connect/token`, form({ client_id: 'vocelio-cli', ...fields }))
  const j = await r.json(); if (!r.ok) throw new Error(JSON.stringify(j)); return j
}

/** The realm's admin API. */
export function admin (url, password) {
  let known, until = 0
  const bearer = async () => {
    if (Date.now() > until) {
      const j = await token(`${url}/realms/master`, { client_id: 'admin-cli', grant_type: 'password', username: 'admin', password })
      known = j.access_token; until = Date.now() + (j.expires_in - 20) * 1000
    }
    return known
  }
  return async (method, path, body) => {
    const r = await fetch(`${url}/admin/realms/vocelio/${path}`, { method, signal: AbortSignal.timeout(120000), headers: { authorization: 'Bearer ' + await bearer(), 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) })
    const text = await r.text()
    if (!r.ok) throw new Error(`${method} ${path}: ${r.status} ${text.slice(0, 200)}`)
    return { id: r.headers.get('location')?.split('/').pop(), body: text && JSON.parse(text) }
  }
}
