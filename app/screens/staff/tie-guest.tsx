import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BookingId } from '~/booking/booking'
import { findGuest } from '~/booking/find-guest.server'
import { tieGuest } from '~/booking/tie-guest.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** What is booked for a guest, and whose account it might be. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const question = (new URL(request.url).searchParams.get('sok') ?? '').trim().slice(0, 100)
  const found = await findGuest(who, params.booking as BookingId, question, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  return {
    ...found,
    question,
    booking: params.booking ?? '',
    manages: who.role === 'manager',
    title: text('people.tie.title'),
  }
}

/** Ties it to an account. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const personId = String((await formOf(request)).get('person') ?? '') as PersonId
  const answer = await tieGuest(who, params.booking as BookingId, personId, context.now)
  if (answer.ok) return redirect(paths.personHere(who.centreId, personId, { nytt: 'knuten' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  return answer.because === 'busy'
    ? data({ refused: text('ui.errors.busy') }, { status: 503 })
    : data({ refused: text('people.tie.already') }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, booking, guest, many, title, question } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('people.tie.lead', { who: guest.guestName })}
      above={[{ to: paths.deskBooking(centre.id, booking), label: guest.guestName }]}
      width="text"
    >
      {sent && (
        <Notice kind="danger" focus>
          {sent.refused}
        </Notice>
      )}
      <p>
        {text('people.tie.what', {
          who: guest.guestName,
          contact: guest.guestContact,
          bookings: text('people.tie.bookings', { count: many.bookings }),
          series: text('people.tie.series', { count: many.series }),
        })}{' '}
        {text('people.tie.mail')}
      </p>
      <form method="get" className="grid gap-3">
        <Field label={text('people.tie.find')} name="sok" type="search" value={question} maxLength={100} />
        <div>
          <Button kind="quiet">{text('people.tie.findButton')}</Button>
        </div>
      </form>
      <Accounts />
    </DeskPage>
  )
}

function Accounts() {
  const { centre, booking, found } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section title={text('people.tie.choose')} id="konton">
      {found.length === 0 && <p role="status">{text('people.tie.none')}</p>}
      <ul className="grid gap-2">
        {found.map(({ id, name, hint }) => (
          <li key={id}>
            <form
              method="post"
              action={paths.tieGuest(centre.id, booking)}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-rule py-2"
            >
              <input type="hidden" name="person" value={id} />
              <span className="[overflow-wrap:anywhere]">
                <strong>{name}</strong> <span className="text-muted">{hint}</span>
              </span>
              <Button kind="quiet" small>
                {text('people.tie.button', { who: name })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
