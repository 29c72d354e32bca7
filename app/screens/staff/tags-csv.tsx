import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { csv } from '~/lib/csv'
import { listTags } from '~/people/list-tags.server'

/** The tags that have not been handed back, for whoever keeps the lock's own list. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const listed = await listTags(who, context.now, text)
  if (!listed) throw new Response(null, { status: 404 })
  const heads = (['number', 'who', 'until', 'state'] as const).map((head) =>
    text(`people.tags.heads.${head}`),
  )
  const rows = listed.tags.map((tag) => [
    tag.number,
    tag.who,
    tag.expiresOn,
    text(`people.tags.states.${tag.state}`),
    tag.revoke ? text(`people.tags.why.${tag.revoke}`) : '',
  ])
  return new Response(csv([[...heads, text('people.tags.csvRevoke')], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="taggar-${listed.today}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
