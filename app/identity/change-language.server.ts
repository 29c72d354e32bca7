import { change } from '#db/connect.server'
import type { Learner, Person } from './person'
import * as store from './store.server'

/** Remembers the language somebody reads in, for what is sent to them and for their other devices. */
export const changeLanguage = (who: Learner, language: Person['language']): Promise<void> =>
  change((tx) => store.changeLanguage(tx, who.id, language))
