import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { listKeptMail } from '~/messages/kept.server'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

/** Demo and development: the mail that would have gone out. Elsewhere the page is not there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const kept = await listKeptMail()
  if (!kept) throw new Response(null, { status: 404 })
  const mails = kept.map(({ calendar, ...mail }) => ({ ...mail, hasCalendar: calendar !== '' }))
  return { mails, title: textIn(languageOf(request))('messages.kept.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { mails, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Page title={title} lead={text('messages.kept.lead')} width="text">
      {mails.length === 0 && <p>{text('messages.kept.none')}</p>}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {mails.map(({ id, to, subject, at, hasCalendar }) => (
          <li key={id} className="border-t border-rule pt-4">
            <h2 className="text-lg wrap-anywhere">
              <a href={paths.keptMailPart(id, 'html')}>{subject}</a>
            </h2>
            <p className="text-muted break-words">
              {to}, {momentName(at, language)}
            </p>
            <p className="flex flex-wrap gap-x-4">
              <a href={paths.keptMailPart(id, 'text')}>{text('messages.kept.text')}</a>
              <a href={paths.keptMailPart(id, 'kalla')}>{text('messages.kept.source')}</a>
              {hasCalendar && (
                <a href={paths.keptMailPart(id, 'kalender')}>{text('messages.kept.calendar')}</a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
