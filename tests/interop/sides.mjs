// The two implementations behind one set of verbs, so that each scenario is written once and runs on every pair:
//   listen(options)             -> { addr, peerId, kill(), stop(), waitFor(event, test) }
//   dial(options, addr, work)   -> runs actions over one connection and returns their results
// Options: security ('noise' | 'tls'), key, swarmKey (a file).

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = (name) => fileURLToPath(new URL(name, import.meta.url))
const kVedette = process.env.VEDETTE_NODE

const alive = new Set()

/// What a failed scenario left running.
export function killAll() { for (const child of alive) child.kill('SIGKILL') }

process.on('exit', killAll)

/// A child that prints JSON lines; remembers all of them, and its standard error for the message of a failure.
export class Lines {
  constructor(program, args) {
    this.name = program === kVedette ? 'vedette-node' : 'js'
    this.child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    this.lines = []
    this.errors = ''
    this.waiting = []
    this.exit = once(this.child, 'exit').then(([code, signal]) => ({ code, signal }))
    alive.add(this.child)
    this.child.stdin.on('error', () => {})
    this.child.stderr.on('data', (text) => { this.errors = (this.errors + text).slice(-4000) })
    createInterface({ input: this.child.stdout }).on('line', (text) => {
      let line
      try { line = JSON.parse(text) } catch { line = { event: 'not-json', text } }
      this.lines.push(line)
      this.waiting = this.waiting.filter((waiter) => !waiter(line))
    })
    this.exit.then(() => {
      alive.delete(this.child)
      this.waiting.splice(0).forEach((waiter) => waiter(null))
    })
  }

  /// The first line, seen or to come, that passes; fails after `seconds` or when the child is gone.
  waitFor(what, test, seconds = 15, from = 0) {
    const seen = this.lines.slice(from).find(test)
    if (seen) return Promise.resolve(seen)
    return new Promise((resolve, reject) => {
      const fail = (why) => reject(new Error(`${this.name} ${why} before "${what}"; its last lines: ${JSON.stringify(this.lines.slice(-3))} ${this.errors.slice(-600)}`))
      const timer = setTimeout(() => { this.waiting = this.waiting.filter((w) => w !== waiter); fail(`said nothing for ${seconds} s`) }, seconds * 1000)
      const waiter = (line) => {
        if (line === null) { clearTimeout(timer); fail('ended'); return true }
        if (!test(line)) return false
        clearTimeout(timer); resolve(line); return true
      }
      if (this.child.exitCode !== null || this.child.signalCode !== null) waiter(null)
      else this.waiting.push(waiter)
    })
  }

  event(name, test = () => true, seconds = 15, from = 0) {
    return this.waitFor(name, (line) => line.event === name && test(line), seconds, from)
  }

  kill(signal = 'SIGKILL') { this.child.kill(signal) }
}

export const peerOf = (line) => line.peer ?? line.peer_id

class Listener {
  constructor(lines) { this.lines = lines }

  async ready(seconds = 15) {
    const first = await this.lines.event('listening', () => true, seconds)
    this.addrs = first.addrs
    this.peerId = first.peer_id
    const addr = first.addrs[0] // none when it only dials
    this.addr = addr == null || addr.includes('/p2p/') ? addr : `${addr}/p2p/${first.peer_id}`
    return this
  }

  mark() { return this.lines.lines.length }
  connected(peer, from = 0) { return this.lines.event('connected', (line) => peer == null || peerOf(line) === peer, 15, from) }
  disconnected(peer, seconds, from = 0) { return this.lines.event('disconnected', (line) => peer == null || peerOf(line) === peer, seconds, from) }
  identified(peer, from = 0) { return this.lines.event('identified', (line) => peerOf(line) === peer, 15, from) }
  kill() { this.lines.kill() }

  async stop() {
    this.lines.kill('SIGINT')
    const { code } = await this.lines.exit
    return code
  }
}

// ---- js ------------------------------------------------------------------------------------------------------

class JsNode extends Listener {
  constructor(options, program = 'peer.mjs') {
    super(new Lines(process.execPath, [script(program), JSON.stringify(options)]))
    this.next = 1
  }

  async ask(action, words = {}, seconds = 60) {
    const id = this.next++
    this.lines.child.stdin.write(JSON.stringify({ id, do: action, ...words }) + '\n')
    const answer = await this.lines.waitFor(`answer to ${action}`, (line) => line.id === id, seconds)
    if (!answer.ok) throw new Error(`js ${action}: ${answer.error}`)
    return answer
  }

