import { read } from '#db/connect.server'
import { shrunk } from './make-picture.server'
import * as store from './picture-store.server'
import type { SpaceId } from './space'

/** Small pictures that were asked for last, the one that has not been for longest first. */
const kept = new Map<string, Buffer>()
const keptMost = 60

/**
 * The file at the address of a picture: of a space in use, and the one it has now; null for any other. One
 * statement.
 * @param name `<hash>.webp`, or `<hash>-liten.webp` for lists
 */
export async function findPicture(spaceId: string, name: string): Promise<Buffer | null> {
  const [, hash = '', small] = /^([0-9a-f]{32})(-liten)?\.webp$/.exec(name) ?? []
  if (!hash || !/^[a-z0-9-]{1,80}$/.test(spaceId)) return null
  const content = await store.content(read(), spaceId as SpaceId, hash)
  if (content === null) return null
  const file = Buffer.from(content, 'base64')
  return small ? smallOf(hash, file) : file
}

/** Made once a process; browsers keep theirs for good. The large one does while too many are asked for. */
async function smallOf(hash: string, file: Buffer): Promise<Buffer> {
  const known = kept.get(hash)
  const small = known ?? (await shrunk(file)) ?? null
  if (!small) return file
  kept.delete(hash)
  kept.set(hash, small)
  const [oldest] = kept.keys()
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest)
  return small
}
