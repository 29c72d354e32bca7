import type { Db } from '#db/engine'
import type { Addressed } from './message'
import type * as store from './store.server'

/** Finds out who is to be told facts of one name: a list for each fact. */
export type Addressing = (tx: Db, facts: store.UntoldFact[]) => Promise<Addressed[][]>
