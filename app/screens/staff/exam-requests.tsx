import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { deskViewNames } from '~/exams/desk-views'
import { listDeskRequests } from '~/exams/list-desk-requests.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Section } from '~/ui/page'
import { ExamRequestTable } from './exam-request-table'
import { DeskPage } from './frame'

/** Who wants to write an exam at a centre, by whose turn it is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const asked = new URL(request.url).searchParams.get('visa')
  const view = deskViewNames.find((one) => one === asked) ?? 'svara'
  const listed = await listDeskRequests(who, view, context.now, text)
  if (!listed) throw new Response(null, { status: 404 })
  const title = `${text('examDesk.title')}, ${listed.centre.name}`
  return { ...listed, view, manages: who.role === 'manager', title }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, view, counts, requests, more, unmet } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={text('examDesk.title')} lead={text('examDesk.lead')}>
      <nav aria-label={text('examDesk.viewsLabel')}>
        <ul className="flex flex-wrap gap-x-5">
          {deskViewNames.map((one) => (
            <li key={one}>
              <a
                href={paths.examRequests(centre.id, { visa: one })}
                aria-current={one === view ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink"
              >
                {text('examDesk.view', { name: text(`examDesk.views.${one}`), count: counts[one] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {requests.length === 0 ? (
        <p>{text(`examDesk.none.${view}`)}</p>
      ) : (
        <ExamRequestTable centre={centre} requests={requests} />
      )}
      {more && <p>{text('examDesk.more')}</p>}
      {unmet.length > 0 && (
        <Section title={text('examDesk.unmet.title')}>
          <p className="max-w-text text-muted">{text('examDesk.unmet.lead')}</p>
          <ul className="list-disc pl-5">
            {unmet.map(({ because, count }) => (
              <li key={because}>
                {text('examDesk.unmet.line', { reason: text(`examDesk.unmet.because.${because}`), count })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </DeskPage>
  )
}
