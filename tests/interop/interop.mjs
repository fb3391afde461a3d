// Vedette against js-libp2p, both ways, on loopback. js against itself runs the same scenarios first: it proves the driver, and
// tells a fault of ours from one of theirs. VEDETTE_NODE names the program; without it only that control runs.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { createHash, randomBytes } from 'node:crypto'
import { base58btc } from 'multiformats/bases/base58'
import { js, killAll, kVedette, peerOf, vedetteSide } from './sides.mjs'
import { kSoftHsm, kTpmModule, softStore, softwareTpm, tokenIdentity } from './tokens.mjs'

const kMiB = 1024 * 1024
const kSizes = [1, 31, 1000, 65519, 65535, 65536, 65537, 256 * 1024 - 12, 256 * 1024 + 1, kMiB, 8 * kMiB]
const kStreams = 200
const timeout = 120_000

const folder = mkdtempSync(join(tmpdir(), 'interop-'))
afterEach(killAll)
after(() => rmSync(folder, { recursive: true, force: true }))

function swarmKey(name) {
  const file = join(folder, name)
  writeFileSync(file, `/key/swarm/psk/1.0.0/\n/base16/\n${randomBytes(32).toString('hex')}\n`)
  return file
}

const bare = (addr) => addr.replace(/\/p2p\/[^/]+$/, '')
const sorted = (list) => [...list].sort()
/// A dial that came to nothing, not a comparison that failed.
const refusedDial = (error) => !(error instanceof assert.AssertionError) && /dial/.test(error.message)

/// Until `look` gives something true.
async function until(what, look, seconds = 15) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (await look()) return
  }
  throw new Error(`not within ${seconds} s: ${what}`)
}

/// The peer id of a public key in protobuf: its hash, or the key itself when it is short (libp2p/specs peer-ids).
function peerIdOf(publicKey) {
  const bytes = Buffer.from(publicKey, 'hex')
  const hash = bytes.length <= 42 ? [0, bytes.length, ...bytes] : [0x12, 32, ...createHash('sha256').update(bytes).digest()]
  return base58btc.encode(Uint8Array.from(hash)).slice(1)
}

/// Every field of what one side was told by identify, against what the other side is. `observed`: where it was seen from there.
function compareFields(seen, { peer, self, observed }) {
  assert.equal(peerOf(seen), peer)
  assert.equal(seen.protocol_version, self.protocol_version)
  assert.equal(seen.agent, self.agent)
  assert.deepEqual(sorted(seen.protocols), sorted(self.protocols))
  assert.deepEqual(sorted(seen.listen_addrs.map(bare)), sorted(self.listen_addrs))
  assert.equal(peerIdOf(seen.public_key), peer)
  if (self.public_key) assert.equal(seen.public_key, self.public_key)
  assert.equal(bare(seen.observed_addr), bare(observed))
  // Who says where it listens signs it. Of Vedette's view the addresses are those of the record, whenever there is one.
  if (self.listen_addrs.length > 0) {
    assert.equal(seen.signed_record, true)
    if (seen.record_addrs) assert.deepEqual(sorted(seen.record_addrs.map(bare)), sorted(self.listen_addrs))
  }
}

/// Both ways: what the dialer was told against what the listener is, and the other way round. `mark`: of the listener's lines,
/// before the dial.
async function compareIdentify(listener, dialer, mark) {
  const met = await listener.connected(dialer.peerId, mark)
  const from = { addr: met.remote ?? met.addr, peer: peerOf(met) }
  assert.match(from.addr, /^\/ip4\/127\.0\.0\.1\/tcp\/[1-9]\d*/)
  compareFields(await dialer.identify(), { peer: listener.peerId, self: await listener.self(), observed: from.addr })
  compareFields(await listener.identified(from.peer, mark), { peer: from.peer, self: await dialer.self(), observed: listener.addr })
}

