import type { Client } from '../../client.ts'
import type { Result, Step } from '../app/step.ts'
import { askDoor, goThere, joinLine, undo } from './act.ts'

/** What one can do about a result by one more tap. */
export interface FollowUp {
  readonly label: string
  readonly work: (client: Client) => Promise<Step>
}

/** What a result leads to, the likeliest first; nothing where the words say it all. */
export function followUpsOf(result: Result): readonly FollowUp[] {
  if (result.kind !== 'signIn' || !result.found) return []
  const { outcome, found } = result
  switch (outcome.code) {
    case 'elsewhere':
      return [
        ...(outcome.elsewhere.open ? [{ label: '去那一场签到', work: (client: Client) => goThere(client, found, outcome.elsewhere) }] : []),
        ...(outcome.walkIns ? [{ label: '我就参加这一场', work: (client: Client) => askDoor(client, found, { sure: true }) }] : []),
      ]
    case 'full':
      return outcome.keptUntil === null ? [{ label: '排候补', work: (client) => joinLine(client, found) }] : []
    case 'alreadyIn':
      return found.session.exits ? [{ label: '我要走了，签退', work: (client) => askDoor(client, found, { direction: 'out' }) }] : []
    default:
      return []
  }
}

/** How what was just written is taken back; null where nothing was, or it cannot be. */
export function undoOf(result: Result): FollowUp['work'] | null {
  if (result.kind === 'rested') {
    return async (client) => {
      const { undone } = await client.kiosk.restUndo({ tapId: result.tapId })
      return { kind: 'result', result: { kind: undone ? 'undone' : 'tooLate' } }
    }
  }
  if ((result.kind !== 'signIn' && result.kind !== 'counted') || !('attendanceId' in result.outcome)) return null
  const { attendanceId } = result.outcome
  return (client) => undo(client, attendanceId)
}
