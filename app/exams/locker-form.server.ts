import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node'
import { isLonger } from '~/lib/form-of'
import type { Busy } from '~/lib/result'
import { type Instant, isDate, parseClock } from '~/lib/time'
import type { HostingId } from './hosting'
import { type FileFault, fileKinds, fileMostBytes } from './locker'
import { type AddRefusal, addFile, type FileWish } from './locker-add.server'
import type { Keeper } from './locker-keeper'
import { forgetStowed, type Stowing, stow } from './locker-stow.server'
import type { RequestId } from './request'

/** With the form around the file. */
const bodyMost = fileMostBytes + 50_000
const fieldMost = 500

export type UploadFault = FileFault | AddRefusal['because'] | 'release' | 'busy'
export type Uploaded = { ok: true } | { ok: false; because: UploadFault; values: Record<string, string> }

/**
 * Takes a file that a form sends, as it comes, and puts it into a locker. Whose form it is has been asked before.
 * @throws 400 for a body that is no such form
 */
export async function uploadTo(
  keeper: Keeper,
  id: HostingId,
  request: Request,
  now: Instant,
): Promise<Uploaded> {
  if (await isLonger(request, bodyMost)) return { ok: false, because: 'file-large', values: {} }
  const { values, stowing } = await readParts(request, now)
  const wish = wishOf(values)
  if (!stowing.ok) return { ok: false, because: wish ? stowing.because : 'release', values }
  if (!wish) {
    // Its parts are no file's, and would lie there until the night.
    await forgetStowed(stowing.stowed)
    return { ok: false, because: 'release', values }
  }
  const answer: { ok: true } | AddRefusal | Busy = await addFile(keeper, id, stowing.stowed, wish, now)
  return answer.ok ? answer : { ok: false, because: answer.because, values }
}

async function readParts(request: Request, now: Instant) {
  const values: Record<string, string> = {}
  let stowing = { ok: false, because: 'file-missing' } as Stowing
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      // One file a form: of more the last is kept, as a browser's own list would have it.
      if (name === 'fil' && filename !== undefined) {
        if (stowing.ok) await forgetStowed(stowing.stowed)
        stowing = await stow(data, filename, now)
      } else values[name] = await shortText(data)
      return undefined
    })
  } catch (error) {
    if (stowing.ok) await forgetStowed(stowing.stowed)
    // The database, or a key: not the sender's doing.
    if (!(error instanceof TypeError) && !/boundary|multipart|malformed|end/i.test(String(error))) throw error
    throw new Response(null, { status: 400, statusText: 'Bad Request' })
  }
  return { values, stowing }
}

async function shortText(data: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of data) {
    if (length < fieldMost) pieces.push(piece)
    length += piece.byteLength
  }
  return Buffer.concat(pieces).toString('utf8').slice(0, fieldMost).replaceAll('\0', '')
}

/** What the form says besides the file; null when the time to let it go is none. */
function wishOf({ slag = '', dag = '', tid = '', vems = '' }: Record<string, string>): FileWish | null {
  const kind = fileKinds.find((one) => one === slag) ?? 'paper'
  const requestId = vems === '' ? null : (vems as RequestId)
  if (dag.trim() === '' && tid.trim() === '') return { kind, release: null, requestId }
  const [date, minute] = [dag.trim(), parseClock(tid.trim().replace('.', ':'))]
  return isDate(date) && minute !== null ? { kind, release: { date, minute }, requestId } : null
}

/** What a browser is answered. */
export const uploadStatus = (because: UploadFault): number =>
  because === 'busy' ? 503 : because === 'file-large' ? 413 : isOfForm(because) ? 422 : 409

const isOfForm = (because: UploadFault) =>
  ['file-missing', 'file-kind', 'file-empty', 'release', 'release-late'].includes(because)
