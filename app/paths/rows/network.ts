import { network } from '../network'
import type { Rows } from './rows'

/** Links for who looks at demand: staff of a centre and coordinators alike, and the route that each must reach. */
export const networkRows = {
  networks: [network.networks(), 'natverk'],
  demand: [
    network.demand({ at: 'personal', id: 'gavle' }, { yrke: 'nurse' }),
    'personal/:centre/efterfragan',
  ],
  askUniversity: [
    network.askUniversity({ at: 'natverk', id: 'akademi-norr' }, { del: ['y~nurse~~2422'] }),
    'natverk/:network/efterfragan/forfragan',
  ],
  previewCall: [
    network.previewCall({ at: 'personal', id: 'gavle' }),
    'personal/:centre/efterfragan/forfragan/forhandsgranskning',
  ],
  sentCall: [
    network.sentCall({ at: 'natverk', id: 'akademi-norr' }, 'c1'),
    'natverk/:network/efterfragan/forfragningar/:call',
  ],
  showNeed: [
    network.showNeed({ at: 'personal', id: 'gavle' }, 'n1'),
    'personal/:centre/efterfragan/behov/:need/visning',
  ],
  declineNeed: [
    network.declineNeed({ at: 'natverk', id: 'akademi-norr' }, 'n1'),
    'natverk/:network/efterfragan/behov/:need/avslag',
  ],
} satisfies Rows<typeof network>
