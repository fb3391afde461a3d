// Cedar as an independent judge of our decisions: policies of every word and operator, requests with and without each fact. Each rule
// is written twice, once in our text and once in Cedar's; what is asked of both is equal, and so must be what they answer.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { kVedette } from './sides.mjs'

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs')
const kPolicies = 50
const kRequests = 199 // and one that tells the policy from another
const kProbes = 1000
const folder = mkdtempSync(join(tmpdir(), 'policy-'))
after(() => rmSync(folder, { recursive: true, force: true }))

// --- Chance that repeats (mulberry32)

let seed = 1
function chance() {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const below = (n) => Math.floor(chance() * n)
const oneOf = (list) => list[below(list.length)]
const some = (list) => [...list].sort(() => chance() - 0.5).slice(0, 1 + below(2))

// --- The vocabulary: how each fact is written in both, what values it takes

const kActions = ['connect', 'dial', 'open', 'call', 'identify', 'subscribe', 'publish', 'dht-put', 'dht-get', 'relay', 'task', 'administer']
const kBare = ['connect', 'relay']
const kResources = ['/a', '/a/1', '/a/2', '/b', '/b/1']
const kPatterns = [...kResources, '/a*', '/b/*', '*']
const kWords = ['w1', 'w2', 'w3']
const kAddresses = ['10.1.2.3', '10.200.0.1', '192.0.2.9', '2001:db8::5', '2001:db8:ffff::1']
const kInside = { '10.0.0.0/9': ['10.1.2.3'], '192.0.2.9': ['192.0.2.9'], '2001:db8::/33': ['2001:db8::5'], '10.0.0.0/8': ['10.1.2.3', '10.200.0.1'] }
const kPrefixes = Object.keys(kInside)

const kFacts = {
  who: {
    peer: { kind: 'word' }, segment: { kind: 'word' }, role: { kind: 'words' }, owner: { kind: 'word' },
    key: { kind: 'level', levels: ['unknown', 'pre_activation', 'active', 'suspended', 'deactivated', 'compromised', 'destroyed'] },
    hardware: { kind: 'flag' }, tier: { kind: 'level', levels: ['low', 'medium', 'high'] }, score: { kind: 'number' },
    attested_ago_s: { kind: 'number' }, posture: { kind: 'level', levels: ['bad', 'degraded', 'good'] },
    duty: { kind: 'level', levels: ['viewer', 'analyst', 'key_officer', 'administrator'] }, step_up: { kind: 'flag' }, approvals: { kind: 'number' }
  },
  to: { peer: { kind: 'word' }, segment: { kind: 'word' }, role: { kind: 'words' }, owner: { kind: 'word' } },
  when: {
    time: { kind: 'time' }, day: { kind: 'level', levels: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }, load: { kind: 'number' },
    source: { kind: 'address' }, session_age_s: { kind: 'number' }, incident: { kind: 'number' }
  }
}
const kAllFacts = Object.entries(kFacts).flatMap(([table, facts]) => Object.entries(facts).map(([key, fact]) => ({ table, key, ...fact, name: `${table}_${key}` })))
const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const quote = (text) => JSON.stringify(text)
const list = (texts) => (texts.length === 1 ? quote(texts[0]) : `[${texts.map(quote).join(', ')}]`)

/// What has been written, so that in the end nothing was left out.
const used = new Set()

const kSigns = { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b }

/// One condition: its value in our text, its test in Cedar's, and what of value() fulfils it.
function condition(fact) {
  const at = `context.${fact.name}`
  const comparison = (bound, number) => {
    const sign = oneOf(['<', '<=', '>', '>='])
    used.add(`${fact.kind}${sign}`)
    return { ours: quote(`${sign} ${bound}`), cedar: `${at} ${sign} ${number}`, holds: ({ cedar: it }) => kSigns[sign](it, number) }
  }
  const negated = chance() < 0.3
  used.add(fact.name).add(`${fact.kind}${negated ? '!' : ''}`)
  const mark = negated ? '!' : ''
  switch (fact.kind) {
    case 'level': {
      if (chance() < 0.5) {
        const level = below(fact.levels.length)
        return comparison(fact.levels[level], level)
      }
      const words = some(fact.levels)
      return { ours: list(words.map((word) => mark + word)), cedar: `${mark}[${words.map((word) => fact.levels.indexOf(word)).join(', ')}].contains(${at})`, holds: ({ ours: it }) => words.includes(it) !== negated }
    }
    case 'word': {
      const words = some(kWords)
      return { ours: list(words.map((word) => mark + word)), cedar: `${mark}[${words.map(quote).join(', ')}].contains(${at})`, holds: ({ ours: it }) => words.includes(it) !== negated }
    }
    case 'words': {
      const words = some(kWords)
      return { ours: list(words.map((word) => mark + word)), cedar: `${mark}${at}.containsAny([${words.map(quote).join(', ')}])`, holds: ({ ours: it }) => words.some((word) => it.includes(word)) !== negated }
    }
    case 'number': {
      const hundredths = below(5) * 25
      if (chance() < 0.2) {
        used.add('number=')
        return { ours: `${hundredths / 100}`, cedar: `${at} == ${hundredths}`, holds: ({ cedar: it }) => it === hundredths }
      }
      return comparison(hundredths / 100, hundredths)
    }
    case 'flag': return { ours: `${!negated}`, cedar: `${at} == ${!negated}`, holds: ({ ours: it }) => it === !negated }
    case 'time': {
      const [first, last] = oneOf([[360, 1320], [1320, 360], [0, 720]])
      const holds = ({ cedar: it }) => (first < last ? it >= first && it < last : it >= first || it < last)
      return { ours: quote(`${clock(first)}-${clock(last)}`), holds, cedar: first < last ? `(${at} >= ${first} && ${at} < ${last})` : `(${at} >= ${first} || ${at} < ${last})` }
    }
    case 'address': {
      const prefixes = some(kPrefixes)
      const inside = prefixes.map((prefix) => `${at}.isInRange(ip(${quote(prefix)}))`).join(' || ')
      const holds = ({ ours: it }) => prefixes.some((prefix) => kInside[prefix].includes(it)) !== negated
      return { ours: list(prefixes.map((prefix) => mark + prefix)), cedar: `${mark}(${inside})`, holds }
    }
  }
}

function value(fact) {
  const same = (both) => ({ ours: both, cedar: both })
  switch (fact.kind) {
    case 'level': { const level = below(fact.levels.length); return { ours: fact.levels[level], cedar: level } }
    case 'word': return same(oneOf(kWords))
    case 'words': return same(some(kWords))
    case 'number': { const hundredths = below(5) * 25; return { ours: hundredths / 100, cedar: hundredths } }
    case 'flag': return same(chance() < 0.5)
    case 'time': { const minute = oneOf([0, 359, 360, 720, 1319, 1320, 1439]); return { ours: clock(minute), cedar: minute } }
    case 'address': { const address = oneOf(kAddresses); return { ours: address, cedar: { __extn: { fn: 'ip', arg: address } } } }
  }
}

// --- Policies and requests

function makeRule(number, actions) {
  const allows = chance() < 0.75
  const grants = [...new Set(Array.from({ length: 1 + below(2) }, () => oneOf(actions)))].map((action) => {
    used.add(action)
    if (kBare.includes(action)) return { action, pattern: '*', ours: action, cedar: `context.action == ${quote(action)}` }
    const pattern = oneOf(kPatterns)
    used.add(pattern.endsWith('*') ? 'prefix' : 'whole')
    const resource = pattern.endsWith('*') ? `context.resource like ${quote(pattern)}` : `context.resource == ${quote(pattern)}`
    return { action, pattern, ours: `${action}:${pattern}`, cedar: `(context.action == ${quote(action)} && ${resource})` }
  })
  const facts = [...kAllFacts].sort(() => chance() - 0.5).slice(0, (allows ? 1 : 2) + below(allows ? 2 : 3))
  const conditions = facts.map((fact) => ({ fact, ...condition(fact) }))
  const expires = chance() < 0.2 ? oneOf([1000, 3000]) : undefined
  if (expires) used.add('expires')
  // A fact that is missing fulfils every condition of a rule that denies and none of one that allows.
  const tests = conditions.map(({ fact, cedar: one }) => (allows ? `(context has ${fact.name} && ${one})` : `(!(context has ${fact.name}) || ${one})`))
  if (expires) tests.push(`context.at < ${expires}`)
  const tables = ['who', 'to', 'when'].map((table) => {
    const own = conditions.filter(({ fact }) => fact.table === table)
    return own.length ? `${table} = { ${own.map(({ fact, ours }) => `${fact.key} = ${ours}`).join(', ')} }\n` : ''
  })
  return {
    id: `rule-${number}`,
    grants, conditions, expires,
    ours: `[[${allows ? 'allow' : 'deny'}]]\nid = "rule-${number}"\ndo = ${list(grants.map((grant) => grant.ours))}\n${tables.join('')}`
      + (expires ? `expires = ${new Date(expires).toISOString()}\n` : ''),
    cedar: `${allows ? 'permit' : 'forbid'} (principal, action, resource) when { (${grants.map((grant) => grant.cedar).join(' || ')})`
      + `${tests.map((one) => ` && ${one}`).join('')} };`
  }
}

/// Something that `rule` decides where nothing else does: its grant, its time and every condition fulfilled but, now and then, one.
function makeRequest(actions, rule) {
  const grant = rule && oneOf(rule.grants)
  const action = grant?.action ?? oneOf(actions)
  const covered = grant ? kResources.filter((one) => (grant.pattern.endsWith('*') ? one.startsWith(grant.pattern.slice(0, -1)) : one === grant.pattern)) : kResources
  const resource = kBare.includes(action) ? '' : oneOf(covered)
  const at = rule?.expires ? oneOf([500, rule.expires - 500, rule.expires]) : oneOf([500, 2000, 4000])
  const ours = { action, resource, at: new Date(at).toISOString(), who: {}, to: {}, when: {} }
  const theirs = { action, resource, at }
  const loose = rule && chance() < 0.5 ? below(rule.conditions.length) : -1
  for (const fact of kAllFacts) {
    const wanted = rule?.conditions.findIndex((one) => one.fact === fact) ?? -1
    const firm = wanted !== -1 && wanted !== loose
    // The clock and the weekday are made of the time of the request where they are not said.
    const fixed = fact.kind === 'time' || fact.key === 'day'
    if (!fixed && !firm && chance() < 0.1) {
      used.add(`no ${fact.name}`)
      continue
    }
    let said = value(fact)
    for (let tries = 0; firm && tries < 50 && !rule.conditions[wanted].holds(said); tries++) said = value(fact)
    ours[fact.table][fact.key] = said.ours
    theirs[fact.name] = said.cedar
  }
  return { ours, theirs }
}

function makeCase(number) {
  // Each policy is about a few actions, so that its rules meet.
  const actions = [kActions[number % kActions.length], kActions[(number * 5 + 3) % kActions.length]]
  const rules = Array.from({ length: 8 }, (_, i) => makeRule(i, actions))
  return { actions, rules, requests: Array.from({ length: kRequests }, (_, i) => makeRequest(actions, i % 4 === 0 ? undefined : oneOf(rules))) }
}

const textOf = (rules) => `version = 1\n${rules.map((rule) => rule.ours).join('')}`

function askVedette(text, requests) {
  const policy = join(folder, 'policy.toml')
  const request = join(folder, 'requests.jsonl')
  writeFileSync(policy, text)
  writeFileSync(request, requests.map(({ ours }) => JSON.stringify(ours)).join('\n'))
  const said = execFileSync(kVedette, ['policy', 'decide', '--policy', policy, '--request', request, '--brief', '--json'], { maxBuffer: 64 * 1024 * 1024 })
  return said.toString().trim().split('\n').map((line) => JSON.parse(line))
}

function askCedar(rules, requests) {
  const staticPolicies = Object.fromEntries(rules.map((rule) => [rule.id, rule.cedar]))
  const entity = (id) => ({ type: 'Thing', id })
  return requests.map(({ theirs }) => {
    const answer = cedar.isAuthorized({ principal: entity('p'), action: { type: 'Action', id: 'any' }, resource: entity('r'), context: theirs, policies: { staticPolicies }, entities: [] })
    assert.equal(answer.type, 'success', JSON.stringify(answer.errors))
    assert.deepEqual(answer.response.diagnostics.errors, [])
    return { allowed: answer.response.decision === 'allow', rules: answer.response.diagnostics.reason }
  })
}

/// Each token that can be another: a word, a number, a sign, a mark, an action or a resource; of which rule, and the text with it changed.
function changesOf(text) {
  const tokens = [...text.matchAll(/"w\d"|(?<![\d.])0\.\d+(?!\.)|<=|>=|[<>](?!=)|"!?w\d|true|false|:\/[ab][^"]*/g)]
  return tokens.map((token) => {
    const other = { '<': '>', '<=': '>', '>': '<', '>=': '<', true: 'false', false: 'true' }[token[0]]
      ?? (token[0].startsWith(':') ? ':/never' : token[0].startsWith('"') ? token[0].replace(/w\d/, 'w9') : '9.5')
    const before = text.slice(0, token.index)
    return { rule: Number(before.match(/.*id = "rule-(\d+)"/s)[1]), text: before + other + text.slice(token.index + token[0].length) }
  })
}

