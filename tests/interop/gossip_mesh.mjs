// gossip_mesh.mjs NODES MESSAGES EVERY_MS: js-libp2p nodes in one process on loopback, each connected to all others, that gossip. Says
// {"delivered":…,"expected":…,"median_ms":…,"p99_ms":…} and ends when its standard input closes.

import { createLibp2p } from 'libp2p'
import { gossipsub } from '@libp2p/gossipsub'
import { identify } from '@libp2p/identify'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'

const [count, messages, every] = process.argv.slice(2).map(Number)
const kTopic = 'bench'
const kBytes = 256
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
process.stdin.on('end', () => process.exit(0)).resume()

const sent = []
const took = []
const nodes = []
for (let i = 0; i < count; ++i) {
  const node = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux({ maxEarlyStreams: 1000 })],
    connectionGater: { denyDialMultiaddr: () => false },
    connectionManager: { maxConnections: 10000, maxIncomingPendingConnections: 10000, inboundConnectionThreshold: 10000 },
    connectionMonitor: { enabled: false },
    // All come from one address, which the score would hold against everybody.
    services: { identify: identify(), ping: ping(), gossip: gossipsub({ scoreParams: { IPColocationFactorWeight: 0 } }) }
  })
  node.services.gossip.addEventListener('message', ({ detail }) => {
    if (detail.topic === kTopic) took.push(performance.now() - sent[parseInt(Buffer.from(detail.data).toString())])
  })
  node.services.gossip.subscribe(kTopic)
  for (const other of nodes) await node.dial(other.getMultiaddrs())
  nodes.push(node)
}
while (!nodes.every((node) => node.services.gossip.getSubscribers(kTopic).length === count - 1 && node.services.gossip.getMeshPeers(kTopic).length >= 4)) await rest(50)

async function round(many) {
  sent.length = took.length = 0
  const begin = performance.now()
  for (let i = 0; i < many; ++i) {
    await rest(Math.max(0, begin + i * every - performance.now()))
    sent.push(performance.now())
    await nodes[i % count].services.gossip.publish(kTopic, Buffer.from(`${i} `.padEnd(kBytes, '.')))
  }
  for (const end = performance.now() + 10000; took.length < many * (count - 1) && performance.now() < end;) await rest(20)
  took.sort((a, b) => a - b)
}

await round(Math.floor(messages / 5) + 1)
await round(messages)
console.log(JSON.stringify({ delivered: took.length, expected: messages * (count - 1), median_ms: took[took.length >> 1], p99_ms: took[Math.floor(took.length * 0.99)] }))
