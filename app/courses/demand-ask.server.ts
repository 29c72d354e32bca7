import { data, redirect } from '@remix-run/node'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { type FieldErrors, readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import type { UniversityId } from './course'
import { type Chosen, cellKey, demandMost, readCell } from './demand'
import type { CallWish } from './demand-call'
import { sendCall } from './demand-call-send.server'
import { draftOf, knownMailbox } from './demand-draft.server'
import { callForm } from './demand-form'
import { keeperOf } from './demand-keeper.server'
import { type DemandKeeper, demandUniversities } from './demand-scope.server'
import { countText, sumText } from './demand-text'

/** What the address chooses; none that are not ours. */
const chosenOf = (request: Request): Chosen[] =>
  [...new Set(new URL(request.url).searchParams.getAll('del'))]
    .flatMap((one) => readCell(one) ?? [])
    .slice(0, demandMost.cells)

/** The form for a question to a university about what is chosen; back to the demand where nothing is. */
export async function askPage(who: DemandKeeper, request: Request, now: Instant) {
  const text = textIn(languageOf(request))
  const keeper = keeperOf(who)
  const chosen = chosenOf(request)
  if (chosen.length === 0) throw redirect(paths.demand(keeper))
  const { scope, counts, names, letter } = await draftOf(who, chosen, text, now)
  return {
    title: text('demand.call.title'),
    keeper,
    name: scope.name,
    key: newId(),
    del: chosen.map(cellKey),
    sum: sumText(counts, scope.own, text),
    counts: counts.map((count) =>
      text('demand.cell', {
        place: names.get(count.municipalityCode) ?? count.municipalityCode,
        people: countText(count, scope.own, text),
      }),
    ),
    letter,
    universities: (await demandUniversities()).map(({ id, name }) => ({ value: id as string, label: name })),
  }
}

/** What a form that came back shows: what was typed, what is wrong, the letter as it would be read. */
export interface AskAgain {
  values: Record<string, string>
  errors: FieldErrors
  refused: string | null
  /** Null: there is something to mend first. */
  preview: { to: string; subject: string; words: string } | null
}

type Read =
  | { ok: true; wish: CallWish; key: string; values: Record<string, string> }
  | { ok: false; again: AskAgain }

const kept = ['larosate', 'larosatenamn', 'brevlada', 'amne', 'text', 'nyckel']

/** Reads the form. A university that is here may have answered the keeper from a mailbox before. */
async function readCall(who: DemandKeeper, request: Request): Promise<Read> {
  const form = await formOf(request)
  const values = Object.fromEntries(kept.map((name) => [name, String(form.get(name) ?? '').slice(0, 5000)]))
  const reading = readForm(callForm, form)
  if (!reading.ok) return wrong(values, reading.errors)
  const { larosate, larosatenamn, brevlada, amne, text: words, nyckel } = reading.value
  const listed = larosate ? (await demandUniversities()).find(({ id }) => id === larosate) : undefined
  const universityName = listed?.name ?? larosatenamn
  if (!universityName || (larosate && !listed))
    return wrong(values, { larosatenamn: 'demand.errors.university' })
  const universityId = listed ? (listed.id as UniversityId) : null
  const email = brevlada || (universityId && (await knownMailbox(who, universityId)))
  if (!email) return wrong(values, { brevlada: 'demand.errors.mailbox' })
  const wish = { universityId, universityName, email, subject: amne, words }
  return { ok: true, wish, key: nyckel || newId(), values: { ...values, brevlada: email } }
}

const wrong = (values: Record<string, string>, errors: FieldErrors): Read => ({
  ok: false,
  again: { values, errors, refused: null, preview: null },
})

/** Shows the letter as it would be read; nothing is sent. */
export async function previewCall(who: DemandKeeper, request: Request) {
  const read = await readCall(who, request)
  if (!read.ok) return data(read.again, { status: 422 })
  const { email, universityName, subject, words } = read.wish
  const preview = { to: `${universityName}, ${email}`, subject, words }
  return data<AskAgain>({ values: read.values, errors: {}, refused: null, preview })
}

/** Sends it, once for each form that was shown. */
export async function askUniversity(who: DemandKeeper, request: Request, now: Instant) {
  const read = await readCall(who, request)
  if (!read.ok) return data(read.again, { status: 422 })
  const answer = await sendCall(who, chosenOf(request), read.wish, read.key, now)
  if (answer.ok) return redirect(paths.demand(keeperOf(who), { nytt: 'skickad' }), 303)
  const refused = textIn(languageOf(request))(`demand.call.reasons.${answer.because}`)
  const again: AskAgain = { values: read.values, errors: {}, refused, preview: null }
  return data(again, { status: answer.because === 'busy' ? 503 : 409 })
}
