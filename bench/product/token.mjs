// Prints one access token per organisation number given: what Keycloak makes for vocelio-portal, signed with the yardstick's key.
import { createSign } from 'node:crypto'
import { readFileSync } from 'node:fs'
const key = readFileSync(`${process.env.BENCH_KEYS}/private.pem`)
const b64 = o => Buffer.from(JSON.stringify(o)).toString('base64url')
const uuid = (kind, n) => `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
for (const a of process.argv.slice(2)) {
  const k = +a, now = Math.floor(Date.now() / 1000)
  const body = b64({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' }) + '.' + b64({
    exp: now + 86400, iat: now - 5, auth_time: now - 5, jti: uuid(10, k), iss: 'http://127.0.0.1/realms/bench', aud: 'vocelio-api', sub: uuid(2, k * 100), typ: 'Bearer', azp: 'vocelio-portal',
    sid: uuid(11, k), acr: '1', 'allowed-origins': ['http://127.0.0.1'], scope: 'openid profile email organization', email_verified: true,
    organization: { ['org' + k]: { id: uuid(1, k), groups: [], resource_access: { 'vocelio-api': { roles: ['OWNER'] } } } },
    name: 'User 0 of ' + k, preferred_username: `user0@org${k}.example`, given_name: 'User', family_name: String(k), email: `user0@org${k}.example` })
  console.log(body + '.' + createSign('RSA-SHA256').update(body).sign(key, 'base64url'))
}
