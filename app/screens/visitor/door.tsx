import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { displayCookie, displaySecret } from '~/displays/display-cookie'
import { DoorBoard } from '~/displays/door-board'
import { lookAtDoor } from '~/displays/look.server'
import { markOf } from '~/displays/mark.server'
import { pairDisplay } from '~/displays/pair.server'
import { reasonText, statusOf } from '~/displays/reasons'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { presenceLink } from '~/identity/presence-link.server'
import { formOf } from '~/lib/form-of'
import { qrDrawing } from '~/lib/qr'
import { later, minuteMs } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export const handle = { kiosk: true }

/** What the tablet at a door shows; one that nobody has paired asks for its code. */
export async function loader({ request, context: { now, secure, origin } }: LoaderFunctionArgs) {
  const secret = displaySecret(request, secure)
  const look = secret ? await lookAtDoor(secret, now) : null
  const language = languageOf(request)
  if (!secret || !look) {
    const title = textIn(language)('displays.pair.title')
    return data({ shown: null, now, title, wasPaired: secret !== null })
  }
  // New every minute, so that what is shown keeps its mark in between.
  const { code, until } = presenceLink(look.spaceId, later(now, -(now % minuteMs)))
  const shown = {
    look,
    checkIn: qrDrawing(origin + paths.checkIn(look.spaceId, code)),
    checkInUntil: until,
    book: qrDrawing(origin + paths.space(look.spaceId)),
    everySeconds: 5,
  }
  const text = textIn('sv')
  const title = look.name ? text('displays.door.title', { space: look.name, centre: look.centre.name }) : ''
  const headers = { etag: markOf(shown), 'set-cookie': displayCookie(secret, secure) }
  return data(
    { shown, now, title: title || text('displays.door.retiredTitle'), wasPaired: true },
    { headers },
  )
}

/** Pairs the tablet by the code that staff have asked for. */
export async function action({ request, context: { now, secure, address } }: ActionFunctionArgs) {
  const typed = (await formOf(request)).get('kod')
  const answer = await pairDisplay(typeof typed === 'string' ? typed.slice(0, 40) : '', address, now)
  if (answer.ok)
    return redirect(paths.door(), {
      status: 303,
      headers: { 'set-cookie': displayCookie(answer.secret, secure) },
    })
  const sentence = reasonText(answer, textIn(languageOf(request)))
  const wait = 'retryAfterSeconds' in answer ? answer.retryAfterSeconds : 5
  const headers = statusOf(answer) === 422 ? undefined : { 'retry-after': String(wait) }
  return data({ sentence }, { status: statusOf(answer), headers })
}

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) =>
  [...actionHeaders].length > 0 ? actionHeaders : loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { shown, now } = useLoaderData<typeof loader>()
  return shown ? <DoorBoard {...shown} now={now} /> : <Pairing />
}

function Pairing() {
  const { wasPaired } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <Page title={text('displays.pair.title')} lead={text('displays.pair.lead')} width="text">
      <ErrorSummary errors={sent ? [{ field: 'kod', sentence: sent.sentence }] : []} />
      {wasPaired && !sent && <Notice kind="info">{text('displays.pair.gone')}</Notice>}
      <form method="post" action={paths.door()} data-pair="" className="grid justify-items-start gap-5">
        <Field
          label={text('displays.pair.code')}
          hint={text('displays.pair.codeHint')}
          name="kod"
          autoComplete="off"
          spellCheck={false}
          maxLength={12}
          required
          short
          error={sent?.sentence}
        />
        <Button>{text('displays.pair.button')}</Button>
      </form>
    </Page>
  )
}
