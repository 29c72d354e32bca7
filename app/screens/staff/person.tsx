import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPersonHere } from '~/booking/find-person-here.server'
import type { CentreId } from '~/centres/centre'
import { fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { findMerged } from '~/people/find-merged.server'
import { listMerges } from '~/people/list-merges.server'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'
import { PersonMerges } from './person-merges'
import { PersonBookings, PersonSuspensions, PersonTags, PersonWaits } from './person-parts'

const news = [
  'godkand',
  'aterkallad',
  'havd',
  'tagg',
  'retur',
  'forlust',
  'sparr',
  'knuten',
  'fragad',
] as const

/** Somebody as one centre knows them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findPersonHere(who, params.person as PersonId, context.now, text)
  if (!found) {
    const kept = await findMerged(who, params.person as PersonId)
    if (kept) throw redirect(paths.personHere(who.centreId, kept))
    throw new Response(null, { status: 404 })
  }
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    ...found,
    merges: await listMerges(who, params.person as PersonId, context.now, text),
    manages: who.role === 'manager',
    told: news.find((one) => one === told) ?? null,
    title: `${found.person.who}, ${found.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const here = useLoaderData<typeof loader>()
  const { centre, manages, person, told } = here
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={person.who}
      lead={text('people.person.lead')}
      above={[{ to: paths.people(centre.id), label: text('people.title') }]}
      head={
        person.hasBooked && (
          <p>
            <ButtonLink to={paths.bookFor(centre.id, { person: person.id })}>
              {text('people.person.bookFor', { who: person.who })}
            </ButtonLink>
          </p>
        )
      }
    >
      {told && <Notice kind="success" focus title={text(`people.told.${told}`, { who: person.who })} />}
      <PersonFacts />
      <PersonBookings here={here} />
      <PersonWaits here={here} />
      <PersonTags here={here} />
      <PersonSuspensions here={here} />
      <PersonMerges here={here} merges={here.merges} />
    </DeskPage>
  )
}

function PersonFacts() {
  const { person } = useLoaderData<typeof loader>()
  const text = useText()
  const hidden = text('people.person.hidden')
  return (
    <Facts
      items={[
        {
          term: text('people.person.email'),
          value: person.protectedIdentity ? hidden : <a href={`mailto:${person.email}`}>{person.email}</a>,
        },
        ...(person.phone
          ? [{ term: text('people.person.phone'), value: <a href={`tel:${person.phone}`}>{person.phone}</a> }]
          : []),
        { term: text('people.person.standing'), value: <Standing /> },
        { term: text('people.person.approval'), value: <Approval /> },
      ]}
    />
  )
}

function Standing() {
  const { centre, person, suspensions } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const inForce = suspensions.find((one) => one.inForce)
  if (!inForce) return text('people.person.may')
  const day = fullDay(localDate(inForce.end, centre.timeZone), language)
  return (
    <div className="grid justify-items-start gap-2">
      {text('people.person.suspended', { day })}
      <ButtonLink to={paths.suspensionLift(centre.id, person.id)} kind="quiet">
        {text('people.person.lift')}
      </ButtonLink>
    </div>
  )
}

function Approval() {
  const { centre, person, asksApproval } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <div className="grid justify-items-start gap-2">
      <span>{text(person.approved ? 'people.person.approved' : 'people.person.notApproved')}</span>
      {!asksApproval && <span className="font-normal text-muted">{text('people.person.noAudience')}</span>}
      {person.approved ? (
        <ButtonLink to={paths.approvalEnd(centre.id, person.id)} kind="quiet">
          {text('people.person.takeBack')}
        </ButtonLink>
      ) : (
        <form method="post" action={paths.personApproval(centre.id, person.id)}>
          <Button kind="quiet" label={`${text('people.person.approve')}: ${person.who}`}>
            {text('people.person.approve')}
          </Button>
        </form>
      )}
    </div>
  )
}
