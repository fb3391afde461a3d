// A js-libp2p node that obeys JSON lines on standard input and answers with JSON lines on standard output:
//   node peer.mjs '{"security":"noise","key":"ed25519","swarmKey":"/path"}'
//   < {"id":1,"do":"ping","count":3}        > {"id":1,"ok":true,"rtt_ms":[…]}
// Besides answers it prints events: listening, connected, disconnected, identified, and one per served stream
// ("served") that says how the stream ended. Stock limits on peers from one host are lifted: all of a test comes from 127.0.0.1.

import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { generateKeyPair, publicKeyToProtobuf } from '@libp2p/crypto/keys'
import { identify } from '@libp2p/identify'
import { mdns } from '@libp2p/mdns'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { preSharedKey } from '@libp2p/pnet'
import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'

const kEcho = '/echo/1.0.0'
const kPerf = '/perf/1.0.0'
const kBlock = new Uint8Array(64 * 1024)

const { version } = JSON.parse(readFileSync(new URL('node_modules/libp2p/package.json', import.meta.url)))
// `bare`: as little as a bench can compare, no identify and no line for a connection
const options = { security: 'noise', key: 'ed25519', swarmKey: null, echo: 'faithful', bare: false, ...JSON.parse(process.argv[2] ?? '{}') }
const say = (line) => process.stdout.write(JSON.stringify(line) + '\n')
const hex = (bytes) => Buffer.from(bytes).toString('hex')
const sizeOf = (data) => data.byteLength

// ---- the two protocols that have no published js package -------------------------------------------------

/// How a stream ended, for the driver: `end` 'closed' or 'reset', `error` the name of what ended it (StreamResetError is a reset frame,
/// a lost connection has other names), `fin` whether the remote's FIN came before that. Listens from the start, for the event comes once.
function watched(stream) {
  let resolve
  let fin = stream.remoteWriteStatus === 'closed' // it may have come with the negotiation
  const ended = new Promise((_resolve) => { resolve = _resolve })
  stream.addEventListener('remoteCloseWrite', () => { fin = true })
  stream.addEventListener('close', ({ error }) => resolve({ end: error == null ? 'closed' : 'reset', error: error?.name ?? null, fin }))
  return ended
}

/// Every chunk until the remote's FIN. When data and FIN come together with the negotiation, js-libp2p declares the stream ended
/// first and puts the data back afterwards: its own iterator then waits for ever. What is still buffered tells the truth.
async function * incoming(stream) {
  const chunks = []
  const over = () => stream.readableEnded && stream.readBufferLength === 0
  let ended = over()
  let failure = null
  let wake = () => {}
  const end = (error) => { ended = true; failure ??= error ?? null; wake() }
  stream.addEventListener('message', ({ data }) => { chunks.push(data); ended ||= over(); wake() })
  stream.addEventListener('end', () => { if (over()) end() })
  stream.addEventListener('close', ({ error }) => end(error))
  for (;;) {
    while (chunks.length > 0) yield chunks.shift()
    if (failure) throw failure
    if (ended) return
    await new Promise((resolve) => { wake = resolve; if (ended || chunks.length > 0) resolve() })
  }
}

async function sendAll(stream, chunk) {
  if (!stream.send(chunk)) await stream.onDrain()
}

/// By options.echo 'faithful'; or 'late', which answers only after the FIN and says what it saw then; 'wrong', which changes each
/// chunk's first byte; 'silent', which reads and never answers; 'gather', which answers nobody before options.gather streams are open
/// at once and have said all, and says then how many it holds.
const gathered = { count: 0, complete: null }
gathered.all = new Promise((resolve) => { gathered.complete = resolve })

const openEchoes = () => node.getConnections().flatMap((connection) => connection.streams).filter((stream) => stream.protocol === kEcho)

async function serveEcho(stream) {
  const ended = watched(stream)
  const held = []
  let bytes = 0
  try {
    for await (const chunk of incoming(stream)) {
      bytes += sizeOf(chunk)
      if (options.echo === 'late' || options.echo === 'gather') held.push(chunk)
      if (options.echo === 'wrong') await sendAll(stream, chunk.subarray().map((byte, i) => i === 0 ? byte ^ 1 : byte))
      if (options.echo === 'faithful') await sendAll(stream, chunk)
    }
    if (options.echo === 'late') {
      say({ event: 'half-closed', bytes, status: stream.status, write: stream.writeStatus, remote_write: stream.remoteWriteStatus })
      await new Promise((resolve) => setTimeout(resolve, 300))
      for (const chunk of held) await sendAll(stream, chunk)
    }
    if (options.echo === 'gather') {
      if (++gathered.count === options.gather) {
        say({ event: 'gathered', open: openEchoes().filter((open) => open.status === 'open').length })
        gathered.complete()
      }
      await gathered.all
      for (const chunk of held) await sendAll(stream, chunk)
    }
    if (options.echo !== 'silent') await stream.close()
  } catch {}
  say({ event: 'served', protocol: 'echo', bytes, ...await ended })
}

