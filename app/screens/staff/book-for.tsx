import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bookForFields, bookForGuestFields } from '~/booking/desk-form'
import { findKnown, knownPerson } from '~/booking/find-known.server'
import { listSpacesNow } from '~/booking/list-desk.server'
import { reasonText } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import { reserveFor } from '~/booking/reserve-for.server'
import { wishOf } from '~/booking/spot'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { clock, isDate, later, localDate, localMinute, quarterOf, quarterStart } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Check, Field } from '~/ui/field'
import { Section } from '~/ui/page'
import { type Chosen, FreeNow, Whom } from './book-for-parts'
import { DeskPage } from './frame'
import { SpotFields } from './spot-fields'

/** The form asks for the person by an id in the address: it survives a reload, and a refusal. */
const personIn = (request: Request) => (new URL(request.url).searchParams.get('person') ?? '') as PersonId

const spot = ['lokal', 'dag', 'fran', 'till'] as const

const chosenIn = (query: URLSearchParams): Chosen =>
  Object.fromEntries(spot.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const query = new URL(request.url).searchParams
  const desk = await listSpacesNow(who, context.now)
  if (!desk) throw new Response(null, { status: 404 })
  const zone = desk.centre.timeZone
  const personId = personIn(request)
  const person = personId ? await knownPerson(who, personId, textIn(languageOf(request))) : null
  if (personId && !person) throw new Response(null, { status: 404 })
  const question = (query.get('sok') ?? '').trim().slice(0, 100)
  const day = query.get('dag') ?? ''
  const start = quarterStart(quarterOf(context.now))
  const minute = (after: number) => clock(localMinute(later(start, after * 60_000), zone))
  return {
    ...desk,
    manages: who.role === 'manager',
    person,
    question,
    found: question ? await findKnown(who, question, context.now, textIn(languageOf(request))) : null,
    today: localDate(context.now, zone),
    chosen: chosenIn(query),
    values: {
      lokal: query.get('lokal') ?? undefined,
      dag: isDate(day) ? day : localDate(context.now, zone),
      fran: query.get('fran') ?? minute(0),
      till: query.get('till') ?? minute(120),
    },
    now: start,
    key: newId(),
    title: `${textIn(languageOf(request))('day.bookFor.title')}, ${desk.centre.name}`,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const desk = await listSpacesNow(who, context.now)
  if (!desk) throw new Response(null, { status: 404 })
  const personId = personIn(request) || null
  const sent = await formOf(request)
  const values = Object.fromEntries([...sent].map(([name, value]) => [name, String(value)]))
  const form = personId ? readForm(bookForFields, sent) : readForm(bookForGuestFields, sent)
  if (!form.ok) return data({ errors: form.errors, values, refused: null }, { status: 422 })
  const { key, skal, har, namn = '', kontakt = '', ...spot } = form.value
  const behalf = { personId, guestName: namn, guestContact: kontakt, reason: skal, isHere: har === 'ja' }
  const answer = await reserveFor(who, behalf, wishOf(spot, desk.centre.timeZone), key, context.now)
  if (answer.ok) return redirect(paths.deskBooking(who.centreId, answer.booking.id, { nytt: 'bokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const instead = 'mayOverride' in answer && answer.mayOverride ? ` ${text('day.spot.override')}` : ''
  return data(
    { errors: {}, values: { ...values, key: newId() }, refused: reasonText(answer, text) + instead },
    { status: answer.because === 'busy' ? 503 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, spaces, person, key, ...asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const values: Record<string, string | undefined> = sent?.values ?? { ...asked.values, key }
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, sentence]) => [field, say(text, sentence)]),
  )
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('day.bookFor.title')}
      lead={text('day.bookFor.lead')}
      width="text"
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {sent?.refused && (
        <Refused title={text('booking.refused.title')} sentence={sent.refused} instead={[]} />
      )}
      {!sent && (
        <FreeNow
          centre={centre}
          free={asked.free}
          person={person?.id}
          now={asked.now}
          today={asked.today}
          chosen={asked.chosen.lokal}
        />
      )}
      <Whom
        centreId={centre.id}
        person={person}
        question={asked.question}
        found={asked.found}
        chosen={asked.chosen}
      />
      <form method="post" action={paths.bookFor(centre.id, { person: person?.id })} className="grid gap-6">
        <input type="hidden" name="key" value={values.key ?? key} />
        {!person && (
          <Section title={text('day.bookFor.guest')} id="gast">
            <Field
              label={text('day.bookFor.name')}
              name="namn"
              value={values.namn}
              error={errors.namn}
              autoComplete="off"
              required
              maxLength={100}
            />
            <Field
              label={text('day.bookFor.contact')}
              hint={text('day.bookFor.contactHint')}
              name="kontakt"
              value={values.kontakt}
              error={errors.kontakt}
              autoComplete="off"
              required
              maxLength={100}
            />
          </Section>
        )}
        <Section title={text('day.bookFor.spot')} id="var">
          <SpotFields spaces={spaces} values={values} errors={errors} />
          <Check
            label={text('day.bookFor.isHere')}
            hint={text('day.bookFor.isHereHint')}
            name="har"
            checked={sent ? values.har === 'ja' : asked.values.dag === asked.today}
          />
        </Section>
        <div>
          <Button>{text('day.bookFor.book')}</Button>
        </div>
      </form>
    </DeskPage>
  )
}
