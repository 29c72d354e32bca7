import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { findCentre } from '~/centres/list.server'
import { titleIn } from '~/courses/course'
import { termName } from '~/courses/term'
import { planAt } from '~/courses/tie-plan.server'
import { meetingsText } from '~/courses/tie-text'
import { saidDates } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { Reports, TermTable } from './studies-parts'

const told = ['friad', 'borttagen'] as const

/** What is studied at a centre and by how many, and messages that were reported. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findCentre(who.centreId)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const { planned, reported } = await planAt(who, context.now)
  const { id, name } = found.configuration.centre
  const rows = planned.map(({ course, instance, university, learners }) => {
    const { startsOn, endsOn } = instance
    return {
      id: instance.id,
      term: termName(instance.term),
      title: titleIn(language, course),
      university: university.short,
      dates: saidDates(startsOn, endsOn, language),
      meetings: meetingsText(instance, language),
      learners,
    }
  })
  const said = new URL(request.url).searchParams.get('nytt')
  return {
    centre: { id, name },
    manages: who.role === 'manager',
    told: told.find((one) => one === said) ?? null,
    terms: [...new Set(rows.map(({ term }) => term))].map((term) => ({
      term,
      rows: rows.filter((one) => one.term === term),
    })),
    reported: reported.map(({ id, text, from, title, createdAt }) => ({
      id,
      text,
      from,
      course: title ? titleIn(language, title.course) : '',
      at: momentIn(createdAt, found.configuration.centre.timeZone, language),
    })),
    title: textIn(language)('courseTies.desk.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, told, terms, reported, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={title} lead={text('courseTies.desk.lead')}>
      {told && (
        <Notice kind="success" focus>
          {text(`courseTies.desk.told.${told}`)}
        </Notice>
      )}
      {terms.length === 0 && <p>{text('courseTies.desk.none')}</p>}
      {terms.map(({ term, rows }) => (
        <Section key={term} id={term} title={term}>
          <p>
            {text('courseTies.desk.sum', {
              term,
              count: rows.reduce((sum, { learners }) => sum + learners, 0),
            })}
          </p>
          <TermTable term={term} rows={rows} />
        </Section>
      ))}
      <Section id="anmalda" title={text('courseTies.desk.reports')}>
        <Reports centreId={centre.id} reported={reported} />
      </Section>
    </DeskPage>
  )
}
