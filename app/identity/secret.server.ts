import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, base64url. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** SHA-256, hex: what the store keeps of a secret, which is long and random and so needs no salt. */
export const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The digest of a code that people type: dashes, spaces and small letters make no difference. */
export const codeDigest = (code: string) => digest(code.replace(/[^a-z0-9]/gi, '').toUpperCase())
