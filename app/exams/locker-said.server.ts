import { data } from '@remix-run/node'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import type { FileId } from './locker'
import { fileResponse, openingText } from './locker-answer.server'
import { type UploadFault, uploadStatus, uploadTo } from './locker-form.server'
import type { Keeper } from './locker-keeper'
import { openFile, type Watcher } from './locker-open.server'
import type { UploadSaid } from './locker-upload'

/** What a refused deed is answered: a sentence. */
export const refusedDeed = (sentence: string, isBusy: boolean) =>
  data({ sentence }, { status: isBusy ? 503 : 409 })

/** Takes a file; null when it lies there, else the form again with what is wrong. */
export async function tookFile(keeper: Keeper, id: HostingId, request: Request, now: Instant) {
  const answer = await uploadTo(keeper, id, request, now)
  if (answer.ok) return null
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const said: UploadSaid = {
    error: faultText(answer.because, request),
    field: answer.because === 'release' || answer.because === 'release-late' ? 'dag' : 'fil',
    values: answer.values,
  }
  return data(said, { status: uploadStatus(answer.because) })
}

function faultText(because: UploadFault, request: Request) {
  const text = textIn(languageOf(request))
  if (because === 'busy') return text('examMaterial.refused.busy')
  if (because === 'gone') return text('examMaterial.link.dead')
  return text(`examMaterial.faults.${because}`)
}

/** The file itself, or why not, in a sentence. No page: nothing of it is ever shown in one. */
export async function fetchedFile(
  keeper: Keeper | Watcher,
  id: string,
  file: string,
  request: Request,
  now: Instant,
): Promise<Response> {
  const answer = await openFile(keeper, id as HostingId, file as FileId, now)
  if (answer.ok) return fileResponse(answer)
  if (answer.because === 'gone') return new Response(null, { status: 404, headers: plain })
  const text = textIn(languageOf(request))
  const isBusy = answer.because === 'busy'
  const sentence = isBusy ? text('examMaterial.refused.busy') : openingText(answer, text)
  return new Response(`${sentence}\n`, { status: isBusy ? 503 : 409, headers: plain })
}

const plain = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }
