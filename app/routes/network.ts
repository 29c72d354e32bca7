import { index, prefix, route } from '@remix-run/route-config'

/** Who looks at what people want, and asks universities for it. */
const demandOf = (person: 'staff' | 'network') => [
  index(`screens/${person}/demand.tsx`),
  route('forfragan', `screens/${person}/demand-ask.tsx`),
  route('forfragan/forhandsgranskning', `screens/${person}/demand-preview.tsx`),
  route('forfragningar/:call', `screens/${person}/demand-call.tsx`),
  route('behov/:need/visning', `screens/${person}/need-show.tsx`),
  route('behov/:need/avslag', `screens/${person}/need-decline.tsx`),
]

/** Who coordinates several centres; staff of one look at demand by the same pages. */
export const network = [
  ...prefix('personal/:centre/efterfragan', demandOf('staff')),
  route('natverk', 'screens/network/networks.tsx'),
  ...prefix('natverk/:network/efterfragan', demandOf('network')),
]
