import type { DemandKeeper } from './demand-scope.server'

/** Where a keeper's pages are, for `paths`. */
export const keeperOf = (who: DemandKeeper) =>
  'networkId' in who
    ? { at: 'natverk' as const, id: who.networkId as string }
    : { at: 'personal' as const, id: who.centreId as string }
