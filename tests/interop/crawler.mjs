// A crawler as one writes it with js-libp2p: dial, identify, and one FIND_NODE for each common prefix length from 0 to 16.
//   node crawler.mjs MULTIADDR      prints one line: peers, edges, queries, and what it cost after it had started
// The protobuf of the two messages is written by hand: it is less work than js-libp2p's own.

import { createHash, randomBytes } from 'node:crypto'
import { identify } from '@libp2p/identify'
import { noise } from '@libp2p/noise'
import { peerIdFromMultihash } from '@libp2p/peer-id'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'
import * as Digest from 'multiformats/hashes/digest'

const kKad = '/ipfs/kad/1.0.0'
const kQueries = 17
const kParallel = 16

const varint = (value) => {
  const bytes = []
  for (; value >= 0x80; value >>= 7) bytes.push((value & 0x7f) | 0x80)
  return [...bytes, value]
}

function readVarint(bytes, at) {
  let value = 0
  let scale = 1
  for (; ; scale *= 128) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return [value, at]
  }
}

/// Each length-delimited field of a message: number and bytes.
function * fieldsOf(bytes) {
  for (let at = 0; at < bytes.length;) {
    let tag, size
    [tag, at] = readVarint(bytes, at)
    if ((tag & 7) === 0) { [, at] = readVarint(bytes, at); continue }
    [size, at] = readVarint(bytes, at)
    yield [tag >> 3, bytes.subarray(at, at + size)]
    at += size
  }
}

function findNode(key) {
  const message = Buffer.from([0x08, 4, 0x12, ...varint(key.length), ...key])
  return Buffer.concat([Buffer.from(varint(message.length)), message])
}

function closerIn(message) {
  const peers = []
  for (const [number, body] of fieldsOf(message)) {
    if (number !== 8) continue
    const peer = { id: null, addrs: [] }
    for (const [inner, value] of fieldsOf(body)) {
      if (inner === 1) peer.id = peerIdFromMultihash(Digest.decode(value)).toString()
      if (inner === 2) peer.addrs.push(multiaddr(value))
    }
    peers.push(peer)
  }
  return peers
}

const keyOf = (bytes) => createHash('sha256').update(bytes).digest()
/// A name for each 16-bit prefix of the key space, found once.
const names = new Map()
while (names.size < 65536) {
  const name = randomBytes(32)
  names.set(keyOf(name).readUInt16BE(), name)
}

const node = await createLibp2p({
  transports: [tcp()],
  connectionEncrypters: [noise()],
  streamMuxers: [yamux()],
  connectionGater: { denyDialMultiaddr: () => false },
  connectionManager: { maxConnections: 10000 },
  connectionMonitor: { enabled: false },
  services: { identify: identify({ timeout: 30000 }) }
})

/// One stream for all questions to a peer.
async function questions(connection) {
  const stream = await connection.newStream(kKad)
  let bytes = Buffer.alloc(0)
  let waiting = null
  stream.addEventListener('message', ({ data }) => {
    bytes = Buffer.concat([bytes, data.subarray()])
    const end = bytes.subarray(0, 5).findIndex((byte) => byte < 0x80)
    if (end < 0) return
    const [size, at] = readVarint(bytes, 0)
    if (bytes.length < at + size) return
    const message = bytes.subarray(at, at + size)
    bytes = bytes.subarray(at + size)
    waiting.resolve(message)
  })
  stream.addEventListener('close', ({ error }) => waiting?.reject(error ?? new Error('no answer')))
  return async (name) => {
    const answer = new Promise((resolve, reject) => { waiting = { resolve, reject } })
    stream.send(findNode(name))
    return closerIn(await answer)
  }
}

const known = new Map() // id -> addresses
const edges = new Set()
const todo = []
let queries = 0
let reached = 0

function learn(id, addrs) {
  if (known.has(id) || addrs.length === 0) return
  known.set(id, addrs)
  todo.push(id)
}

async function visit(id) {
  let connection
  try {
    connection = await node.dial(known.get(id).map((addr) => addr.toString().includes('/p2p/') ? addr : addr.encapsulate(`/p2p/${id}`)), { signal: AbortSignal.timeout(30000) })
    const own = keyOf(connection.remotePeer.toMultihash().bytes).readUInt16BE()
    const ask = await questions(connection)
    for (let bits = 0; bits < kQueries; ++bits) {
      const prefix = bits >= 16 ? own : own ^ (0x8000 >> bits)
      for (const peer of await ask(names.get(prefix))) {
        if (peer.id !== id) edges.add(`${id} ${peer.id}`)
        learn(peer.id, peer.addrs)
      }
      ++queries
    }
    ++reached
  } catch (error) {
    process.stderr.write(`${id}: ${error.message}\n`)
  }
  await connection?.close()
}

const before = process.cpuUsage()
const begun = performance.now()
const first = multiaddr(process.argv[2])
learn(first.toString().split('/p2p/')[1], [first])
const running = new Set()
while (todo.length > 0 || running.size > 0) {
  while (todo.length > 0 && running.size < kParallel) {
    const one = visit(todo.shift()).then(() => running.delete(one))
    running.add(one)
  }
  await Promise.race(running)
}
const { user, system } = process.cpuUsage(before)
process.stdout.write(JSON.stringify({ event: 'done', peers: known.size, reachable: reached, edges: edges.size, queries, seconds: (performance.now() - begun) / 1000, cpu_s: (user + system) / 1e6 }) + '\n')
process.exit(0)