async function servePerf(stream) {
  const ended = watched(stream)
  let head = new Uint8Array(0)
  let up = 0
  let down = 0
  try {
    for await (const chunk of incoming(stream)) {
      const size = sizeOf(chunk)
      if (head.length < 8) head = Buffer.concat([head, chunk.subarray()]).subarray(0, 8)
      up += size
    }
    down = Number(Buffer.from(head).readBigUInt64BE())
    up -= 8
    for (let left = down; left > 0; left -= kBlock.length) {
      await sendAll(stream, left < kBlock.length ? kBlock.subarray(0, left) : kBlock)
    }
    await stream.close()
  } catch {}
  say({ event: 'served', protocol: 'perf', up, down, ...await ended })
}

/// Sends `size` bytes that depend on `seed` and their position, half-closes, and compares every byte that returns.
async function echo(connection, size, seed = 1) {
  const stream = await connection.newStream(kEcho)
  const sent = new Uint8Array(size)
  for (let i = 0; i < size; ++i) sent[i] = (i * 31 + (i >> 8) * 7 + seed) & 0xff
  const writing = (async () => {
    for (let at = 0; at < size; at += kBlock.length) await sendAll(stream, sent.subarray(at, at + kBlock.length))
    await stream.close()
  })()
  let at = 0
  for await (const chunk of incoming(stream)) {
    const got = chunk.subarray()
    if (Buffer.compare(got, sent.subarray(at, at + got.length)) !== 0) {
      const error = new Error(`echo differs near byte ${at}`)
      writing.catch(() => {}) // it ends with the stream
      stream.abort(error)
      throw error
    }
    at += got.length
  }
  await writing
  if (at !== size) throw new Error(`echo returned ${at} of ${size} bytes`)
  return at
}

async function perf(connection, up, down) {
  const stream = await connection.newStream(kPerf)
  const head = Buffer.alloc(8)
  head.writeBigUInt64BE(BigInt(down))
  const begun = performance.now()
  let uploaded = begun
  const writing = (async () => {
    await sendAll(stream, head)
    for (let left = up; left > 0; left -= kBlock.length) {
      await sendAll(stream, left < kBlock.length ? kBlock.subarray(0, left) : kBlock)
    }
    await stream.close()
    uploaded = performance.now()
  })()
  let got = 0
  for await (const chunk of incoming(stream)) got += sizeOf(chunk)
  await writing
  const ended = performance.now()
  if (got !== down) throw new Error(`perf returned ${got} of ${down} bytes`)
  return { up_bytes: up, up_s: (uploaded - begun) / 1000, down_bytes: got, down_s: (ended - uploaded) / 1000 }
}

// ---- the node ---------------------------------------------------------------------------------------------

const keyTypes = { ed25519: ['Ed25519'], secp256k1: ['secp256k1'], rsa: ['RSA', 2048] }
const privateKey = await generateKeyPair(...keyTypes[options.key])
/// The DHT and gossip are loaded by those who take part: options.kad {protocol?, client?, cheats?}, options.gossip.
const network = {}
if (options.kad) {
  const { kadDHT, passthroughMapper } = await import('@libp2p/kad-dht')
  network.dht = kadDHT({
    protocol: options.kad.protocol ?? '/ipfs/kad/1.0.0',
    clientMode: options.kad.client === true,
    peerInfoMapper: passthroughMapper, // the default one takes no loopback address
    allowQueryWithZeroPeers: true
  })
}
/// A store that keeps records of the DHT and gives other values back, or none.
async function cheatingStore(how) {
  const { MemoryDatastore } = await import('datastore-core')
  const { Libp2pRecord } = await import('@libp2p/record')
  const store = new MemoryDatastore()
  const get = store.get.bind(store)
  store.get = (key, options) => {
    const found = get(key, options)
    if (!key.toString().includes('/record')) return found
    if (how === 'withholds') throw Object.assign(new Error('gone'), { name: 'NotFoundError' })
    const record = Libp2pRecord.deserialize(found)
    record.value = record.value.map((byte, i) => (i === record.value.length - 1 ? byte ^ 1 : byte))
    return record.serialize()
  }
  return store
}
if (options.gossip) {
  const { gossipsub } = await import('@libp2p/gossipsub')
  // All of a test comes from one address, which its score would hold against everybody.
  network.gossip = gossipsub({ allowPublishToZeroTopicPeers: true, scoreParams: { IPColocationFactorWeight: 0 } })
}

