import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { figuresAt } from '~/figures/figures.server'
import { fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Lines } from '~/ui/lines'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { MunicipalityFigures, RefusalFigures } from './figures-people'
import { Days, PeriodForm, PeriodPager } from './figures-period'
import { KindFigures, SpaceFigures } from './figures-spaces'
import { SummaryFigures } from './figures-summary'
import { WeekFigures } from './figures-week'
import { DeskPage } from './frame'

/** How the spaces of a centre were used in a period, held against another. The address holds both. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const figures = await figuresAt(who, new URL(request.url).searchParams, context.now)
  if (!figures) throw new Response(null, { status: 404 })
  const text = textIn(languageOf(request))
  return {
    ...figures,
    manages: who.role === 'manager',
    title: `${text('figures.title')}, ${figures.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, today, fault, query, report } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const { period, since } = report
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('figures.title')}
      lead={<Days period={period} />}
      head={
        <p className="hidden print:block">
          {centre.name}, {fullDay(today, language)}
        </p>
      }
    >
      {fault && (
        <Notice kind="danger" focus>
          {text(`figures.faults.${fault}`)}
        </Notice>
      )}
      <PeriodForm centreId={centre.id} period={period} />
      <PeriodPager centreId={centre.id} period={period} />
      <SummaryFigures report={report} today={today} />
      <p className="print:hidden">
        <ButtonLink to={paths.figuresFile(centre.id, query)} kind="quiet" download="">
          {text('figures.download')}
        </ButtonLink>
      </p>
      <SpaceFigures report={report} />
      <KindFigures report={report} />
      <WeekFigures report={report} />
      <RefusalFigures report={report} />
      <MunicipalityFigures report={report} />
      <Section title={text('figures.how.title')}>
        <Lines
          lines={[
            ...(since ? [text('figures.since', { day: fullDay(since, language) })] : []),
            text('figures.how.days', { town: centre.town }),
            text('figures.how.places'),
            text('figures.how.open'),
            text('figures.how.missed'),
            text('figures.how.refused'),
            text('figures.how.small'),
          ]}
        />
      </Section>
    </DeskPage>
  )
}
