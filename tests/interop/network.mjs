// The DHT and gossip, js-libp2p and Vedette in one network on loopback: what one side puts, provides or says, the other finds or
// hears. Without VEDETTE_NODE only the control runs, js among itself.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { afterEach, describe, test } from 'node:test'
import { publicKeyToProtobuf } from '@libp2p/crypto/keys'
import { peerIdFromString } from '@libp2p/peer-id'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { errand, js, killAll, kVedette, ongoing, vedetteNode } from './sides.mjs'

const timeout = 180_000
const haveVedette = kVedette && existsSync(kVedette)
const rest = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
const hex = (bytes) => Buffer.from(bytes).toString('hex')

afterEach(killAll)

const publicKeyName = (peer) => hex(Buffer.concat([Buffer.from('/pk/'), peerIdFromString(peer).toMultihash().bytes]))
const publicKeyOf = (peer) => hex(publicKeyToProtobuf(peerIdFromString(peer).publicKey))

async function cidOf(text) {
  return CID.createV1(0x55, await sha256.digest(Buffer.from(text))).toString()
}

/// Until `look` gives something true.
async function until(what, look, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await rest(0.25)) {
    const seen = await look()
    if (seen) return seen
  }
  throw new Error(`not within ${seconds} s: ${what}`)
}

/// Servers of both kinds, each of whom entered by the first.
async function dht(jsCount, vedetteCount) {
  const jsNodes = []
  for (let i = 0; i < jsCount; ++i) {
    const node = await js.listen({ kad: {} })
    if (i > 0) await node.ask('dial', { addr: jsNodes[0].addr })
    jsNodes.push(node)
  }
  const ours = []
  for (let i = 0; i < vedetteCount; ++i) {
    ours.push(await vedetteNode('--serve', 'identify', '--serve', 'ping', '--serve', 'kad', '--join', jsNodes[0].addr))
  }
  for (const node of jsNodes) {
    await until('a full routing table', async () => (await node.ask('table')).size >= Math.min(3, jsCount + vedetteCount - 1))
  }
  await rest(1)
  return { jsNodes, ours, way: jsNodes[0].addr }
}

async function stopAll(nodes) {
  for (const node of nodes) assert.equal(await node.stop(), 0)
}

describe('a DHT of js (control)', () => {
  test('put and get, provide and find', { timeout }, async () => {
    const { jsNodes } = await dht(4, 0)
    const name = publicKeyName(jsNodes[1].peerId)
    await jsNodes[1].ask('put', { key: name, value: publicKeyOf(jsNodes[1].peerId) })
    assert.ok((await jsNodes[3].ask('get', { key: name })).values.includes(publicKeyOf(jsNodes[1].peerId)))
    await stopAll(jsNodes)
  })
})

