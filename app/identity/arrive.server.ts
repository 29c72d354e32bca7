import { change } from '#db/connect.server'
import { note } from '#db/outbox.server'
import * as mail from './mail-store.server'
import type { Person } from './person'
import { digest, newSecret } from './secret.server'
import { type Caller, deviceCookie, startSession } from './session.server'

/**
 * Signs somebody in who has shown who they are, and remembers the browser they did it with. A browser that is
 * new beside others is told about by mail.
 * @returns the `Set-Cookie`s of the session and of the browser
 */
export async function arrive({ id: personId }: Pick<Person, 'id'>, caller: Caller): Promise<string[]> {
  const session = await startSession(personId, caller)
  const secret = caller.browser ?? newSecret()
  await change(async (tx) => {
    const { now, device } = caller
    const seen = await mail.addDevice(tx, { personId, hash: digest(secret), createdAt: now })
    if (seen !== 'new') return
    await note(tx, { fact: 'signed-in-elsewhere', subjectId: personId, at: now, detail: { device } })
  })
  return [session, deviceCookie(secret, caller.secure)]
}