function pair(from, to) {
  for (const security of ['noise', 'tls']) {
    const kind = { security }

    test(`${security}: identify, ping, echo, streams, perf`, { timeout }, async (context) => {
      const listener = await to.listen(kind)
      const mark = listener.mark()
      await from.dial(kind, listener.addr, async (dialer) => {
        assert.match(dialer.security, new RegExp(security))
        assert.match(dialer.muxer, /yamux/)
        assert.equal(dialer.remote, listener.peerId)
        await compareIdentify(listener, dialer, mark)
        await dialer.ping(5)
        if (from === js) for (const size of kSizes) assert.equal((await dialer.echo(size)).bytes, size)
        else assert.equal((await dialer.echo(...kSizes)).results.length, kSizes.length)
        await dialer.streams(200)
        const perf = await dialer.perf(64 * kMiB, 64 * kMiB)
        assert.equal(perf.up_bytes, 64 * kMiB)
        assert.equal(perf.down_bytes, 64 * kMiB)
        context.diagnostic(`perf up ${(64 / perf.up_s).toFixed(0)} MiB/s, down ${(64 / perf.down_s).toFixed(0)} MiB/s`)
      })
      assert.equal(await listener.stop(), 0)
    })

    if (from === js || to === js) {
      test(`${security}: ${kStreams} streams, all open at once`, { timeout }, async () => {
        if (from === js) {
          // Each of them has been answered and none was closed; then each side counts.
          const listener = await to.listen({ ...kind, words: ['--metrics', '127.0.0.1:0'] })
          await from.dial(kind, listener.addr, async (dialer) => {
            assert.equal((await dialer.ask('openStreams', { count: kStreams })).open, kStreams)
            await until(`${kStreams} open streams`, async () => await listener.openEchoes() === kStreams)
            await dialer.ask('closeStreams')
            await until('no open stream', async () => await listener.openEchoes() === 0)
          })
          assert.equal(await listener.stop(), 0)
        }
        if (to === js) {
          // None of them is answered before all are open.
          const listener = await to.listen({ ...kind, echo: 'gather', gather: kStreams })
          const count = await from.dial(kind, listener.addr, async (dialer) => (await dialer.streams(kStreams)).count)
          assert.equal(count, kStreams)
          assert.equal((await listener.lines.event('gathered')).open, kStreams)
          assert.equal(await listener.stop(), 0)
        }
      })
    }

    if (from === js) {
      test(`${security}: half-close, reset and an unknown protocol`, { timeout }, async () => {
        const listener = await to.listen(kind)
        await from.dial(kind, listener.addr, async (dialer) => {
          for (const bytes of [0, 1, 65536]) assert.equal((await dialer.ask('halfClose', { bytes })).bytes, bytes)
          for (let i = 0; i < 20; ++i) await dialer.ask('reset', { bytes: 200_000 })
          await dialer.ask('unsupported')
          await dialer.ping(1)
          assert.equal((await dialer.ask('connections')).count, 1)
          if (to === js) await listener.lines.event('served', (line) => line.end === 'reset')
        })
        assert.equal(await listener.stop(), 0)
      })
    }

    if (to === js) {
      test(`${security}: the dialler's FIN leaves the other half open`, { timeout }, async () => {
        const listener = await to.listen({ ...kind, echo: 'late' })
        for (const bytes of [1, 65536, kMiB]) {
          const before = listener.mark()
          // Every byte of the answer is sent, and must be read, after the dialler's FIN.
          await from.dial(kind, listener.addr, (dialer) => dialer.echo(bytes))
          const seen = await listener.lines.event('half-closed', () => true, 15, before)
          assert.deepEqual([seen.bytes, seen.status, seen.write, seen.remote_write], [bytes, 'open', 'writable', 'closed'])
          const served = await listener.lines.event('served', () => true, 15, before)
          assert.deepEqual([served.end, served.fin], ['closed', true])
        }
        assert.equal(await listener.stop(), 0)
      })

      test(`${security}: the dialler resets a stream that lies`, { timeout }, async () => {
        const listener = await to.listen({ ...kind, echo: 'wrong' })
        const served = await from.dial(kind, listener.addr, async (dialer) => {
          await assert.rejects(dialer.echo(8 * kMiB), from === js ? /differs/ : /echo\.mismatch/)
          return listener.lines.event('served')
        })
        assert.deepEqual([served.end, served.error, served.fin], ['reset', 'StreamResetError', false])
        assert.ok(served.bytes < 8 * kMiB, 'reset in the middle')
        assert.equal(await listener.stop(), 0)
      })
    } else if (from === js) {
      test(`${security}: the listener resets a stream that breaks its protocol`, { timeout }, async () => {
        const listener = await to.listen(kind)
        await from.dial(kind, listener.addr, async (dialer) => {
          const { end, error, fin } = await dialer.ask('truncatedPerf')
          assert.deepEqual([end, error, fin], ['reset', 'StreamResetError', false])
          await dialer.ping(1)
          assert.equal((await dialer.ask('connections')).count, 1)
        })
        assert.equal(await listener.stop(), 0)
      })
    }

    test(`${security}: the dialler dies without a word`, { timeout }, async () => {
      const listener = await to.listen(kind)
      const busy = await from.busy(kind, listener.addr)
      assert.match((await listener.connected(busy.peerId)).security, new RegExp(security))
      await new Promise((resolve) => setTimeout(resolve, 300))
      busy.kill()
      await busy.gone
      await listener.disconnected(busy.peerId, 5)
      await from.dial(kind, listener.addr, (dialer) => dialer.ping(1))
      assert.equal(await listener.stop(), 0)
    })

    test(`${security}: the listener dies without a word`, { timeout }, async () => {
      const listener = await to.listen(kind)
      const busy = await from.busy(kind, listener.addr)
      assert.match((await listener.connected(busy.peerId)).security, new RegExp(security))
      await new Promise((resolve) => setTimeout(resolve, 300))
      listener.kill()
      assert.equal(await busy.outcome, 'failed')
      busy.kill()
      await busy.gone
    })

    test(`${security}: every type of key`, { timeout }, async () => {
      for (const key of to.keys) {
        const listener = await to.listen({ ...kind, key })
        // Every key dials every key; the control is content with each key once on each side.
        for (const dialKey of from === to ? [key] : from.keys) {
          const mark = listener.mark()
          const work = from.dial({ ...kind, key: dialKey }, listener.addr, async (dialer) => {
            await compareIdentify(listener, dialer, mark)
            await dialer.echo(1000)
          })
          // js-libp2p knows no ECDSA peer ids: it must be refused by it, and Vedette must survive that.
          if ((key === 'ecdsa' && from === js) || (dialKey === 'ecdsa' && to === js)) {
            await assert.rejects(work, undefined, `${dialKey} -> ${key} was accepted`)
          } else await work
        }
        assert.equal(await listener.stop(), 0, `${key}: clean end`)
      }
    })
  }

  if (from === vedetteSide && to === js) {
    test('noise, tls: the dialler resets a stream that is silent for too long', { timeout }, async () => {
      await Promise.all(['noise', 'tls'].map(async (security) => {
        const listener = await to.listen({ security, echo: 'silent' })
        await assert.rejects(from.dial({ security }, listener.addr, (dialer) => dialer.echo(1000)), /echo\.silence/)
        const served = await listener.lines.event('served')
        assert.deepEqual([served.bytes, served.end, served.error, served.fin], [1000, 'reset', 'StreamResetError', true])
        assert.equal(await listener.stop(), 0)
      }))
    })
  }

  for (const security of ['noise', 'tls']) {
    test(`${security}: a private network lets in who holds its key, and nobody else`, { timeout }, async () => {
      const right = swarmKey(`right-${from.name}-${to.name}-${security}`)
      const wrong = swarmKey(`wrong-${from.name}-${to.name}-${security}`)
      const listener = await to.listen({ security, swarmKey: right })
      const call = (options) => {
        const mark = listener.mark()
        return from.dial({ security, ...options }, listener.addr, async (dialer) => {
          assert.match(dialer.security, new RegExp(security))
          await compareIdentify(listener, dialer, mark)
          await dialer.ping(3)
          await dialer.echo(100_000)
        })
      }
      await call({ swarmKey: right })
      await assert.rejects(call({ swarmKey: wrong }), refusedDial, 'the wrong key was accepted')
      await assert.rejects(call({}), refusedDial, 'no key was accepted')
      await call({ swarmKey: right })
      assert.equal(await listener.stop(), 0)
    })
  }
}