if (haveVedette) {
  describe('canaries', () => {
    test('js keeps what it is given; one that answers falsely, or loses it, is named', { timeout }, async () => {
      const honest = [await js.listen({ kad: {} }), await js.listen({ kad: {} })]
      const liar = await js.listen({ kad: { cheats: 'alters' } })
      const sieve = await js.listen({ kad: { cheats: 'withholds' } })
      const all = [...honest, liar, sieve]
      const asker = ongoing('run', '--listen', '/ip4/127.0.0.1/tcp/0', '--serve', 'kad', '--canaries', '3600',
        ...all.flatMap((node) => ['--join', node.addr]))
      const told = (node, event) => asker.lines.filter((line) => line.event === event && line.peer_id === node.peerId)
      await until('each was asked', () => honest.every((node) => told(node, 'canary').length >= 2)
        && told(liar, 'canary').length > 0 && told(sieve, 'canary').length > 1, 150)
      for (const node of honest) {
        assert.ok(told(node, 'canary').every((line) => line.outcome === 'passed'), JSON.stringify(told(node, 'canary')))
        assert.ok(told(node, 'tier').every((line) => line.after === 'low'))
        assert.equal(told(node, 'alert').length, 0)
      }
      assert.ok(told(liar, 'canary').every((line) => line.outcome === 'wrong'))
      assert.deepEqual(told(liar, 'tier').map((line) => [line.before, line.after, line.reason]), [['medium', 'high', 'tier.canary_failed']])
      assert.ok(told(sieve, 'canary').every((line) => line.outcome === 'withheld'))
      assert.equal(told(sieve, 'tier').at(-1).after, 'high')
      const alerts = asker.lines.filter((line) => line.event === 'alert')
      assert.deepEqual(alerts.map((line) => line.rule), alerts.map(() => 'false_answers'))
      assert.deepEqual(new Set(alerts.map((line) => line.subject)), new Set([liar.peerId, sieve.peerId]))
      asker.kill('SIGINT')
      assert.equal((await asker.exit).code, 0)
      await stopAll(all)
    })
  })

  describe('limits', () => {
    test('a js peer that goes on asking for more than one peer may have is of high risk; one that has as many as it may is not', { timeout }, async () => {
      const node = ongoing('run', '--listen', '/ip4/127.0.0.1/tcp/0', '--serve', 'ping')
      const { addrs, peer_id } = await node.event('listening')
      const addr = `${addrs[0].replace(/\/p2p\/.*/, '')}/p2p/${peer_id}`
      const modest = await js.listen({})
      const greedy = await js.listen({})
      const told = (peer, event) => node.lines.filter((line) => line.event === event && line.peer_id === peer.peerId)
      await modest.ask('connect', { addr, count: 8 })
      const { asked } = await greedy.ask('insist', { addr, seconds: 15 })
      assert.ok(asked > 12, `${asked}`)
      await until('it is of high risk', () => told(greedy, 'tier').length > 0)
      assert.deepEqual(told(greedy, 'tier').map((line) => [line.before, line.after, line.reason]), [['medium', 'high', 'tier.ran_into_limits']])
      assert.equal(told(modest, 'tier').filter((line) => line.after === 'high').length, 0)
      // What it has it keeps: nobody is cut off for having asked.
      assert.equal((await greedy.ask('ping', { peer: peer_id })).rtt_ms.length, 1)
      node.kill('SIGINT')
      assert.equal((await node.exit).code, 0)
      await stopAll([modest, greedy])
    })
  })

  describe('a DHT of js and vedette', () => {
    test('a value put by one side is had by the other', { timeout }, async () => {
      const { jsNodes, ours, way } = await dht(4, 3)
      // By js, under the key of a js peer.
      const theirs = jsNodes[2].peerId
      await jsNodes[2].ask('put', { key: publicKeyName(theirs), value: publicKeyOf(theirs) })
      const got = (await errand('kad', 'get', `/pk/${theirs}`, '--join', way)).find((line) => line.event === 'value')
      assert.equal(got.value, publicKeyOf(theirs))
      assert.ok(got.holders.length > 0)
      // By us, under the key of one of ours; the holders are of both kinds.
      const own = ours[1].peerId
      const put = (await errand('kad', 'put', `/pk/${own}`, `hex:${publicKeyOf(own)}`, '--join', way)).find((line) => line.event === 'stored')
      assert.ok(put.holders.some((peer) => jsNodes.some((node) => node.peerId === peer)), 'a js peer holds it')
      assert.ok(put.holders.some((peer) => ours.some((node) => node.peerId === peer)), 'one of ours holds it')
      for (const node of jsNodes) {
        assert.ok((await node.ask('get', { key: publicKeyName(own) })).values.includes(publicKeyOf(own)))
      }
      await stopAll([...ours, ...jsNodes])
    })

    test('a record of IPNS that we sign is taken and had', { timeout }, async () => {
      // Stock js holds no names of IPNS, so there are enough of ours for a quorum.
      const { jsNodes, ours, way } = await dht(2, 5)
      const put = (await errand('kad', 'put', '/ipns/self', '/ipfs/bafkqaaa', '--join', way)).find((line) => line.event === 'stored')
      assert.ok(put.holders.length > 0)
      const got = (await errand('kad', 'get', put.key, '--join', way)).find((line) => line.event === 'value')
      assert.equal(got.text, '/ipfs/bafkqaaa')
      await stopAll([...ours, ...jsNodes])
    })

    test('providers of one side are found by the other', { timeout }, async () => {
      const { jsNodes, ours, way } = await dht(4, 3)
      const theirs = await cidOf('provided by js')
      await jsNodes[1].ask('provide', { cid: theirs })
      const found = await errand('kad', 'providers', theirs, '--join', way)
      assert.ok(found.some((line) => line.event === 'provider' && line.peer_id === jsNodes[1].peerId))
      const own = await cidOf('provided by vedette')
      const told = (await errand('kad', 'provide', own, '--join', way, '--listen', '/ip4/127.0.0.1/tcp/0')).find((line) => line.event === 'provided')
      assert.ok(told.told > 0)
      for (const node of jsNodes) assert.equal((await node.ask('providers', { cid: own })).providers.length, 1)
      await stopAll([...ours, ...jsNodes])
    })

    test('every peer is found from either side', { timeout }, async () => {
      const { jsNodes, ours, way } = await dht(4, 3)
      for (const node of [...jsNodes.slice(1), ...ours]) {
        const found = (await errand('kad', 'find-peer', node.peerId, '--join', way)).find((line) => line.event === 'peer')
        assert.equal(found.peer_id, node.peerId)
        assert.ok(found.addrs.length > 0)
      }
      for (const node of ours) {
        const { addrs } = await jsNodes[3].ask('findPeer', { peer: node.peerId })
        assert.ok(addrs.some((addr) => node.addr.startsWith(addr)), `${node.addr} in ${addrs}`)
      }
      const closest = (await errand('kad', 'find-closest', jsNodes[2].peerId, '--join', way)).filter((line) => line.event === 'peer')
      assert.equal(closest[0].peer_id, jsNodes[2].peerId)
      assert.equal(closest.length, jsNodes.length + ours.length)
      await stopAll([...ours, ...jsNodes])
    })
  })
}

