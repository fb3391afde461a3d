// Tokens for both sides of the tests: SoftHSM, and a TPM in software behind tpm2-pkcs11.

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { kVedette } from './sides.mjs'

const folder = mkdtempSync(join(tmpdir(), 'vedette-tokens-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

export const kSoftHsm = '/usr/lib/softhsm/libsofthsm2.so'

export const kTpmModule = ['x86_64', 'aarch64'].map((one) => `/usr/lib/${one}-linux-gnu/pkcs11/libtpm2_pkcs11.so`).find(existsSync)

/// A key of that kind in a token of its own; the URI of the identity.
export function tokenIdentity(module, store, algorithm) {
  writeFileSync(join(store, 'pin'), '1234\n', { mode: 0o600 })
  writeFileSync(join(store, 'so-pin'), '12345678\n', { mode: 0o600 })
  const keys = (words) => execFileSync('/bin/sh', ['-c', `exec "$0" keys ${words} --json --module ${module} 3<${store}/pin 4<${store}/so-pin`, kVedette])
  keys('init node --pin-fd 3 --so-pin-fd 4')
  keys(`generate ${algorithm} identity --token pkcs11:token=node --pin-fd 3`)
  return `pkcs11:token=node;object=identity?module-path=${module}&pin-source=${store}/pin`
}

/// An empty store of SoftHSM, named by the environment.
export function softStore() {
  const store = mkdtempSync(join(folder, 'token-'))
  mkdirSync(join(store, 'tokens'))
  writeFileSync(join(store, 'softhsm2.conf'), `directories.tokendir = ${store}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n`)
  process.env.SOFTHSM2_CONF = join(store, 'softhsm2.conf')
  return store
}

/// A TPM in software, named by the environment until `end` is called; nothing where it is not installed.
export async function softwareTpm() {
  const store = mkdtempSync(join(folder, 'tpm-'))
  const programs = spawn(join(import.meta.dirname, '../fakes/software-tpm'), [store], { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = once(programs, 'exit')
  for await (const line of createInterface({ input: programs.stdout })) {
    if (line === '') return { store, end: () => { programs.stdin.end(); return ended } }
    process.env[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
  }
  const [status] = await ended
  assert.equal(status, 77, 'the TPM in software did not start')
  return undefined
}
