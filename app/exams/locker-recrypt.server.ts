import { change, read } from '#db/connect.server'
import { dayMs, type Instant, later } from '~/lib/time'
import { newestKeyId, olderKeyIds, seal, unseal } from './locker-cipher.server'
import * as store from './locker-store.server'

const batchMost = 50

/**
 * At night: encrypts with the newest secret what an older one has encrypted, part by part, so that an old one can be
 * taken away (docs/decisions/0029); and throws away what was sent of files that never came whole.
 */
export async function keepLockers(now: Instant): Promise<void> {
  for (;;) {
    const old = await store.ofKeys(read(), olderKeyIds(), batchMost)
    for (const one of old) await recrypt(one)
    if (old.length < batchMost) break
  }
  for (;;) {
    const strays = await store.strays(read(), later(now, -dayMs), batchMost)
    for (const id of strays) await change((tx) => store.forget(tx, id))
    if (strays.length < batchMost) return
  }
}

const recrypt = ({ fileId, part, parts }: Awaited<ReturnType<typeof store.ofKeys>>[number]) =>
  change(async (tx) => {
    const row = await store.findPart(tx, fileId, part)
    if (!row || row.keyId === newestKeyId()) return
    const name = { fileId, part, isLast: part === parts - 1 }
    await store.changePart(tx, { fileId, part, ...seal(name, unseal(name, row)) })
  })
