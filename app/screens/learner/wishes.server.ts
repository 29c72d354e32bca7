import { data, redirect } from '@remix-run/node'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { termsAhead } from '~/courses/demand'
import { callsAbout } from '~/courses/demand-call-find.server'
import { wishForm } from '~/courses/demand-form'
import { callOf } from '~/courses/demand-page.server'
import { lineText, professionText, termText } from '~/courses/demand-text'
import { wish } from '~/courses/demand-wish.server'
import { ownWishesInFull } from '~/courses/demand-wishes.server'
import { courseProfessions, findInstance } from '~/courses/search-place.server'
import { fullTitle } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Learner } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'

/** The course whose page somebody comes from; null for a wish in their own words. */
async function courseOf(request: Request) {
  const id = new URL(request.url).searchParams.get('kurs')
  if (!id) return null
  const found = await findInstance(id)
  if (!found) throw new Response(null, { status: 404 })
  return found
}

/** Somebody's wishes with what came of them, and the form for another. */
export async function wishesPage(who: Learner, request: Request, now: Instant) {
  const language = languageOf(request)
  const text = textIn(language)
  const found = await courseOf(request)
  const municipalities = await listMunicipalities()
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const professions = await courseProfessions()
  const asked = await callsAbout(who)
  const nytt = new URL(request.url).searchParams.get('nytt')
  return {
    language,
    told: nytt === 'sparat' || nytt === 'borta' ? nytt : null,
    unconfirmed: who.emailConfirmedAt === null ? who.email : null,
    course: found && {
      id: found.instance.id,
      title: fullTitle(found, language),
    },
    home: who.municipalityCode ?? '',
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
    professions: professions.map(({ id }) => ({
      value: id as string,
      label: professionText(id, professions, text) ?? id,
    })),
    terms: termsAhead(now).map((term) => ({ value: termName(term), label: termName(term) })),
    wishes: (await ownWishesInFull(who)).map((one) => ({
      id: one.id,
      what: lineText(one, professions, text),
      words: one.wish,
      where: text('demand.wish.where', {
        place: names.get(one.municipalityCode) ?? one.municipalityCode,
        term: termText(one.term, text),
      }),
      calls: asked.filter(({ interestId }) => interestId === one.id).map(({ call }) => callOf(call, text)),
    })),
  }
}

/** Saves what somebody would study here. */
export async function saveWish(who: Learner, request: Request, now: Instant) {
  const found = await courseOf(request)
  const reading = readForm(wishForm, await formOf(request))
  if (!reading.ok)
    return data({ errors: reading.errors, values: reading.values, refused: null }, { status: 422 })
  const { kommun, termin, yrke, onskan } = reading.value
  const answer = await wish(
    who,
    {
      municipalityCode: kommun,
      courseId: found?.course.id ?? null,
      instanceId: found?.instance.id ?? null,
      professionId: found ? null : yrke,
      wish: found ? '' : onskan,
      term: termin,
    },
    now,
  )
  if (answer.ok) return redirect(paths.ownWishes({ nytt: 'sparat' }), 303)
  const values: Record<string, string> = {
    ...{ kommun, onskan },
    ...{ yrke: yrke ?? '', termin: termin ? termName(termin) : '' },
  }
  if (answer.because === 'empty-wish')
    return data(
      { errors: { onskan: 'demand.errors.wish' } as Record<string, string>, values, refused: null },
      { status: 422 },
    )
  const refused = textIn(languageOf(request))(`demand.wish.reasons.${answer.because}`)
  const status = answer.because === 'busy' ? 503 : 409
  return data({ errors: {} as Record<string, string>, values, refused }, { status })
}
