import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isLanguage } from '~/i18n/language'
import { rememberLanguage } from '~/i18n/language-cookie'
import { changeLanguage } from '~/identity/change-language.server'
import { visitor } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localPath } from '~/lib/local-path'
import { paths } from '~/paths'

export const loader = () => redirect(paths.home())

/** Remembers which language the reader chose, then goes back to where they were. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const language = form.get('sprak')
  if (!isLanguage(language)) throw new Response(null, { status: 400 })
  const learner = await visitor(request, context)
  if (learner && learner.language !== language) await changeLanguage(learner, language)
  const back = form.get('tillbaka')
  return redirect(localPath(typeof back === 'string' ? back : null) ?? paths.home(), {
    status: 303,
    headers: { 'set-cookie': rememberLanguage(language, context.secure) },
  })
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
