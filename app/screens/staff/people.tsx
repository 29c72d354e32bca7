import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { findPeople } from '~/people/find-people.server'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** People whom a centre knows: who came last, or whoever is looked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const question = (new URL(request.url).searchParams.get('sok') ?? '').trim().slice(0, 100)
  const found = await findPeople(who, question, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  const title = `${text('people.title')}, ${found.centre.name}`
  return { ...found, question, manages: who.role === 'manager', title }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, question, people, more } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={text('people.title')} lead={text('people.lead')}>
      <search>
        <form method="get" action={paths.people(centre.id)} className="grid max-w-text gap-3">
          <Field label={text('people.find')} name="sok" type="search" value={question} maxLength={100} />
          <div>
            <Button kind="quiet">{text('people.findButton')}</Button>
          </div>
        </form>
      </search>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-20 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Section title={<Found question={question} count={people.length} />} id="personer">
          {people.length === 0 && question === '' && <p>{text('people.latelyNone')}</p>}
          <PersonRows people={people} />
          {more && <p>{text('people.more')}</p>}
        </Section>
        <Aside />
      </div>
    </DeskPage>
  )
}

function Found({ question, count }: { question: string; count: number }) {
  const text = useText()
  if (question === '') return text('people.lately')
  return (
    <span role="status">
      {count === 0 ? text('people.none', { question }) : text('people.found', { question, count })}
    </span>
  )
}

function PersonRows({ people }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'people'>) {
  const { centre } = useLoaderData<typeof loader>()
  const text = useText()
  if (people.length === 0) return null
  return (
    <ul className="border-t-2 border-ink">
      {people.map(({ id, who, email }) => (
        <li key={id} className="border-b border-rule py-2">
          <a href={paths.personHere(centre.id, id)} className="inline-block py-1 font-semibold">
            {who}
          </a>
          <span className="block text-sm text-muted [overflow-wrap:anywhere]">
            {email || text('people.hidden')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who cannot book now, and the way to the lists. */
function Aside() {
  const { centre, suspended } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <div className="grid content-start gap-8">
      {suspended.length > 0 && (
        <Section title={`${text('people.suspendedNow')} (${suspended.length})`} id="avstangda">
          <ul className="grid gap-2">
            {suspended.map(({ id, who, until }) => (
              <li key={id}>
                <a href={paths.personHere(centre.id, id)}>{who}</a>,{' '}
                {text('people.suspendedFrom', {
                  day: dayName(localDate(until, centre.timeZone), language),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text('people.links')} id="mer">
        <ul className="grid gap-2">
          <li>
            <a href={paths.approvedLearners(centre.id)}>{text('people.approvedLink')}</a>
          </li>
          <li>
            <a href={paths.tags(centre.id)}>{text('people.tagsLink')}</a>
          </li>
        </ul>
      </Section>
    </div>
  )
}
