// The crawl of a foreign network: every js-libp2p peer is found, and the edges are those of the routing tables, exactly. With
// VEDETTE_LONG the network has 100 peers, and a crawler of js maps it in the same run: ours needs at most an eighth of its CPU.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { afterEach, test } from 'node:test'
import { crawl, js, killAll, kVedette } from './sides.mjs'

const kLong = process.env.VEDETTE_LONG != null
const kPeers = Number(process.env.VEDETTE_CRAWL_PEERS ?? (kLong ? 100 : 12))
const kProcesses = kLong ? 2 : 1
const kAttempts = 10
const timeout = kLong ? 600_000 : 180_000
const rest = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

afterEach(killAll)

/// Servers that each entered by the first and by three others.
async function network() {
  const per = Math.ceil(kPeers / kProcesses)
  const fleets = await Promise.all(Array.from({ length: kProcesses }, (_, i) => js.fleet({ count: Math.min(per, kPeers - i * per), net: 1 + i })))
  const all = fleets.flatMap((fleet) => fleet.addrs)
  let seed = 1
  const draw = (below) => { seed = (seed * 48271) % 0x7fffffff; return seed % below }
  let at = 0
  for (const fleet of fleets) {
    const ways = fleet.addrs.map(() => {
      const own = at++
      return own === 0 ? [] : [...new Set([0, draw(own), draw(own), draw(own)])].map((i) => all[i])
    })
    await fleet.ask('join', { ways }, 300)
  }
  await Promise.all(fleets.map((fleet) => fleet.ask('grow', { names: fleet.addrs.map((addr) => `near ${addr}`) }, 300)))
  return fleets
}

async function truthOf(fleets) {
  const edges = []
  const peers = []
  for (const fleet of fleets) {
    const { tables } = await fleet.ask('tables')
    for (const [from, others] of Object.entries(tables)) {
      peers.push(from)
      // A table of js-libp2p may hold a peer twice; an edge is there or not.
      for (const to of new Set(others)) edges.push(`${from} ${to}`)
    }
  }
  return { peers: peers.sort(), edges: edges.sort() }
}

if (kVedette && existsSync(kVedette)) {
  test(`a crawl of ${kPeers} js peers finds every one and every edge`, { timeout }, async () => {
    const fleets = await network()
    // Tables that still fill have no truth: those that are the same before and after the crawl are the ones to find.
    let before, after, ours, edges
    for (let attempt = 0; attempt < kAttempts; ++attempt) {
      before = await truthOf(fleets)
      ours = await crawl('--join', fleets[0].addr)
      after = await truthOf(fleets)
      edges = ours.lines.filter((line) => line.event === 'edge').map((line) => `${line.from} ${line.to}`).sort()
      const found = new Set(edges)
      const truth = new Set(before.edges)
      const missing = before.edges.filter((edge) => !found.has(edge))
      const extra = edges.filter((edge) => !truth.has(edge))
      if (missing.length > 0 || extra.length > 0) console.log(`attempt ${attempt}: of ${before.edges.length} edges ${missing.length} missing, ${extra.length} extra; afterwards ${after.edges.length}`)
      else if (before.edges.join() === after.edges.join()) break
      await rest(3)
    }
    assert.deepEqual(before, after, 'the network never came to rest')
    const peers = ours.lines.filter((line) => line.event === 'peer')
    assert.deepEqual(peers.map((line) => line.peer_id).sort(), before.peers)
    assert.ok(peers.every((line) => line.reachable), JSON.stringify(peers.find((line) => !line.reachable)))
    assert.deepEqual(edges, before.edges)
    assert.equal(ours.done.peers, kPeers)
    assert.equal(ours.done.reachable, kPeers)
    assert.equal(ours.done.edges, before.edges.length)
    console.log(`ours: ${kPeers} peers, ${before.edges.length} edges, ${ours.done.queries} questions, ${(kPeers / ours.done.seconds).toFixed(1)} peers/s, ${(ours.cpu / kPeers * 1e3).toFixed(2)} ms of CPU a peer`)
    if (!kLong) return
    const theirs = (await js.crawl(fleets[0].addr)).at(-1)
    console.log(`js: ${theirs.reachable} peers, ${theirs.edges} edges, ${theirs.queries} questions, ${(theirs.reachable / theirs.seconds).toFixed(1)} peers/s, ${(theirs.cpu_s / theirs.reachable * 1e3).toFixed(2)} ms of CPU a peer`)
    assert.equal(theirs.reachable, kPeers)
    assert.ok(ours.cpu / kPeers <= theirs.cpu_s / theirs.reachable / 8, `${ours.cpu} s against ${theirs.cpu_s} s`)
  })
} else console.error('SKIPPED: the crawl, for VEDETTE_NODE names no program')
