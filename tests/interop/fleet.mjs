// Many js-libp2p servers of the DHT in one process, each on a loopback address of its own:
//   node fleet.mjs '{"count":50,"net":1}'        (node i listens on 127.NET.x.y)
// Obeys and answers JSON lines as peer.mjs does: join, tables, stop.

import { createInterface } from 'node:readline'
import { identify } from '@libp2p/identify'
import { kadDHT, passthroughMapper } from '@libp2p/kad-dht'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'

const { count, net } = JSON.parse(process.argv[2])
const say = (line) => process.stdout.write(JSON.stringify(line) + '\n')

const nodes = []
for (let i = 0; i < count; ++i) {
  nodes.push(await createLibp2p({
    addresses: { listen: [`/ip4/127.${net}.${i >> 7}.${1 + (i & 127)}/tcp/0`] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux({ maxEarlyStreams: 1000 })],
    connectionGater: { denyDialMultiaddr: () => false },
    connectionManager: { maxConnections: 10000, maxIncomingPendingConnections: 10000, inboundConnectionThreshold: 10000 },
    connectionMonitor: { enabled: false },
    services: {
      identify: identify({ timeout: 30000 }),
      ping: ping({ maxInboundStreams: 1000, maxOutboundStreams: 1000 }),
      dht: kadDHT({ protocol: '/ipfs/kad/1.0.0', clientMode: false, peerInfoMapper: passthroughMapper, allowQueryWithZeroPeers: true })
    }
  }))
}

const commands = {
  /// Node i dials `ways[i]`, one after the other: a crowd at once would be turned away.
  async join({ ways }) {
    for (const [i, addrs] of ways.entries()) {
      for (const addr of addrs) await nodes[i].dial(multiaddr(addr), { signal: AbortSignal.timeout(30000) })
    }
    return {}
  },
  /// Every node looks for what is near a key of its own, so that the tables fill.
  async grow({ names }) {
    for (const [i, name] of names.entries()) {
      for await (const _ of nodes[i].services.dht.getClosestPeers(Buffer.from(name), { signal: AbortSignal.timeout(30000) })) {}
    }
    return {}
  },
  /// Who stands in whose routing table: the truth that a crawl is to find.
  async tables() {
    const tables = {}
    for (const node of nodes) {
      tables[node.peerId] = [...node.services.dht.routingTable.kb.toIterable()].map((contact) => contact.peerId.toString()).sort()
    }
    return { tables }
  },
  async stop() { setImmediate(() => process.exit(0)); return {} }
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const command = JSON.parse(line)
  try {
    say({ id: command.id, ok: true, ...await commands[command.do](command) })
  } catch (error) {
    say({ id: command.id, ok: false, error: `${error.name}: ${error.message}` })
  }
}).on('close', () => process.exit(0))

say({ event: 'listening', peer_id: nodes[0].peerId.toString(), addrs: nodes.map((node) => node.getMultiaddrs()[0].toString()) })