/// The token signs the Noise key, the TLS certificate's key and the peer record; js believes them.
function inToken() {
  for (const [algorithm, module] of [['ed25519', kSoftHsm], ['rsa3072', kSoftHsm], ['secp256k1', kSoftHsm], ['rsa3072', kTpmModule]]) {
    const tpm = module !== kSoftHsm
    test(`js dials an identity that is ${algorithm} in ${tpm ? 'a TPM' : 'a token'}`, { timeout }, async (context) => {
      const programs = tpm && module ? await softwareTpm() : undefined
      if (tpm && !programs) return context.skip('SKIPPED: a TPM in software is not installed')
      if (programs) context.after(programs.end)
      const identity = tokenIdentity(module, programs?.store ?? softStore(), algorithm)
      for (const security of ['noise', 'tls']) {
        const listener = await vedetteSide.listen({ identity })
        const mark = listener.mark()
        await js.dial({ security }, listener.addr, async (dialer) => {
          assert.equal(dialer.remote, listener.peerId)
          await compareIdentify(listener, dialer, mark)
          await dialer.ping(3)
        })
        assert.equal(await listener.stop(), 0)
      }
      const peer = await js.listen({})
      await vedetteSide.dial({ identity }, peer.addr, (dialer) => dialer.ping(1))
      assert.equal(await peer.stop(), 0)
    })
  }
}

describe('js dials js (control)', () => pair(js, js))

if (kVedette && existsSync(kVedette)) {
  describe('js dials vedette', () => pair(js, vedetteSide))
  describe('vedette dials js', () => pair(vedetteSide, js))
  describe('vedette dials vedette', () => pair(vedetteSide, vedetteSide))
  if (existsSync(kSoftHsm)) describe('an identity in a token', inToken)
  else console.error('SKIPPED: an identity in a token, for SoftHSM is not installed')
} else console.error('SKIPPED: Vedette itself, for VEDETTE_NODE names no program; js-libp2p spoke only to itself')
