import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { callerOf } from '~/identity/session.server'
import { signOut } from '~/identity/sign-out.server'
import { paths } from '~/paths'

export const loader = () => redirect(paths.account())

/** Signs out; whoever is not signed in is so already. */
export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await signOut(callerOf(request, context))
  return redirect(paths.home(), { status: 303, headers: { 'set-cookie': cookie } })
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
