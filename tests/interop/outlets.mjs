// What leaves a node when an alert is raised, as others read it: webhooks verified by node:crypto and the library of Standard
// Webhooks, lines of syslog by rsyslog, figures by the parser of Prometheus' Python client. What is missing is said and left out.

import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createRequire } from 'node:module'
import { connect, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, test as nodeTest } from 'node:test'
import { createServer as createTlsServer } from 'node:tls'
import { kVedette, killAll, Lines } from './sides.mjs'

const timeout = 60_000
const kKey = Buffer.alloc(32, 0x5a)
const kSecret = `whsec_${kKey.toString('base64')}`
const folder = mkdtempSync(join(tmpdir(), 'outlets-'))
const secretFile = join(folder, 'secret')
writeFileSync(secretFile, kSecret + '\n', { mode: 0o600 })
const rest = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
const { Webhook } = (() => {
  try { return createRequire(import.meta.url)('standardwebhooks') } catch { return {} }
})()
if (!Webhook) console.log('SKIPPED: the package standardwebhooks; ./installer/test or `npm ci` brings it')

async function until(what, look, seconds = 15) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await rest(0.05)) {
    const seen = await look()
    if (seen) return seen
  }
  throw new Error(`not within ${seconds} s: ${what}`)
}

// --- Alerts: two dials that expect somebody else at one address raise identity_moved about it

function base58(bytes) {
  const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  let number = BigInt('0x' + bytes.toString('hex'))
  let text = ''
  for (; number > 0n; number /= 58n) text = digits[Number(number % 58n)] + text
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + text
}

const stranger = (number) => base58(Buffer.concat([Buffer.from([0, 0x24, 8, 1, 0x12, 0x20]), Buffer.alloc(32, number)]))

const start = (data, ...words) =>
  new Lines(kVedette, ['run', '--json', '--log-level', 'info', '--data-dir', join(folder, data), '--identity', 'ephemeral:ed25519', ...words])

/// A node at `count` addresses, and the words that raise an alert about each of them elsewhere.
let kennel
async function kennelWords(count) {
  if (!kennel) {
    kennel = start('kennel', ...Array.from({ length: 8 }, () => ['--listen', '/ip4/127.0.0.1/tcp/0']).flat())
    kennel.addrs = (await kennel.event('listening')).addrs.map((addr) => addr.split('/p2p/')[0])
  }
  return kennel.addrs.slice(0, count).flatMap((addr, i) => [2 * i + 1, 2 * i + 2].flatMap((number) => ['--join', `${addr}/p2p/${stranger(number)}`]))
}

async function stop(lines) {
  const begin = Date.now()
  lines.kill('SIGTERM')
  const { code } = await lines.exit
  assert.equal(code, 0, lines.errors)
  return (Date.now() - begin) / 1000
}

const haveVedette = kVedette && existsSync(kVedette)
const test = (name, options, work) => nodeTest(name, haveVedette ? options : { ...options, skip: 'SKIPPED: no vedette-node' }, work)
const open = new Set()
afterEach(() => {
  killAll()
  kennel = undefined
  for (const close of open) close()
  open.clear()
})
after(() => rmSync(folder, { recursive: true, force: true }))

// --- Receivers

async function receiver(answer, secure) {
  const requests = []
  const take = (request, response) => {
    let body = ''
    request.on('data', (text) => { body += text })
    request.on('end', () => {
      const seen = { method: request.method, path: request.url, headers: request.headers, body, at: Date.now() }
      requests.push(seen)
      const { status, headers } = answer(seen, requests.length)
      if (status) response.writeHead(status, headers ?? {}).end('thank you')
    })
  }
  const server = secure ? createSecureServer(secure, take) : createServer(take)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.add(() => { server.closeAllConnections(); server.close() })
  return { requests, url: `${secure ? 'https' : 'http'}://127.0.0.1:${server.address().port}/hook?a=b` }
}

/// By the text of the specification, and by its library.
function verify({ headers, body }) {
  const id = headers['webhook-id']
  const seconds = headers['webhook-timestamp']
  const digest = createHmac('sha256', kKey).update(`${id}.${seconds}.${body}`).digest('base64')
  assert.equal(headers['webhook-signature'], `v1,${digest}`)
  assert.ok(Math.abs(Date.now() / 1000 - Number(seconds)) < 60)
  assert.equal(headers['content-type'], 'application/json')
  if (!Webhook) return JSON.parse(body)
  assert.throws(() => new Webhook(kSecret).verify(body + ' ', headers))
  assert.throws(() => new Webhook(`whsec_${Buffer.alloc(32, 1).toString('base64')}`).verify(body, headers))
  return new Webhook(kSecret).verify(body, headers)
}