/// Tells what mDNS itself found: the node would tell of a peer only once, also of one that it met by being dialled.
function watchedMdns(components) {
  const service = mdns({ interval: 1000 })(components)
  service.addEventListener('peer', ({ detail }) =>
    say({ event: 'discovered', peer: detail.id.toString(), addrs: detail.multiaddrs.map(String) }))
  return service
}

const node = await createLibp2p({
  privateKey,
  ...(options.kad?.cheats ? { datastore: await cheatingStore(options.kad.cheats) } : {}),
  addresses: { listen: options.listen === false ? [] : [options.listen ?? '/ip4/127.0.0.1/tcp/0'] },
  ...(options.mdns ? { peerDiscovery: [watchedMdns] } : {}),
  transports: [tcp()],
  connectionEncrypters: options.security === 'both' ? [noise(), tls()] : [options.security === 'tls' ? tls() : noise()],
  // Yamux alone: with two muxers in different order js over Noise disagrees with itself.
  streamMuxers: [yamux({ maxEarlyStreams: 1000 })],
  ...(options.swarmKey ? { connectionProtector: preSharedKey({ psk: readFileSync(options.swarmKey) }) } : {}),
  connectionGater: { denyDialMultiaddr: () => false },
  connectionManager: { maxConnections: 10000, maxIncomingPendingConnections: 10000, inboundConnectionThreshold: 10000 },
  // Its pings every 10 s would abort a connection that a test holds busy on purpose.
  connectionMonitor: { enabled: false },
  services: options.bare ? {} : { identify: identify({ timeout: 10000 }), ping: ping({ maxInboundStreams: 100, maxOutboundStreams: 100 }), ...network }
})
if (options.gossip) {
  node.services.gossip.addEventListener('message', ({ detail }) =>
    say({ event: 'message', topic: detail.topic, from: detail.from?.toString() ?? null, text: Buffer.from(detail.data).toString() }))
}

const streams = { maxInboundStreams: 1000, maxOutboundStreams: 1000 }
await node.handle(kEcho, serveEcho, streams)
await node.handle(kPerf, servePerf, streams)

const identified = new Map()
node.addEventListener('peer:identify', ({ detail }) => {
  const seen = {
    peer: detail.peerId.toString(),
    agent: detail.agentVersion ?? null,
    protocol_version: detail.protocolVersion ?? null,
    listen_addrs: detail.listenAddrs.map(String),
    observed_addr: detail.observedAddr?.toString() ?? null,
    protocols: [...detail.protocols],
    public_key: detail.publicKey == null ? null : hex(detail.publicKey),
    signed_record: detail.signedPeerRecord != null,
    record_addrs: detail.signedPeerRecord?.addresses.map(String) ?? []
  }
  identified.set(seen.peer, seen)
  say({ event: 'identified', ...seen })
})
if (!options.bare) node.addEventListener('connection:open', ({ detail }) =>
  say({ event: 'connected', peer: detail.remotePeer.toString(), security: detail.encryption, muxer: detail.multiplexer, direction: detail.direction, remote: detail.remoteAddr.toString() }))
if (!options.bare) node.addEventListener('connection:close', ({ detail }) => say({ event: 'disconnected', peer: detail.remotePeer.toString() }))

// ---- frames of any protocol ------------------------------------------------------------------------------------

function framed(bytes) {
  const head = []
  for (let left = bytes.length; ; left >>= 7) {
    head.push(left > 127 ? (left & 127) | 128 : left)
    if (left <= 127) return Buffer.concat([Buffer.from(head), bytes])
  }
}

/// The first frame, whether or not the stream goes on; nothing when it ends before.
async function frameOf(stream) {
  let got = Buffer.alloc(0)
  for await (const chunk of incoming(stream)) {
    got = Buffer.concat([got, chunk.subarray()])
    let size = 0
    let at = 0
    do { size |= (got[at] & 127) << (7 * at) } while (got[at++] & 128 && at < got.length)
    if (!(got[at - 1] & 128) && got.length >= at + size) return got.subarray(at, at + size)
  }
  return null
}

