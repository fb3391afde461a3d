// mDNS on a link of our own (./run makes the namespace): js-libp2p and Vedette find each other without a word from anybody else.
// js among itself is the control.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { afterEach, describe, test } from 'node:test'
import { js, killAll, kVedette, vedetteOnLink } from './sides.mjs'

const timeout = 120_000
const kListen = '/ip4/10.77.0.1/tcp/0'
const bare = (addr) => addr.replace(/\/p2p\/[^/]+$/, '')

afterEach(killAll)

const jsOnLink = () => js.listen({ listen: kListen, mdns: true })

/// js says whom it discovered, and where.
async function jsFinds(node, other) {
  const seen = await node.lines.event('discovered', (line) => line.peer === other.peerId, 60)
  assert.ok(seen.addrs.map(bare).includes(bare(other.addr)), `${other.addr} in ${seen.addrs}`)
}

/// Vedette says so too, and dials whom it found.
async function vedetteFinds(node, other) {
  const seen = await node.lines.event('discovered', (line) => line.peer_id === other.peerId, 60)
  assert.equal(seen.source, 'mdns')
  assert.ok(seen.addrs.map(bare).includes(bare(other.addr)), `${other.addr} in ${seen.addrs}`)
  await node.connected(other.peerId)
}

describe('js and js on a link (control)', () => {
  test('both find each other', { timeout }, async () => {
    const [one, two] = [await jsOnLink(), await jsOnLink()]
    await Promise.all([jsFinds(one, two), jsFinds(two, one)])
  })
})

if (kVedette && existsSync(kVedette)) {
  describe('js and vedette on a link', () => {
    for (const first of ['js', 'vedette']) {
      test(`both find each other, ${first} was there before`, { timeout }, async () => {
        const make = { js: jsOnLink, vedette: () => vedetteOnLink(kListen) }
        const second = first === 'js' ? 'vedette' : 'js'
        const nodes = { [first]: await make[first]() }
        nodes[second] = await make[second]()
        await Promise.all([jsFinds(nodes.js, nodes.vedette), vedetteFinds(nodes.vedette, nodes.js)])
        assert.equal(await nodes.vedette.stop(), 0)
      })
    }

    test('vedette and vedette', { timeout }, async () => {
      const [one, two] = [await vedetteOnLink(kListen), await vedetteOnLink(kListen)]
      // One of them was dialled by the other; both know.
      await Promise.all([one.connected(two.peerId), two.connected(one.peerId)])
    })
  })
} else console.error('SKIPPED: Vedette itself, for VEDETTE_NODE names no program; js-libp2p looked only for itself')
