import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { alternativeText } from '~/booking/alternative-text'
import { alternativesTo, hasAlternatives } from '~/booking/alternatives.server'
import { askText, isForTheCentre } from '~/booking/ask-text'
import type { PartnerId } from '~/booking/booking'
import { chosenEnd, EndField } from '~/booking/end-field'
import { ForWhom } from '~/booking/for-whom'
import { reserveFields } from '~/booking/form'
import { bookedMeanwhile } from '~/booking/list.server'
import { Meanwhile } from '~/booking/meanwhile'
import { offerFor } from '~/booking/offer.server'
import { partnersAt } from '~/booking/own-partners.server'
import { reasonText, refusedWith } from '~/booking/reasons'
import { Refused } from '~/booking/refused'
import { reserve } from '~/booking/reserve.server'
import { reserveForPartner } from '~/booking/reserve-for-partner.server'
import { SizeFields } from '~/booking/size-fields'
import type { SpaceId } from '~/centres/space'
import { dayName, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { isoInstant, later, localDate, minuteMs, parseInstant } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const query = new URL(request.url).searchParams
  const start = parseInstant(query.get('start') ?? '')
  const spaceId = params.space as SpaceId
  if (start === null) throw redirect(paths.space(spaceId), 303)
  const partnerId = (query.get('samarbete') || null) as PartnerId | null
  const offer = await offerFor(who, spaceId, start, context.now, { partnerId })
  if (!offer) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { space, centre, ends, refused } = offer
  const wish = { spaceId, start, end: start, places: 1, people: 1, note: '' }
  const wanted = parseInstant(query.get('slut') ?? '')
  const { shortestMinutes, longestMinutes } = space.rules
  const shortest = later(start, shortestMinutes * minuteMs)
  const fits = wanted !== null && wanted >= shortest && wanted <= later(start, longestMinutes * minuteMs)
  const asked = { ...wish, end: fits ? wanted : shortest }
  const others =
    refused && !partnerId && hasAlternatives(refused) ? await alternativesTo(who, asked, context.now) : []
  const latest = ends.at(-1)
  return {
    space,
    centre: { id: centre.id, name: centre.name, town: centre.town, timeZone: centre.timeZone },
    start,
    ends,
    refused: refused && reasonText(refused, text),
    unconfirmed: refused?.because === 'unconfirmed',
    ask: refused && askText(refused, centre, text),
    full: refused?.because === 'taken' && !refused.yours && !partnerId,
    instead: others.map((one) => insteadOf(one, language)),
    partnerId,
    partners: await partnersAt(who, spaceId),
    quota: offer.quota,
    wanted: {
      end: query.get('slut') ?? undefined,
      size: query.get('antal') ?? undefined,
      people: query.get('antal') ?? undefined,
    },
    meanwhile: latest ? await bookedMeanwhile(who, { start, end: latest.at }) : [],
    unstaffed: offer.unstaffed,
    key: newId(),
    title: text('booking.form.meta', { space: space.name }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const language = languageOf(request)
  const text = textIn(language)
  const form = readForm(reserveFields, await formOf(request))
  if (!form.ok)
    return data(
      {
        errors: form.errors,
        values: form.values,
        refused: null,
        unconfirmed: false,
        ask: null,
        full: false,
        instead: [],
      },
      { status: 422 },
    )
  const { size, start, end, people = 1, note = '', key } = form.value
  const whole = size === 'hela'
  const places = whole ? 1 : Math.max(Number(size), 1)
  const wish = {
    spaceId: params.space as SpaceId,
    start,
    end,
    places,
    whole,
    people: whole ? people : places,
    note,
  }
  const partnerId = form.value.samarbete ? (form.value.samarbete as PartnerId) : null
  const answer = partnerId
    ? await reserveForPartner(who, partnerId, wish, key, context.now)
    : await reserve(who, wish, key, context.now)
  if (answer.ok) return redirect(paths.booking(answer.booking.id, { nytt: 'bokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const offer = isForTheCentre(answer)
    ? await offerFor(who, wish.spaceId, start, context.now, { partnerId })
    : null
  const others = !partnerId && hasAlternatives(answer) ? await alternativesTo(who, wish, context.now) : []
  return data(
    {
      errors: {},
      values: { end: isoInstant(end), size, people: String(people), note, key: newId() },
      refused: reasonText(answer, text),
      unconfirmed: answer.because === 'unconfirmed',
      ask: offer && askText(answer, offer.centre, text),
      full: answer.because === 'taken' && !answer.yours && !partnerId,
      instead: others.map((one) => insteadOf(one, language)),
    },
    refusedWith(answer),
  )
}

type Other = Awaited<ReturnType<typeof alternativesTo>>[number]

const insteadOf = (one: Other, language: 'sv' | 'en') => ({
  to: paths.reserve(one.space.id, { start: isoInstant(one.start), slut: isoInstant(one.end) }),
  label: alternativeText(one, language),
})

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function ReserveScreen() {
  const { space, centre, start, ends, wanted, unstaffed, meanwhile, key, partners, quota, ...offer } =
    useLoaderData<typeof loader>()
  const partnerId = offer.partnerId ?? undefined
  const sent = useActionData<typeof action>()
  const text = useText()
  const language = useLanguage()
  const refused = sent?.refused ?? offer.refused
  const values: Record<string, string | undefined> = sent?.values ?? { ...wanted, key }
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, sentence]) => [field, say(text, sentence)]),
  )
  const unconfirmed = sent?.refused ? sent.unconfirmed : offer.unconfirmed
  const date = localDate(start, centre.timeZone)
  return (
    <Page
      width="text"
      title={text('booking.form.title', { space: space.name })}
      lead={`${dayName(date, language)} ${text('booking.form.from', { time: timeOfDay(start, centre.timeZone, language) })}`}
      crumbs={[
        { to: paths.centre(centre.id), label: centre.name },
        { to: paths.space(space.id, { dag: date }), label: space.name },
      ]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {refused && (
        <Refused
          title={text('booking.refused.title')}
          sentence={refused}
          instead={sent?.refused ? sent.instead : offer.instead}
          ask={sent?.refused ? sent.ask : offer.ask}
          confirmFor={unconfirmed ? paths.reserve(space.id, { start: isoInstant(start) }) : null}
        />
      )}
      {!refused && (
        <Meanwhile
          others={meanwhile}
          span={{ start, end: chosenEnd(start, values.end) }}
          spaceId={space.id}
        />
      )}
      {(sent ?? offer).full && (
        <p>
          <ButtonLink
            to={paths.queue(space.id, { start: isoInstant(start), slut: values.end, antal: values.size })}
            kind="quiet"
          >
            {text('waits.link')}
          </ButtonLink>
        </p>
      )}
      <ForWhom spaceId={space.id} start={start} partners={partners} chosen={offer.partnerId} quota={quota} />
      {ends.length > 0 ? (
        <form
          method="post"
          action={paths.reserve(space.id, { start: isoInstant(start), samarbete: partnerId })}
          className="grid gap-6"
        >
          <input type="hidden" name="start" value={isoInstant(start)} />
          <input type="hidden" name="key" value={values.key ?? key} />
          {partnerId && <input type="hidden" name="samarbete" value={partnerId} />}
          <EndField start={start} ends={ends} zone={centre.timeZone} chosen={values.end} error={errors.end} />
          <SizeFields
            space={space}
            free={Math.max(...ends.map(({ free }) => free))}
            size={values.size}
            people={values.people}
            errors={errors}
          />
          <TextArea
            label={text('booking.form.note')}
            hint={text('booking.form.noteHint')}
            name="note"
            value={values.note}
            error={errors.note}
            rows={2}
            maxLength={500}
            optional
          />
          {unstaffed && <p>{text('booking.receipt.unstaffed')}</p>}
          {space.rules.approval && <p>{text('booking.rules.approval')}</p>}
          <Button>{text(space.rules.approval ? 'booking.form.request' : 'booking.form.book')}</Button>
        </form>
      ) : unconfirmed ? null : (
        <p>
          <ButtonLink to={partnerId ? paths.partners() : paths.space(space.id, { dag: date })}>
            {text('booking.form.otherTime')}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