const kTopic = 'telemetry'

const kPatience = 60 // seconds, for what takes a few at most

/// A js node in the topic, connected to `others`.
async function subscriber(others) {
  const node = await js.listen({ gossip: true })
  await node.ask('subscribe', { topic: kTopic })
  for (const other of others) await node.ask('dial', { addr: other.addr })
  return node
}

/// `jsCount` js and `ourCount` of our nodes, every one connected to the next three of a ring in which the kinds alternate.
async function mesh(jsCount, ourCount) {
  const jsNodes = []
  for (let i = 0; i < jsCount; ++i) jsNodes.push(await subscriber(jsNodes.slice(-3)))
  const ours = []
  for (let i = 0; i < ourCount; ++i) {
    const ways = [jsNodes[i % jsNodes.length], jsNodes[(i + 1) % jsNodes.length], ...ours.slice(-2)]
    ours.push(await vedetteNode('--serve', 'identify', '--serve', 'ping', '--serve', 'gossip', '--topic', kTopic,
      ...ways.flatMap((node) => ['--join', node.addr])))
  }
  for (const node of jsNodes) {
    await until('a mesh', async () => (await node.ask('mesh', { topic: kTopic })).mesh.length >= Math.min(2, jsCount + ourCount - 1))
  }
  await rest(2)
  return { jsNodes, ours }
}

/// Fails unless each of `sent` was heard by all but its sayer. Ours print sizes, so every text of a test has its own.
async function heardByAll(jsNodes, ours, sent) {
  for (const node of jsNodes) {
    for (const { text, by } of sent) {
      if (by === node) continue
      await node.lines.event('message', (line) => line.text === text, kPatience)
    }
  }
  for (const node of ours) {
    for (const { text, by } of sent) {
      if (by === node) continue
      await node.lines.event('message', (line) => line.topic === kTopic && line.bytes === Buffer.byteLength(text), kPatience)
    }
  }
}

describe('gossip among js (control)', () => {
  test('every message reaches every subscriber', { timeout }, async () => {
    const { jsNodes } = await mesh(4, 0)
    const sent = []
    for (const [i, node] of jsNodes.entries()) {
      const text = `js ${'x'.repeat(i)}`
      await node.ask('publish', { topic: kTopic, text })
      sent.push({ text, by: node })
    }
    await heardByAll(jsNodes, [], sent)
    await stopAll(jsNodes)
  })
})

if (haveVedette) {
  describe('gossip among js and vedette', () => {
    test('every message reaches every subscriber, with nodes killed and joining', { timeout }, async () => {
      const { jsNodes, ours } = await mesh(6, 6)
      let size = 10
      const round = async (sayers) => {
        const sent = []
        for (const by of sayers) {
          const text = 'j'.repeat(size++)
          await by.ask('publish', { topic: kTopic, text })
          sent.push({ text, by })
        }
        // One of ours speaks, too: a fresh node, so all others are to hear it.
        const text = 'v'.repeat(size++)
        const done = (await errand('gossip', 'publish', kTopic, text, '--join', jsNodes.at(-1).addr, '--join', ours.at(-1).addr)).at(-1)
        assert.equal(done.event, 'done')
        sent.push({ text, by: null })
        await heardByAll(jsNodes, ours, sent)
      }
      await round(jsNodes)
      // One of each kind at either end of the ring; then one of each joins in the middle.
      for (const nodes of [ours, jsNodes]) {
        nodes.shift().kill()
        nodes.pop().kill()
      }
      await rest(2)
      await round(jsNodes)
      const joined = ongoing('gossip', 'subscribe', kTopic, '--join', jsNodes[1].addr, '--join', ours[1].addr)
      await joined.event('subscribed')
      jsNodes.push(await subscriber([jsNodes[0], jsNodes[2], ours[2]]))
      const newest = jsNodes.at(-1)
      await until('a mesh of the newest', async () => (await newest.ask('mesh', { topic: kTopic })).mesh.length >= 2, kPatience)
      await rest(2)
      await round(jsNodes)
      await joined.event('message', (line) => line.text === 'v'.repeat(size - 1), kPatience)
      joined.kill('SIGINT')
      assert.equal((await joined.exit).code, 0)
      await stopAll([...ours, ...jsNodes])
    })
  })
} else console.error('SKIPPED: Vedette itself, for VEDETTE_NODE names no program; js-libp2p spoke only to itself')
