import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { learnerByPassword } from '~/identity/guard.server'
import { makeToken } from '~/identity/make-token.server'
import { answer } from './api/answer'
import { tokenBody } from './api/questions'
import { readBody } from './api/read'
import { refusedToken } from './api/refusal'
import { type Asked, serve } from './api/serve'

/** The key is told this once; the store keeps its digest. */
async function make({ request, context }: Asked) {
  const { name = textIn(languageOf(request))('api.tokenName'), ...credentials } = await readBody(
    request,
    tokenBody,
  )
  const known = await learnerByPassword(credentials, context)
  if (!known.ok) return refusedToken(request, known)
  const made = await makeToken(known.learner, name, context)
  return made.ok ? answer({ token: made.token }, { status: 201 }) : refusedToken(request, made)
}

const calls = serve({ post: make })
export const loader = calls
export const action = calls
