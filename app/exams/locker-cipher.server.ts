import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { everySecret } from '#db/secrets.server'
import type { FileId } from './locker'

/** One part of a file as it lies in the database. */
export interface SealedPart {
  keyId: string
  nonce: string
  content: string
}

/** Which part of which file it is: a part that is moved, left out or put last opens nothing. */
export interface PartName {
  fileId: FileId
  part: number
  isLast: boolean
}

const tagBytes = 16

/** Names a secret without telling it. */
const keyIdOf = (secret: string) =>
  createHmac('sha256', secret).update('larplats locker key').digest('base64url').slice(0, 16)

/** Each file has a key of its own (HKDF, RFC 5869), so that no nonce meets another file's. */
const keyOf = (secret: string, fileId: FileId) =>
  Buffer.from(hkdfSync('sha256', secret, fileId, 'larplats locker', 32))

const nameOf = ({ fileId, part, isLast }: PartName) => Buffer.from(`${fileId}\n${part}\n${isLast}`)

const newest = () => {
  const [secret] = everySecret()
  if (!secret) throw new Error('there is no secret to encrypt with')
  return secret
}

/** The name of the key that encrypts from now on. */
export const newestKeyId = () => keyIdOf(newest())

/** The names of the keys that still open, and encrypt no more. What no secret opens is not among them. */
export const olderKeyIds = () => everySecret().slice(1).map(keyIdOf)

/** Encrypts a part of a file: AES-256-GCM, a nonce of 96 bits from the system's random source, the tag at the end. */
export function seal(name: PartName, plain: Uint8Array): SealedPart {
  const [secret, nonce] = [newest(), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, name.fileId), nonce).setAAD(nameOf(name))
  const content = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return {
    keyId: keyIdOf(secret),
    nonce: nonce.toString('base64url'),
    content: content.toString('base64'),
  }
}

/**
 * Opens a part of a file.
 * @throws when its secret is gone, or anything of it has been changed
 */
export function unseal(name: PartName, { keyId, nonce, content }: SealedPart): Buffer {
  const secret = everySecret().find((one) => keyIdOf(one) === keyId)
  if (!secret)
    throw new Error(`no secret opens files of key ${keyId}: it has been taken out of SECRET too early`)
  const whole = Buffer.from(content, 'base64')
  const key = keyOf(secret, name.fileId)
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
    .setAAD(nameOf(name))
    .setAuthTag(whole.subarray(-tagBytes))
  return Buffer.concat([decipher.update(whole.subarray(0, -tagBytes)), decipher.final()])
}

/** Tells the same content again without telling anything else of it. */
export const marking = () => createHmac('sha256', newest()).update('larplats locker mark\n')
