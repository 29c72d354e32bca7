import { query } from './query'

/** Who looks at demand: a centre or a network. */
type Keeper = Readonly<{ at: 'personal' | 'natverk'; id: string }>
const demandOf = ({ at, id }: Keeper) => `/${at}/${id}/efterfragan`

/** Who coordinates several centres; staff of one look at demand by the same pages. */
export const network = {
  networks: () => '/natverk',
  /** Staff of a centre and coordinators of a network. */
  demand: (
    keeper: Keeper,
    wish: { kommun?: string; yrke?: string; termin?: string; nytt?: 'skickad' | 'visad' | 'avbojd' } = {},
  ) => `${demandOf(keeper)}${query(wish)}`,
  askUniversity: (keeper: Keeper, wish: { del?: readonly string[] } = {}) =>
    `${demandOf(keeper)}/forfragan${query(wish)}`,
  previewCall: (keeper: Keeper, wish: { del?: readonly string[] } = {}) =>
    `${demandOf(keeper)}/forfragan/forhandsgranskning${query(wish)}`,
  sentCall: (keeper: Keeper, id: string) => `${demandOf(keeper)}/forfragningar/${id}`,
  showNeed: (keeper: Keeper, id: string) => `${demandOf(keeper)}/behov/${id}/visning`,
  declineNeed: (keeper: Keeper, id: string) => `${demandOf(keeper)}/behov/${id}/avslag`,
}
