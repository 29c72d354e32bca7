import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { checkInHere, listHere } from '~/booking/check-in-here.server'
import { findPlace } from '~/booking/find-place.server'
import { reasonText } from '~/booking/reasons'
import { timeOfDay, timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { tryCheckInCode } from '~/identity/check-in-limit.server'
import { visitor } from '~/identity/guard.server'
import { openLink } from '~/identity/link.server'
import { formOf } from '~/lib/form-of'
import { readReference } from '~/lib/reference'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

/** The picture shows that one is there; it must be of the place that the address names, and fresh. */
function opened({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>) {
  const code = new URL(request.url).searchParams.get('k') ?? ''
  const answer = openLink('check-in', code, context.now)
  return { code, link: answer.ok && answer.link.subjectId === params.place ? answer.link : null }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked
  const language = languageOf(request)
  const title = textIn(language)('day.checkIn.title')
  const { code, link } = opened(asked)
  const place = link && (await findPlace(link))
  if (!place) return data({ ok: false as const, title }, { status: 410 })
  const who = await visitor(request, context)
  const own = who ? await listHere(who, link, context.now) : []
  return data({
    ok: true as const,
    title,
    place: place.name,
    here: paths.checkIn(link.subjectId, code),
    signedIn: who !== null,
    done: new URL(request.url).searchParams.has('klar'),
    own: own.map(({ id, start, end, checkedInAt }) => ({
      id,
      when: timeSpan({ start, end }, place.timeZone, language),
      since: checkedInAt === null ? null : timeOfDay(checkedInAt, place.timeZone, language),
    })),
  })
}

export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked
  const text = textIn(languageOf(request))
  const { code, link } = opened(asked)
  const here = paths.checkIn(asked.params.place ?? '', code)
  if (!link) return redirect(here, 303)
  const form = await formOf(request)
  const who = await visitor(request, context)
  const id = form.get('bokning')
  if (who && typeof id === 'string')
    return told(await checkInHere(link, { who, id: id as BookingId }, context.now))
  const reference = readReference(String(form.get('kod') ?? ''))
  if (!reference) return data({ refused: text('day.checkIn.codeWrong') }, { status: 422 })
  if (!(await tryCheckInCode(context.address)).ok)
    return data({ refused: text('day.checkIn.tooMany') }, { status: 429 })
  return told(await checkInHere(link, { reference }, context.now))

  function told(answer: Awaited<ReturnType<typeof checkInHere>>) {
    if (answer.ok) return redirect(`${here}&klar=1`, 303)
    if (answer.because === 'gone') return data({ refused: text('day.checkIn.codeUnknown') }, { status: 404 })
    return data({ refused: reasonText(answer, text) }, { status: answer.because === 'busy' ? 503 : 409 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  if (!asked.ok)
    return (
      <Page title={text('day.checkIn.dead')} lead={text('day.checkIn.deadLead')} width="text">
        {null}
      </Page>
    )
  const { place, here, signedIn, done, own } = asked
  return (
    <Page title={text('day.checkIn.title')} lead={text('day.checkIn.lead', { place })} width="text">
      {done && !sent && <Notice kind="success" focus title={text('day.checkIn.done')} />}
      {sent?.refused && (
        <Notice kind="danger" focus>
          {sent.refused}
        </Notice>
      )}
      {signedIn && own.length === 0 && <p>{text('day.checkIn.none')}</p>}
      {own.length > 0 && <Own own={own} here={here} />}
      <Section title={text('day.checkIn.orCode')} id="kod">
        <form method="post" action={here} className="grid justify-items-start gap-4">
          <Field
            label={text('day.checkIn.code')}
            hint={text('day.checkIn.codeHint')}
            name="kod"
            autoComplete="off"
            spellCheck={false}
            maxLength={12}
            required
          />
          <Button kind={own.length > 0 ? 'quiet' : 'primary'}>{text('day.checkIn.button')}</Button>
        </form>
      </Section>
      {!signedIn && (
        <div>
          <ButtonLink to={paths.signIn(here)} kind="quiet">
            {text('day.checkIn.signIn')}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}

function Own({ own, here }: { own: { id: string; when: string; since: string | null }[]; here: string }) {
  const text = useText()
  return (
    <Section title={text('day.checkIn.yours')} id="mina">
      <ul className="grid gap-3">
        {own.map(({ id, when, since }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-t border-rule pt-3"
          >
            <span className="text-lg font-semibold">{when}</span>
            {since ? (
              <span>{text('day.checkIn.since', { time: since })}</span>
            ) : (
              <form method="post" action={here}>
                <input type="hidden" name="bokning" value={id} />
                <Button label={`${text('day.checkIn.button')}: ${when}`}>{text('day.checkIn.button')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
