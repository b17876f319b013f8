import { useEffect } from 'react'
import { useAnswer } from '../../ui/station.tsx'
import type { Today } from './kiosk-context.ts'

const TOPICS = ['attendance', 'headCount', 'activity', 'activitySession', 'registration', 'station', 'kiosk', 'calendar']
/** The day follows the clock as well: after midnight other activities are on. */
const REFRESH_MS = 60_000

/** Today's sessions, asked again whenever somebody signs in anywhere. */
export function useToday(): Today | undefined {
  const { data, refetch } = useAnswer('today', async (client): Promise<Today> => {
    const today = await client.kiosk.today()
    return { ...today, ahead: today.now - Date.now() }
  }, TOPICS)
  useEffect(() => {
    const timer = setInterval(refetch, REFRESH_MS)
    return () => clearInterval(timer)
  }, [refetch])
  return data
}
