import { rotateSecret } from '#db/secrets.server'
import { instant } from '~/lib/time'

/** `npm run rotate-secret`: links and codes are signed with a new secret; those under way count for 60 days. */
rotateSecret(instant(Date.now()))
console.log('A new secret signs from now on.')
