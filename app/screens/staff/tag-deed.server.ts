import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { markTag } from '~/people/mark-tag.server'
import { reasonText } from '~/people/reasons'
import type { TagDeed, TagId } from '~/people/tag'

const words = { 'return-tag': 'retur', 'lose-tag': 'forlust', 'revoke-tag': 'sparr' } as const

/** Does it, and goes back to the list or to whose tag it is. */
export async function doTagDeed({ request, params, context }: ActionFunctionArgs, deed: TagDeed) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const toPerson = (await formOf(request)).get('till') === 'person'
  const answer = await markTag(who, params.tag as TagId, deed, context.now)
  const nytt = words[deed]
  if (answer.ok) {
    const { personId } = answer.tag
    const to = toPerson
      ? paths.personHere(who.centreId, personId, { nytt })
      : paths.tags(who.centreId, { nytt })
    return redirect(to, 303)
  }
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const refused = reasonText(answer, textIn(languageOf(request)))
  return data({ refused }, { status: answer.because === 'busy' ? 503 : 409 })
}

/** These addresses only take what is posted to them; whoever looks there finds the way to the list. */
export async function tagList({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(request, context, params.centre as CentreId)
  return { back: paths.tags(centreId) }
}
