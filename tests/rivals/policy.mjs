// node policy.mjs cedar|casbin FILE SECONDS: decides the requests of FILE by its rules, over and over for so long or until each had its
// turn, whichever comes first; says how many a second of processor time, and what was answered, 1 for allowed, request by request.
// FILE: {"rules": [[allows, from, to, service, prefix]…], "requests": [[from, to, service, tier]…]}; a rule that allows is for tiers
// up to 1, one that denies for those above.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { newEnforcer, newModelFromString, StringAdapter } from 'casbin'

const [judge, file, seconds] = process.argv.slice(2)
const { rules, requests } = JSON.parse(readFileSync(file, 'utf8'))

function cedarDecides() {
  const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs')
  const quote = JSON.stringify
  const staticPolicies = Object.fromEntries(rules.map(([allows, from, to, service, prefix], i) => [`rule-${i}`,
    `${allows ? 'permit' : 'forbid'} (principal == Segment::${quote(from)}, action == Action::"open", resource == Segment::${quote(to)})`
    + ` when { context.service ${prefix ? `like ${quote(`${service}*`)}` : `== ${quote(service)}`} && context.tier ${allows ? '<=' : '>'} 1 };`]))
  const parsed = cedar.preparsePolicySet('fleet', { staticPolicies })
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed.errors))
  return ([from, to, service, tier]) => {
    const answer = cedar.statefulIsAuthorized({ principal: { type: 'Segment', id: from }, action: { type: 'Action', id: 'open' }, resource: { type: 'Segment', id: to },
      context: { service, tier }, preparsedPolicySetId: 'fleet', entities: [] })
    return answer.response.decision === 'allow'
  }
}

async function casbinDecides() {
  const model = newModelFromString(`[request_definition]
r = from, to, service, tier
[policy_definition]
p = from, to, service, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.from == p.from && r.to == p.to && fits(r.tier, p.eft) && keyMatch(r.service, p.service)
`)
  const lines = rules.map(([allows, from, to, service, prefix]) => `p, ${from}, ${to}, ${service}${prefix ? '*' : ''}, ${allows ? 'allow' : 'deny'}`)
  const enforcer = await newEnforcer(model, new StringAdapter([...new Set(lines)].join('\n')))
  enforcer.addFunction('fits', (tier, eft) => (eft === 'allow' ? tier <= 1 : tier > 1))
  return ([from, to, service, tier]) => enforcer.enforceSync(from, to, service, tier)
}

const decides = judge === 'cedar' ? cedarDecides() : await casbinDecides()
for (let i = 0; i < 3; ++i) decides(requests[i]) // what is made once, and compiled
let answers = ''
const before = process.cpuUsage()
const spent = () => { const { user, system } = process.cpuUsage(before); return (user + system) / 1e6 }
do answers += decides(requests[answers.length]) ? '1' : '0'
while (answers.length < requests.length && spent() < Number(seconds))
console.log(JSON.stringify({ per_second: answers.length / spent(), answers }))
