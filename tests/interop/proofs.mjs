// What a node says to prove what it is, read by what we did not write: its frames by hand, its signature and its TPM's word by
// node:crypto, from the structures of the TPM 2.0 Library (part 2). Then the other way round: a js peer that passes on what an honest
// node proved is found out, and so is everybody who cannot prove anything.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { js, killAll, kVedette, vedetteSide } from './sides.mjs'
import { kSoftHsm, kTpmModule, softStore, softwareTpm, tokenIdentity } from './tokens.mjs'

const kProtocol = '/vedette/attest/1'
const timeout = 120_000
const folder = mkdtempSync(join(tmpdir(), 'proofs-'))
afterEach(killAll)
after(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()

// --- CBOR, as much of it as there is here

function decode(bytes) {
  let at = 0
  const value = () => {
    const major = bytes[at] >> 5
    let number = bytes[at++] & 31
    if (number >= 24) {
      const size = 1 << (number - 24)
      number = bytes.readUIntBE(at, size)
      at += size
    }
    if (major === 0) return number
    if (major === 2 || major === 3) {
      const part = bytes.subarray(at, at += number)
      return major === 2 ? part : part.toString()
    }
    if (major === 4) return Array.from({ length: number }, value)
    assert.equal(major, 5)
    return Object.fromEntries(Array.from({ length: number }, () => [value(), value()]))
  }
  const whole = value()
  assert.equal(at, bytes.length)
  return whole
}

// --- Structures of a TPM

class Marshalled {
  constructor(bytes) { this.bytes = bytes; this.at = 0 }
  number(size) { const value = size > 6 ? this.bytes.readBigUInt64BE(this.at) : this.bytes.readUIntBE(this.at, size); this.at += size; return value }
  sized() { const size = this.number(2); return this.bytes.subarray(this.at, this.at += size) }
}

/// TPMT_PUBLIC of a key on P-256 or of RSA, as node:crypto takes it.
function publicArea(bytes) {
  const from = new Marshalled(bytes)
  const type = from.number(2)
  assert.equal(from.number(2), 0x0b, 'names by SHA-256')
  const attributes = from.number(4)
  from.sized()
  if (from.number(2) !== 0x10) from.at += 4 // a cipher, its bits and its mode
  if (from.number(2) !== 0x10) from.at += 2 // a scheme and its hash
  if (type === 0x01) {
    from.at += 2
    const exponent = from.number(4) || 65537
    const n = from.sized().toString('base64url')
    return { attributes, key: createPublicKey({ key: { kty: 'RSA', n, e: Buffer.from(exponent.toString(16).padStart(6, '0'), 'hex').toString('base64url') }, format: 'jwk' }) }
  }
  assert.equal(type, 0x23)
  assert.equal(from.number(2), 3)
  from.at += 2
  const [x, y] = [from.sized(), from.sized()].map((part) => part.toString('base64url'))
  return { attributes, key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }) }
}

/// That the TPM behind the attester made the key and lets nobody have it, said for that nonce; the attester's name.
function certified(evidence, key, nonce) {
  const said = decode(evidence)
  assert.equal(said.format, 'tpm2')
  const statement = new Marshalled(said.statement)
  assert.equal(statement.number(4), 0xff544347)
  assert.equal(statement.number(2), 0x8017)
  statement.sized()
  assert.deepEqual(statement.sized(), nonce)
  statement.at += 8 + 4 + 4 + 1 + 8
  assert.deepEqual(statement.sized(), Buffer.concat([Buffer.from([0, 0x0b]), sha256(said.key)]))
  const signature = new Marshalled(said.signature)
  assert.equal(signature.number(2), 0x18)
  assert.equal(signature.number(2), 0x0b)
  const [r, s] = [signature.sized(), signature.sized()].map((part) => Buffer.concat([Buffer.alloc(32 - part.length), part]))
  const attester = publicArea(said.attester)
  assert.equal(attester.attributes & 0x10032, 0x10032, 'restricted, fixed to its TPM, and made there')
  assert.ok(verify('sha256', said.statement, { key: attester.key, dsaEncoding: 'ieee-p1363' }, Buffer.concat([r, s])))
  const subject = publicArea(said.key)
  assert.equal(subject.attributes & 0x32, 0x32, 'fixed to its TPM, and made there')
  assert.ok(subject.key.equals(key))
  return sha256(said.attester).toString('hex')
}

/// The SubjectPublicKeyInfo in libp2p's encoding of an RSA or ECDSA key.
function keyOf(encoded) {
  const spki = encoded.subarray(encoded.indexOf(0x30))
  return createPublicKey({ key: spki, format: 'der', type: 'spki' })
}