test('a webhook is signed, and sent again with the same id until it is confirmed', { timeout }, async () => {
  const there = await receiver((_, number) => ({ status: number <= 2 ? 500 : 204 }))
  const words = await kennelWords(1)
  const node = start('retry', '--network', 'fleet', '--webhook', there.url, '--webhook-secret', secretFile, ...words)
  const self = (await node.event('listening')).peer_id
  const alert = await node.event('alert')
  await until('three requests', () => there.requests.length >= 3)
  await rest(1)
  assert.equal(there.requests.length, 3)
  const [first, ...more] = there.requests
  for (const request of there.requests) {
    assert.equal(request.method, 'POST')
    assert.equal(request.path, '/hook?a=b')
    verify(request)
  }
  for (const request of more) {
    assert.equal(request.headers['webhook-id'], first.headers['webhook-id'])
    assert.equal(request.body, first.body)
  }
  assert.ok(there.requests[1].at - first.at >= 450 && there.requests[2].at - there.requests[1].at >= 950, 'a back-off that grows')
  const { type, timestamp, data } = verify(first)
  assert.equal(type, 'alert.raised')
  assert.equal(timestamp, alert.at)
  assert.deepEqual(Object.keys(data), ['id', 'network', 'node', 'rule', 'severity', 'technique', 'subject', 'sentence', 'peers',
    'peer_count', 'first', 'last', 'count', 'delivery', 'sequence'])
  assert.deepEqual([data.id, data.network, data.node, data.rule, data.severity, data.subject, data.sequence],
    [alert.alert, 'fleet', self, 'identity_moved', alert.severity, alert.subject, alert.seq])
  assert.equal(data.delivery, first.headers['webhook-id'])
  assert.ok(data.sentence.length > 20)
  assert.ok(await stop(node) < 2)
})

test('kill -9 before a message is confirmed: the next run sends it, with the same id, and once', { timeout }, async () => {
  let awake = false
  const there = await receiver(() => ({ status: awake ? 200 : 503 }))
  const outlet = ['--webhook', there.url, '--webhook-secret', secretFile]
  const node = start('killed', ...outlet, ...await kennelWords(2))
  await until('two alerts', () => node.lines.filter((line) => line.event === 'alert').length === 2)
  await until('an attempt', () => there.requests.length > 0)
  await rest(1) // what is recorded comes to the disk ten times a second
  node.kill('SIGKILL')
  await node.exit
  const id = there.requests[0].headers['webhook-id']
  assert.ok(there.requests.every((request) => request.headers['webhook-id'] === id), 'the next one waits for the first')
  there.requests.length = 0
  awake = true
  const again = start('killed', ...outlet)
  await until('both', () => there.requests.length >= 2)
  assert.deepEqual(there.requests.map((request) => verify(request).data.id), [1, 2])
  assert.equal(there.requests[0].headers['webhook-id'], id)
  assert.ok(await stop(again) < 2)
  const third = start('killed', ...outlet)
  await third.event('listening')
  await rest(1)
  await stop(third)
  assert.equal(there.requests.length, 2)
})

test('a receiver that never answers holds up neither the node nor its end', { timeout }, async () => {
  const there = await receiver(() => ({}))
  const node = start('hangs', '--webhook', there.url, '--webhook-secret', secretFile, ...await kennelWords(3))
  await until('a request', () => there.requests.length === 1)
  await until('three alerts', () => node.lines.filter((line) => line.event === 'alert').length === 3)
  const begin = Date.now()
  const dial = new Lines(kVedette, ['dial', (await node.event('listening')).addrs[0], '--json', '--do', 'ping:3', '--identity', 'ephemeral:ed25519'])
  assert.equal((await dial.exit).code, 0)
  assert.ok(Date.now() - begin < 3000)
  assert.equal(there.requests.length, 1)
  assert.ok(await stop(node) < 2)
})

/// A certificate that nobody but who is told to trusts.
function certificate() {
  const at = (name) => join(folder, name)
  if (!existsSync(at('cert.pem'))) {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1', '-subj', '/CN=here',
      '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', at('key.pem'), '-out', at('cert.pem')], { stdio: 'ignore' })
  }
  return { file: at('cert.pem'), key: readFileSync(at('key.pem')), cert: readFileSync(at('cert.pem')) }
}

test('https is verified, redirects are not followed, what is never taken is retried', { timeout }, async () => {
  const { file, ...secure } = certificate()
  const elsewhere = await receiver(() => ({ status: 200 }))
  const there = await receiver((_, number) => number === 1 ? { status: 307, headers: { location: elsewhere.url } } : { status: 200 }, secure)
  const words = await kennelWords(1)
  const wary = start('wary', '--webhook', there.url, '--webhook-secret', secretFile, ...words)
  await until('it says why', () => /certificate/i.test(wary.errors))
  assert.equal(there.requests.length, 0)
  const trusting = start('trusting', '--webhook', there.url, '--webhook-secret', secretFile, '--authorities', file, ...words)
  await until('two requests', () => there.requests.length === 2)
  there.requests.forEach(verify)
  assert.equal(elsewhere.requests.length, 0)
  assert.ok(await stop(wary) < 2)
  assert.ok(await stop(trusting) < 2)
})

