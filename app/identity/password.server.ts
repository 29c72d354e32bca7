import { hash, verify } from '@node-rs/argon2'
import type { Refusal } from '~/lib/result'
import { mayBecomePassword, type PasswordFault, plainPassword } from './rules'

/** Argon2id (the library's default) with the cost that OWASP's Password Storage Cheat Sheet names first. */
export const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of something nobody knows, of the same cost: checking it takes as long as checking a real one. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$kkAQHz/T3QonbChsvdXn9A$SJF5iuNTcPeaVFMKsw8O8F792mgNMSt/ipS+VQfE7+U'

/**
 * Hashes a password that somebody chose. Takes some 30 ms and 19 MiB: never inside a `write`.
 * @param email theirs
 * @returns a PHC string; or why this cannot be their password
 */
export async function hashNewPassword(
  password: string,
  email: string,
): Promise<{ ok: true; passwordHash: string } | Refusal<PasswordFault>> {
  const fit = mayBecomePassword(password, email)
  return fit.ok ? { ok: true, passwordHash: await hash(plainPassword(password), cost) } : fit
}

/** Is this the password? Where there is no hash the answer is no, after the same time. */
export async function matchesPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, plainPassword(password))
  return matches && passwordHash !== null
}
