import { change, write } from '#db/connect.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import {
  type FileFault,
  type FileId,
  type FileType,
  fileMostBytes,
  type LockerFile,
  partBytes,
  typeOf,
} from './locker'
import { marking, seal } from './locker-cipher.server'
import * as store from './locker-store.server'

/** What has been sent and lies encrypted, but in no locker yet. */
export interface Stowed extends Pick<LockerFile, 'id' | 'type' | 'size' | 'parts' | 'mark'> {
  sentName: string
}

export type Stowing = { ok: true; stowed: Stowed } | Refusal<FileFault> | Busy

/**
 * Puts away what somebody sends, part by part as it comes: two parts of it at most are in memory, and no write is long.
 * What is refused is heard out and kept nowhere, and neither is what breaks off.
 */
export async function stow(
  data: AsyncIterable<Uint8Array>,
  sentName: string,
  now: Instant,
): Promise<Stowing> {
  const id = newId<'exam-file'>()
  try {
    return await stowAs(id, data, sentName, now)
  } catch (error) {
    await forgetStowed({ id })
    throw error
  }
}

/** Throws away what was stowed and comes into no locker: its parts are no file's, and need not lie until the night. */
export const forgetStowed = ({ id }: Pick<Stowed, 'id'>): Promise<void> =>
  change((tx) => store.forget(tx, id))

async function stowAs(
  id: FileId,
  data: AsyncIterable<Uint8Array>,
  sentName: string,
  now: Instant,
): Promise<Stowing> {
  const mark = marking()
  let [size, parts]: [number, number] = [0, 0]
  let type: FileType | null = null
  let wrong: Refusal<FileFault> | Busy | null = null
  for await (const { bytes, isLast } of cut(data)) {
    size += bytes.byteLength
    if (wrong) continue
    type ??= typeOf(bytes)
    wrong =
      size > fileMostBytes
        ? no('file-large')
        : size === 0
          ? no('file-missing')
          : type
            ? null
            : no('file-kind')
    if (wrong) continue
    mark.update(bytes)
    wrong = await put(id, parts, isLast, bytes, now)
    parts += 1
  }
  if (wrong || !type) {
    if (parts > 0) await forgetStowed({ id })
    return wrong ?? no('file-missing')
  }
  return { ok: true, stowed: { id, type, size, parts, mark: mark.digest('base64url'), sentName } }
}

const no = (because: FileFault): Refusal<FileFault> => ({ ok: false, because })

async function put(fileId: FileId, part: number, isLast: boolean, bytes: Uint8Array, now: Instant) {
  const sealed = seal({ fileId, part, isLast }, bytes)
  const row = { fileId, part, ...sealed, createdAt: now }
  const answer = await write(async (tx) => {
    await store.addPart(tx, row)
    return { ok: true as const }
  })
  return answer.ok ? null : answer
}

/** Cuts what comes into parts of one size; the last may be shorter. */
async function* cut(data: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array; isLast: boolean }> {
  let waiting = Buffer.alloc(0)
  for await (const piece of data) {
    waiting = Buffer.concat([waiting, piece])
    // What fills a part exactly may be the last.
    while (waiting.byteLength > partBytes) {
      yield { bytes: waiting.subarray(0, partBytes), isLast: false }
      waiting = Buffer.from(waiting.subarray(partBytes))
    }
  }
  yield { bytes: waiting, isLast: true }
}
