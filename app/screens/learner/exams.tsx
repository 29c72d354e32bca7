import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RequestCard } from '~/exams/request-card'
import { listRequests } from '~/exams/request-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import { OwnMenu } from './own-menu'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const requests = await listRequests(who, context.now)
  return { ...requests, title: textIn(languageOf(request))('ownExams.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function ExamsScreen() {
  const { coming, past } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      menu={<OwnMenu here="exams" />}
      title={text('ownExams.title')}
      lead={text('ownExams.lead')}
      head={
        <p>
          <ButtonLink to={paths.exams()}>{text('ownExams.new')}</ButtonLink>
        </p>
      }
    >
      <Section id="kommande" title={text('ownExams.coming')}>
        {coming.length === 0 ? <p>{text('ownExams.none')}</p> : <Cards requests={coming} />}
      </Section>
      {past.length > 0 && (
        <Section id="tidigare" title={text('ownExams.past')}>
          <Cards requests={past} />
        </Section>
      )}
    </Page>
  )
}

const Cards = ({ requests }: { requests: ReturnType<typeof useLoaderData<typeof loader>>['coming'] }) => (
  <ul className="grid gap-3 md:grid-cols-2">
    {requests.map((one) => (
      <li key={one.id}>
        <RequestCard shown={one} />
      </li>
    ))}
  </ul>
)