async function exchange(connection, protocol, question) {
  const stream = await connection.newStream(protocol)
  await sendAll(stream, framed(question))
  const answer = await frameOf(stream)
  stream.close().catch(() => {})
  return answer
}

/// options.relay { protocol, to }: whoever asks gets what the peer at that address answers to the same question.
if (options.relay) {
  const connection = await node.dial(multiaddr(options.relay.to))
  await node.handle(options.relay.protocol, async (stream) => {
    const answer = await exchange(connection, options.relay.protocol, await frameOf(stream))
    await sendAll(stream, framed(answer))
    await stream.close()
    say({ event: 'relayed', bytes: answer.length })
  }, streams)
}

// ---- commands -----------------------------------------------------------------------------------------------

const connectionTo = (peer) => {
  const all = node.getConnections().filter((c) => peer == null || c.remotePeer.toString() === peer)
  if (all.length === 0) throw new Error('not connected')
  return all[0]
}

let held = [] // by openStreams

const commands = {
  async dial({ addr }) {
    const connection = await node.dial(multiaddr(addr), { signal: AbortSignal.timeout(15000) })
    return { peer: connection.remotePeer.toString(), security: connection.encryption, muxer: connection.multiplexer }
  },
  async ping({ peer, count = 1 }) {
    const rtts = []
    for (let i = 0; i < count; ++i) {
      rtts.push(await node.services.ping.ping(connectionTo(peer).remotePeer, { signal: AbortSignal.timeout(10000) }))
    }
    return { rtt_ms: rtts }
  },
  async echo({ peer, bytes }) { return { bytes: await echo(connectionTo(peer), bytes) } },
  async perf({ peer, up, down }) { return perf(connectionTo(peer), up, down) },
  /// `count` echoes at once, each on a stream of its own.
  async streams({ peer, count, bytes = 1000 }) {
    const connection = connectionTo(peer)
    const sizes = await Promise.all(Array.from({ length: count }, (_, i) => echo(connection, bytes + i, i)))
    return { count: sizes.length }
  },
  /// `count` echo streams that stay open: each has said a byte of its own, and heard it again.
  async openStreams({ peer, count }) {
    const connection = connectionTo(peer)
    const streams = await Promise.all(Array.from({ length: count }, () => connection.newStream(kEcho)))
    held = await Promise.all(streams.map(async (stream, i) => {
      const echoes = incoming(stream)
      await sendAll(stream, Uint8Array.of(i & 0xff))
      const { value } = await echoes.next()
      if (value?.byteLength !== 1 || value.subarray()[0] !== (i & 0xff)) throw new Error(`stream ${i} echoed something else`)
      return { stream, echoes }
    }))
    return { open: openEchoes().filter((stream) => stream.status === 'open').length }
  },
  /// Ends those in order; nothing more may come.
  async closeStreams() {
    for (const { stream, echoes } of held.splice(0)) {
      await stream.close()
      for await (const chunk of echoes) throw new Error(`${sizeOf(chunk)} bytes more than were sent`)
    }
    return {}
  },
  async openEchoes() { return { open: openEchoes().length } },
  /// Half-closes before it reads: all of the answer must come after our FIN.
  async halfClose({ peer, bytes }) {
    const stream = await connectionTo(peer).newStream(kEcho)
    await sendAll(stream, new Uint8Array(bytes))
    await stream.close()
    let got = 0
    for await (const chunk of incoming(stream)) got += sizeOf(chunk)
    return { bytes: got }
  },
  /// Resets a stream in mid-flight; the connection must stay good for the next.
  async reset({ peer, bytes }) {
    const connection = connectionTo(peer)
    const stream = await connection.newStream(kEcho)
    await sendAll(stream, new Uint8Array(bytes))
    stream.abort(new Error('reset on purpose'))
    return { bytes: await echo(connection, 1000) }
  },
  /// Breaks perf: a FIN within the eight bytes of the request. Says how the other side ended the stream.
  async truncatedPerf({ peer }) {
    const stream = await connectionTo(peer).newStream(kPerf)
    const ended = watched(stream)
    await sendAll(stream, new Uint8Array(4))
    await stream.close()
    return await ended
  },
  /// One question and its answer, with the key that the handshake proved and our own id.
  async exchange({ peer, protocol, question }) {
    const connection = connectionTo(peer)
    const answer = await exchange(connection, protocol, Buffer.from(question, 'hex'))
    return {
      answer: answer == null ? null : hex(answer),
      key: connection.remotePeer.publicKey == null ? null : hex(publicKeyToProtobuf(connection.remotePeer.publicKey)),
      self: hex(node.peerId.toMultihash().bytes)
    }
  },
  async unsupported({ peer }) {
    try {
      const stream = await connectionTo(peer).newStream('/vedette-interop/not-there/1.0.0')
      stream.abort(new Error('not expected'))
    } catch (error) { return { refused: error.name } }
    throw new Error('a protocol that nobody has was accepted')
  },
  async identify({ peer }) {
    const id = connectionTo(peer).remotePeer.toString()
    return { seen: identified.get(id) ?? null }
  },
  /// What identify ought to say about this node.
  async self() {
    return {
      peer: node.peerId.toString(),
      protocol_version: 'ipfs/0.1.0',
      agent: `js-libp2p/${version} node/${process.versions.node}`,
      listen_addrs: node.getMultiaddrs().map((addr) => addr.decapsulate('/p2p').toString()),
      protocols: node.getProtocols(),
      public_key: hex(publicKeyToProtobuf(privateKey.publicKey))
    }
  },
  async table() { return { size: node.services.dht.routingTable.size } },
  async put({ key, value }) {
    for await (const _ of node.services.dht.put(Buffer.from(key, 'hex'), Buffer.from(value, 'hex'), { signal: AbortSignal.timeout(30000) })) {}
    return {}
  },
  async get({ key }) {
    const values = []
    for await (const event of node.services.dht.get(Buffer.from(key, 'hex'), { signal: AbortSignal.timeout(30000) })) {
      if (event.name === 'VALUE') values.push(hex(event.value))
    }
    if (values.length === 0) throw new Error('nobody has it')
    return { values }
  },
  async provide({ cid }) {
    const { CID } = await import('multiformats/cid')
    for await (const _ of node.services.dht.provide(CID.parse(cid), { signal: AbortSignal.timeout(30000) })) {}
    return {}
  },
  async providers({ cid }) {
    const { CID } = await import('multiformats/cid')
    const providers = new Set()
    for await (const event of node.services.dht.findProviders(CID.parse(cid), { signal: AbortSignal.timeout(20000) })) {
      if (event.name === 'PROVIDER') for (const one of event.providers) providers.add(one.id.toString())
    }
    return { providers: [...providers] }
  },
  async findPeer({ peer }) {
    const { peerIdFromString } = await import('@libp2p/peer-id')
    for await (const event of node.services.dht.findPeer(peerIdFromString(peer), { signal: AbortSignal.timeout(20000) })) {
      if (event.name === 'FINAL_PEER') return { addrs: event.peer.multiaddrs.map(String) }
    }
    throw new Error('not found')
  },
  async subscribe({ topic }) { node.services.gossip.subscribe(topic); return {} },
  async publish({ topic, text }) {
    const { recipients } = await node.services.gossip.publish(topic, Buffer.from(text))
    return { recipients: recipients.map(String) }
  },
  async mesh({ topic }) {
    return { mesh: node.services.gossip.getMeshPeers(topic).map(String), subscribers: node.services.gossip.getSubscribers(topic).map(String) }
  },
  async connections() { return { count: node.getConnections().length } },
  /// Asks for one more connection about twice a second, whatever comes of it.
  async insist({ addr, seconds }) {
    let asked = 0
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ++asked) {
      await node.dial(multiaddr(addr), { force: true, signal: AbortSignal.timeout(5000) }).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    return { asked }
  },
  /// `count` connections to one address, one after the other: js would join dials to the same peer into one.
  async connect({ addr, count }) {
    for (let i = 0; i < count; ++i) await node.dial(multiaddr(addr), { force: true, signal: AbortSignal.timeout(15000) })
    return { count: node.getConnections().length }
  },
  async hangUpAll() {
    await Promise.all(node.getConnections().map((connection) => connection.close()))
    return {}
  },
  async hangUp({ peer }) { await connectionTo(peer).close(); return {} },
  async stop() { await node.stop(); setImmediate(() => process.exit(0)); return {} }
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const command = JSON.parse(line)
  try {
    say({ id: command.id, ok: true, ...await commands[command.do](command) })
  } catch (error) {
    say({ id: command.id, ok: false, error: `${error.name}: ${error.message}` })
  }
}).on('close', () => process.exit(0))

say({ event: 'listening', peer_id: node.peerId.toString(), addrs: node.getMultiaddrs().map(String) })