test('syslog over TLS is verified, and its octets are counted', { timeout }, async () => {
  const { file, ...secure } = certificate()
  let heard = ''
  const daemon = createTlsServer(secure, (socket) => { socket.on('error', () => {}).on('data', (text) => { heard += text }) })
  daemon.on('tlsClientError', () => {})
  await new Promise((resolve) => daemon.listen(0, '127.0.0.1', resolve))
  open.add(() => daemon.close())
  const target = `tls://127.0.0.1:${daemon.address().port}`
  const words = await kennelWords(2)
  const wary = start('wary-log', '--syslog', target, ...words)
  await until('it says why', () => /certificate/i.test(wary.errors))
  assert.ok(await stop(wary) < 2)
  assert.equal(heard, '')
  const trusting = start('trusting-log', '--syslog', target, '--authorities', file, ...words)
  const lines = () => {
    const found = []
    for (let left = Buffer.from(heard); left.length > 0;) {
      const size = Number(/^([1-9][0-9]*) /.exec(left.toString())[1])
      left = left.subarray(String(size).length + 1)
      found.push(left.subarray(0, size).toString())
      left = left.subarray(size)
    }
    return found
  }
  await until('two lines', () => lines().length === 2)
  for (const line of lines()) assert.match(line, /^<11[2-8]>1 \S+ \S+ vedette-node \d+ identity_moved \[vedette@32473 what="raised" .*\] \ufeff[^\n]+$/)
  assert.ok(await stop(trusting) < 2)
})

// --- rsyslog, which reads and writes on its own terms

const kRsyslog = '/usr/sbin/rsyslogd'
const freePort = () => new Promise((resolve) => {
  const server = createTcpServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)) })
})

async function logDaemon(name) {
  const at = (file) => join(folder, name, file)
  mkdirSync(join(folder, name))
  const port = await freePort()
  writeFileSync(at('conf'), `
global(workDirectory="${join(folder, name)}" maxMessageSize="16k" parser.escapeControlCharactersOnReceive="on")
module(load="imtcp") module(load="imudp") module(load="mmpstrucdata")
template(name="json" type="list" option.jsonf="on") {
  property(outname="pri" name="pri" format="jsonf")
  property(outname="version" name="protocol-version" format="jsonf")
  property(outname="at" name="timereported" dateFormat="rfc3339" format="jsonf")
  property(outname="program" name="app-name" format="jsonf")
  property(outname="process" name="procid" format="jsonf")
  property(outname="id" name="msgid" format="jsonf")
  property(outname="raw" name="structured-data" format="jsonf")
  property(outname="data" name="$!rfc5424-sd" format="jsonf" datatype="string")
  property(outname="message" name="msg" format="jsonf")
}
ruleset(name="all") {
  action(type="mmpstrucdata")
  action(type="omfile" file="${at('log')}" template="json")
}
input(type="imtcp" port="${port}" address="127.0.0.1" ruleset="all")
input(type="imudp" port="${port}" address="127.0.0.1" ruleset="all")
`)
  const child = spawn(kRsyslog, ['-n', '-f', at('conf'), '-i', at('pid')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (text) => { errors += text })
  await until(`rsyslog listens: ${errors}`, () => new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) }).on('error', () => resolve(false))
  }))
  open.add(() => child.kill('SIGKILL'))
  const lines = () => existsSync(at('log')) ? readFileSync(at('log'), 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []
  const stop = () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM') })
  return { port, lines, stop }
}