/// A request that the text decides otherwise after the change; nothing when none of many that its rule is about does.
function tellApart(text, change, rules, actions) {
  const requests = Array.from({ length: kProbes }, () => makeRequest(actions, rules[change.rule]))
  const before = askVedette(text, requests)
  const after = askVedette(change.text, requests)
  return requests.find((_, i) => before[i].allowed !== after[i].allowed)
}

test('Cedar decides the same', { skip: !kVedette && 'VEDETTE_NODE names no program' }, () => {
  let asked = 0
  let allowed = 0
  let idle = 0
  for (let number = 0; number < kPolicies; number++) {
    const { actions, rules, requests } = makeCase(number)
    const text = textOf(rules)
    // Not every token matters: of a rule that others outdo none does.
    let change
    for (const one of changesOf(text).sort(() => chance() - 0.5)) {
      const witness = tellApart(text, one, rules, actions)
      if (witness) {
        requests.push(witness)
        change = one
        break
      }
      idle++
    }
    assert.ok(change, text)
    const ours = askVedette(text, requests)
    const theirs = askCedar(rules, requests)
    assert.equal(ours.length, requests.length)
    for (let i = 0; i < requests.length; i++) {
      const about = () => `${text}\n${JSON.stringify(requests[i].ours)}\n${JSON.stringify(ours[i])}\n${JSON.stringify(theirs[i])}`
      assert.equal(ours[i].allowed, theirs[i].allowed, about())
      if (ours[i].rule === null) assert.deepEqual(theirs[i].rules, [], about())
      else assert.ok(theirs[i].rules.includes(ours[i].rule), about())
      asked++
      allowed += ours[i].allowed ? 1 : 0
    }
    assert.ok(askVedette(change.text, requests).some((decision, i) => decision.allowed !== theirs[i].allowed), change.text)
  }
  console.log(`# ${asked} decisions equal, ${Math.round(allowed / asked * 100)} % allowed; each of ${kPolicies} policies told from one with a token changed`
    + `, ${idle} changes aside that changed no decision of ${kProbes}`)
  assert.ok(asked >= 10_000 && allowed > 0.3 * asked && allowed < 0.7 * asked, `${allowed} of ${asked}`)
  const signs = ['<', '<=', '>', '>=']
  const wanted = [...kActions, ...kAllFacts.map((fact) => fact.name), 'expires', 'prefix', 'whole', 'number=', 'word', 'word!', 'words', 'words!', 'level', 'level!', 'flag', 'flag!',
    'address', 'address!', 'time', ...signs.flatMap((sign) => [`number${sign}`, `level${sign}`]),
    ...kAllFacts.filter((fact) => fact.kind !== 'time' && fact.key !== 'day').map((fact) => `no ${fact.name}`)]
  assert.deepEqual(wanted.filter((one) => !used.has(one)), [], 'never used')
})