  self() { return this.ask('self') }
  async openEchoes() { return (await this.ask('openEchoes')).open }

  async stop() {
    await this.ask('stop')
    return (await this.lines.exit).code
  }
}

class JsDialer {
  constructor(node, connection) {
    this.node = node
    this.peerId = node.peerId
    this.security = connection.security
    this.muxer = connection.muxer
    this.remote = connection.peer
  }

  ask(action, words = {}) { return this.node.ask(action, { peer: this.remote, ...words }) }
  async identify() { return this.node.identified(this.remote) }
  self() { return this.node.self() }
  ping(count) { return this.ask('ping', { count }) }
  echo(bytes) { return this.ask('echo', { bytes }) }
  perf(up, down) { return this.ask('perf', { up, down }) }
  streams(count) { return this.ask('streams', { count }) }
}

export const js = {
  name: 'js',
  keys: ['ed25519', 'secp256k1', 'rsa'],
  listen: (options = {}) => new JsNode(options).ready(),
  /// Many servers of the DHT in one process: fleet.mjs.
  fleet: (options) => new JsNode(options, 'fleet.mjs').ready(120),
  /// The crawl of a network as js-libp2p does it: crawler.mjs.
  crawl: (addr) => ended(new Lines(process.execPath, [script('crawler.mjs'), addr]), 'the js crawler'),

  /// The work gets a dialer whose connection stands; everything is gone when it returns.
  async dial(options, addr, work) {
    const node = await new JsNode({ ...options, listen: false }).ready()
    try {
      return await work(new JsDialer(node, await node.ask('dial', { addr })))
    } finally {
      node.kill()
      await node.lines.exit
    }
  },

  /// A connection that is in the middle of a transfer; kill() ends the process without a word.
  async busy(options, addr) {
    const node = await new JsNode({ ...options, listen: false }).ready()
    const { peer } = await node.ask('dial', { addr })
    const outcome = node.ask('perf', { peer, up: 4e9, down: 0 }, 30).then(() => 'finished', () => 'failed')
    return { peerId: node.peerId, outcome, kill: () => node.kill(), gone: node.lines.exit }
  }
}

// ---- vedette ---------------------------------------------------------------------------------------------------

/// A data directory of its own for each process, for `run` locks it.
function vedette(command, options, words) {
  const data = mkdtempSync(join(tmpdir(), 'vedette-interop-'))
  const args = [command, ...words, '--json', '--data-dir', data, '--identity', options.identity ?? `ephemeral:${options.key ?? 'ed25519'}`]
  if (options.swarmKey) args.push('--swarm-key', options.swarmKey)
  const lines = new Lines(kVedette, args)
  lines.exit.then(() => rmSync(data, { recursive: true, force: true }))
  return lines
}

/// What identify ought to say about a node of Vedette that serves these and listens there.
function whatVedetteSays(serves, addrs = []) {
  const { version } = JSON.parse(execFileSync(kVedette, ['--version', '--json'], { encoding: 'utf8' }))
  return {
    protocol_version: 'ipfs/0.1.0',
    agent: `vedette/${version}`,
    listen_addrs: addrs,
    protocols: ['/ipfs/id/1.0.0', '/ipfs/id/push/1.0.0', '/ipfs/ping/1.0.0', ...serves]
  }
}

class VedetteListener extends Listener {
  self() { return whatVedetteSays(['/perf/1.0.0', '/echo/1.0.0'], this.addrs.map((addr) => addr.replace(/\/p2p\/[^/]+$/, ''))) }

  /// As its own figures have it; needs --metrics.
  async openEchoes() {
    const { url } = await this.lines.event('metrics')
    const page = await (await fetch(url)).text()
    return Number(/^vedette_streams\{[^}]*\} (\d+)$/m.exec(page)[1])
  }
}

/// Each action is asked for on the command line, so a dialer is one process for one action; identify comes with the first.
class VedetteDialer {
  constructor(options, addr) {
    this.options = options
    this.addr = addr
  }

  async ask(event, actions, seconds = 60) {
    const words = [this.addr, ...actions.flatMap((action) => ['--do', action])]
    if (this.options.security) words.push('--security', this.options.security)
    const lines = vedette('dial', this.options, words)
    const timer = setTimeout(() => lines.kill(), seconds * 1000)
    const { code, signal } = await lines.exit
    clearTimeout(timer)
    const failure = lines.lines.find((line) => line.event === 'error')
    if (code !== 0) {
      throw new Error(`vedette-node dial ${actions.join(' ')}: ${signal ?? `status ${code}`} ${JSON.stringify(failure ?? null)} ${lines.errors.slice(-600)}`)
    }
    const done = lines.lines.at(-1)
    if (done?.event !== 'done') throw new Error(`vedette-node dial did not say done: ${JSON.stringify(lines.lines)}`)
    const results = lines.lines.filter((line) => line.event === event)
    if (results.length === 0) throw new Error(`vedette-node dial printed no "${event}": ${JSON.stringify(lines.lines)}`)
    return { ...results[0], results, done }
  }