/// js asks, and looks at all of the answer.
async function examined(dialer, claimed) {
  const nonce = randomBytes(32)
  const question = Buffer.concat([Buffer.from('82015820', 'hex'), nonce]).toString('hex')
  const { answer, key, self } = await dialer.ask('exchange', { protocol: kProtocol, question })
  const [status, claims, own, signature, evidence] = decode(Buffer.from(answer, 'hex'))
  assert.equal(status, 1)
  assert.equal(own.toString('hex'), key, 'the key that the handshake proved')
  const asker = Buffer.from(self, 'hex')
  const domain = Buffer.from('vedette-attestation')
  const signed = Buffer.concat([Buffer.from([domain.length]), domain, Buffer.from([1, asker.length]), asker, nonce, sha256(claims)])
  assert.ok(verify('sha256', signed, keyOf(own), signature))
  const said = decode(claims)
  assert.equal(said.build.toString('hex'), claimed)
  assert.match(said.program, /^vedette-node \d/)
  assert.ok(['bad', 'degraded', 'good'].includes(said.posture))
  return { evidence, key: keyOf(own), nonce: sha256(signed) }
}

const build = () => JSON.parse(execFileSync(kVedette, ['--version', '--json'])).build

/// The device's attester, enrolled in a list of that name.
function enrol(module, store, list) {
  const words = `keys attest identity --enrol --attesters ${list} --json --module ${module} --token pkcs11:token=node --pin-fd 3`
  const said = execFileSync('/bin/sh', ['-c', `exec "$0" ${words} --data-dir ${folder}/enrolling 3<${store}/pin`, kVedette])
  return JSON.parse(said).attester
}

if (!kVedette || !existsSync(kVedette)) console.error('SKIPPED: proofs, for VEDETTE_NODE names no program')
else {
  describe('a TPM speaks for an identity', () => {
    for (const algorithm of ['rsa3072', 'p256']) {
      test(`that is ${algorithm}`, { timeout }, async (context) => {
        const programs = kTpmModule ? await softwareTpm() : undefined
        if (!programs) return context.skip('SKIPPED: a TPM in software is not installed')
        context.after(programs.end)
        const identity = tokenIdentity(kTpmModule, programs.store, algorithm)
        const list = join(folder, `attesters-${algorithm}`)
        const attester = enrol(kTpmModule, programs.store, list)
        const honest = await vedetteSide.listen({ identity, words: ['--attest'] })
        // js knows no P-256: it cannot dial such an identity.
        if (algorithm === 'rsa3072') {
          await js.dial({}, honest.addr, async (dialer) => {
            const { evidence, key, nonce } = await examined(dialer, build())
            assert.equal(certified(evidence, key, nonce), attester)
          })
        }
        const relay = algorithm === 'rsa3072' ? await js.listen({ relay: { protocol: kProtocol, to: honest.addr } }) : undefined
        const plain = await js.listen({})
        const others = [honest, plain, ...relay ? [relay] : []]
        const judge = await vedetteSide.listen({ words: ['--ask-proof', 'medium', '--attesters', list, ...others.flatMap(({ addr }) => ['--join', addr])] })
        const proof = (of) => judge.lines.event('proof', (line) => line.peer_id === of.peerId, 30)
        const held = await proof(honest)
        assert.equal(held.outcome, 'held', JSON.stringify(held))
        assert.equal(held.attester, attester)
        assert.equal(held.build, build())
        if (relay) {
          const refuted = await proof(relay)
          assert.equal(refuted.outcome, 'refuted')
          assert.equal(refuted.reason, 'falsehood.foreign_key')
          await judge.lines.event('tier', (line) => line.peer_id === relay.peerId && line.after === 'high')
        }
        // Who cannot be asked has proved nothing, and is not blamed.
        assert.ok(!judge.lines.lines.some((line) => line.event === 'proof' && line.peer_id === plain.peerId))
        assert.equal(await judge.stop(), 0)
        assert.equal(await honest.stop(), 0)
      })
    }
  })

  test('a token without evidence says so', { timeout }, async (context) => {
    if (!existsSync(kSoftHsm)) return context.skip('SKIPPED: SoftHSM is not installed')
    const identity = tokenIdentity(kSoftHsm, softStore(), 'rsa3072')
    const node = await vedetteSide.listen({ identity, words: ['--attest'] })
    await js.dial({}, node.addr, async (dialer) => {
      const { evidence } = await examined(dialer, build())
      assert.equal(evidence.length, 0)
    })
    assert.equal(await node.stop(), 0)
  })
}