test('rsyslog reads our lines over TCP and UDP, structured data and CEF', { timeout, skip: !existsSync(kRsyslog) && 'SKIPPED: no rsyslog' }, async () => {
  const daemon = await logDaemon('rsyslog')
  const words = await kennelWords(3)
  const node = start('logs', '--syslog', `tcp://127.0.0.1:${daemon.port}`, ...words)
  const alerts = () => node.lines.filter((line) => line.event === 'alert')
  await until('three lines', () => daemon.lines().length === 3)
  assert.equal(alerts().length, 3)
  const lines = daemon.lines()
  for (const [i, alert] of alerts().entries()) {
    const line = lines[i]
    assert.deepEqual([line.version, line.program, line.process, line.id], ['1', 'vedette-node', String(node.child.pid), 'identity_moved'])
    assert.equal(Math.floor(Number(line.pri) / 8), 14)
    assert.equal(Date.parse(line.at), Date.parse(alert.at))
    assert.ok(line.raw.startsWith('[vedette@32473 what="raised" '), line.raw)
    const data = (typeof line.data === 'string' ? JSON.parse(line.data) : line.data)['vedette@32473']
    assert.deepEqual([data.id, data.severity, data.subject, data.sequence, data.count],
      [String(alert.alert), alert.severity, alert.subject, String(alert.seq), '1'])
    assert.match(data.delivery, /^msg_[0-9a-f]{32}$/)
    assert.ok(line.message.replace('\ufeff', '').trim().length > 20)
  }
  assert.ok(await stop(node) < 2)

  const cef = start('cef', '--syslog', `udp://127.0.0.1:${daemon.port}`, '--syslog-format', 'cef', ...words.slice(0, 4))
  await until('a line of CEF', () => daemon.lines().length >= 4)
  const line = daemon.lines()[3]
  assert.equal(line.raw, '-')
  assert.match(line.message, /^ ?CEF:0\|Vedette\|vedette-node\|[0-9.]+\|identity_moved\|[^|]+\|(0|3|5|8|10)\|rt=\d+ start=\d+ /)
  assert.ok(await stop(cef) < 2)
  await daemon.stop()
})

// --- Prometheus

/// Reads all families and fails at the first line that is not one of the format.
const kReadFamilies = `
import json, sys
from prometheus_client.parser import text_string_to_metric_families
print(json.dumps([{"name": f.name, "type": f.type, "help": f.documentation,
  "samples": [[s.name, s.labels, s.value] for s in f.samples]} for f in text_string_to_metric_families(sys.stdin.read())]))
`
const python = '/usr/bin/python3'
const haveParser = existsSync(python) && spawnSync(python, ['-c', 'import prometheus_client.parser']).status === 0

test('Prometheus reads our figures', { timeout, skip: !haveParser && 'SKIPPED: no python3-prometheus-client' }, async () => {
  const there = await receiver(() => ({ status: 200 }))
  const words = await kennelWords(8)
  const node = start('figures', '--serve', 'kad', '--serve', 'gossip', '--metrics', '127.0.0.1:0', '--alert-rate', '4',
    '--webhook', there.url, '--webhook-secret', secretFile, ...words, '--join', (await kennel.event('listening')).addrs[0])
  const { url } = await node.event('metrics')
  await until('eight alerts', () => node.lines.filter((line) => line.event === 'alert').length === 8)
  await until('some are told', () => there.requests.length >= 2)
  await rest(1.2)
  const answer = await fetch(url)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  const text = await answer.text()
  const families = new Map(JSON.parse(execFileSync(python, ['-c', kReadFamilies], { input: text })).map((one) => [one.name, one]))
  const sample = (name, labels = {}) => [...families.values()].flatMap((one) => one.samples)
    .find(([own, theirs]) => own === name && Object.entries(labels).every(([key, value]) => theirs[key] === value))?.[2]
  for (const [name, family] of families) {
    assert.ok(['counter', 'gauge'].includes(family.type), `${name} is ${family.type}`)
    assert.ok(family.help.length > 5)
    for (const [, labels] of family.samples) assert.ok(!Object.values(labels).some((value) => value.includes('12D3Koo')), 'no peer is a label')
  }
  assert.equal(sample('vedette_connections', { direction: 'outbound' }), 1)
  assert.equal(sample('vedette_connections_opened_total', { direction: 'outbound' }), 1)
  assert.ok(sample('vedette_traffic_bytes_total', { direction: 'in' }) > 0)
  assert.equal(sample('vedette_alerts_open', { rule: 'identity_moved' }), 8)
  assert.equal(sample('vedette_alerts_total', { what: 'raised' }), 8)
  assert.equal(sample('vedette_peers', { tier: 'medium' }), 1)
  assert.ok(sample('vedette_violations_total') >= 16)
  assert.ok(sample('vedette_events_total') > 16)
  const delivered = sample('vedette_outlet_messages_total', { outlet: 'webhook', result: 'delivered' })
  assert.equal(delivered, there.requests.length)
  // Four a minute: the rest is told as one when it is over.
  assert.equal(delivered + sample('vedette_outlet_messages_total', { outlet: 'webhook', result: 'held_back' }), 8)
  assert.equal(sample('vedette_outlet_waiting', { outlet: 'webhook' }), 1)
  assert.ok(sample('process_resident_memory_bytes') > 1e6)
  assert.ok(Math.abs(sample('process_start_time_seconds') - Date.now() / 1000) < 60)
  assert.equal((await fetch(url, { method: 'POST', body: 'x' })).status, 405)
  assert.equal((await fetch(new URL('/', url))).status, 404)
  // A page whose own name leads here.
  const misled = spawnSync('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', 'Host: evil.example', url]).stdout.toString()
  assert.ok(misled === '421' || misled === '', misled)
  assert.ok(await stop(node) < 2)
})