  async open() {
    // The pings give the other side time to identify us: its question comes before they do.
    const { done, ...seen } = await this.ask('identified', ['identify', 'ping:5'])
    this.seen = seen
    this.security = done.security
    this.muxer = done.muxer
    this.remote = done.peer_id
    return this
  }

  async identify() { return this.seen }
  self() { return whatVedetteSays([]) }
  ping(count) { return this.ask('ping', [`ping:${count}`]) }
  async echo(...sizes) { return this.ask('echo', sizes.map((size) => `echo:${size}`)) }
  perf(up, down) { return this.ask('perf', [`perf:${up}:${down}`]) }
  streams(count) { return this.ask('streams', [`streams:${count}`]) }
}

export const vedetteSide = {
  name: 'vedette',
  keys: ['ed25519', 'ecdsa', 'rsa'],
  listen: (options = {}) => new VedetteListener(vedette('run', options, ['--listen', '/ip4/127.0.0.1/tcp/0', ...['identify', 'ping', 'perf', 'echo'].flatMap((name) => ['--serve', name]), ...options.words ?? []])).ready(),

  async dial(options, addr, work) { return work(await new VedetteDialer(options, addr).open()) },

  async busy(options, addr) {
    const lines = vedette('dial', options, [addr, '--do', 'perf:4000000000:0', '--security', options.security])
    const outcome = lines.exit.then(({ code }) => code === 0 ? 'finished' : 'failed')
    return { peerId: null, outcome, kill: () => lines.kill(), gone: lines.exit }
  }
}

export { kVedette }

/// A node of Vedette that takes part in the DHT or in gossip until it is stopped.
export const vedetteNode = (...words) =>
  new Listener(vedette('run', {}, ['--listen', '/ip4/127.0.0.1/tcp/0', '--exempt-private', ...words])).ready()

async function ended(lines, what) {
  const { code } = await lines.exit
  if (code !== 0) throw new Error(`${what}: status ${code} ${JSON.stringify(lines.lines.slice(-2))} ${lines.errors.slice(-600)}`)
  return lines.lines
}

/// One errand ("kad get …", "gossip publish …") to its end: its lines, the last of which is `done`.
export const errand = (...words) => ended(vedette(words[0], {}, [...words.slice(1), '--exempt-private']), `vedette-node ${words.join(' ')}`)

/// The CPU time that a command took as a whole process, in the last line of its standard error.
async function timed(...words) {
  const lines = new Lines('/bin/sh', ['-c', '"$@"; status=$?; times >&2; exit $status', 'sh', kVedette, ...words])
  const { code } = await lines.exit
  const [user, system] = lines.errors.trim().split('\n').at(-1).split(/\s+/).map((text) => {
    const [minutes, seconds] = text.replace('s', '').split('m')
    return Number(minutes) * 60 + Number(seconds)
  })
  return { code, lines, cpu: user + system }
}

/// A crawl to its end: what it wrote, and its CPU time. As js's own it is counted without the start of the program, which a crawl
/// of nobody shows.
export async function crawl(...words) {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-interop-'))
  try {
    const out = join(folder, 'map')
    const start = await timed('crawl', '--join', '/ip4/127.0.0.1/tcp/1', '--json', '--out', join(folder, 'nobody'))
    const { code, lines, cpu } = await timed('crawl', ...words, '--json', '--out', out)
    if (code !== 0) throw new Error(`vedette-node crawl ${words.join(' ')}: status ${code} ${JSON.stringify(lines.lines.slice(-2))} ${lines.errors.slice(-600)}`)
    const all = readFileSync(out, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
    return { lines: all, done: lines.lines.at(-1), cpu: cpu - start.cpu }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/// One that goes on, like `gossip subscribe`.
export const ongoing = (...words) => vedette(words[0], {}, [...words.slice(1), '--exempt-private'])

/// A node of Vedette that looks for others on the local link.
export const vedetteOnLink = (address) => new Listener(vedette('run', {}, ['--listen', address, '--discover', 'link'])).ready()
