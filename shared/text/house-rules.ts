import type { RefusalData } from '../contract/errors.ts'

type Broken = RefusalData<'HOUSE_RULE'>

/** What a person reads when a rule of the house stands in the way: the rule, its value, what was asked, and who can help. */
export function houseRuleText(broken: Broken): string {
  return `${ruleText(broken)}确有需要，请站长破例。`
}

function ruleText(broken: Broken): string {
  switch (broken.rule) {
    case 'longestUse':
      return `本站规定一次最多用${hoursText(broken.limit)}，这次是${hoursText(broken.value)}。`
    case 'notice':
      return `本站规定至少提前${aheadText(broken.limit)}预约，现在只提前${aheadText(broken.value)}。`
    case 'horizon':
      return `本站规定最多提前 ${broken.limit} 天预约，这一天在 ${broken.value} 天以后。`
    case 'refusedPurpose':
      return `本站规定场地不用于“${broken.limit}”。`
    case 'personCount':
      return `本站规定每人每月最多预约 ${broken.limit} 次，这是第 ${broken.value} 次。`
    case 'teamCount':
      return `本站规定每个团队每月最多预约 ${broken.limit} 次，这是第 ${broken.value} 次。`
    case 'personMinutes':
      return `本站规定每人每月最多用${hoursText(broken.limit)}，加上这次是${hoursText(broken.value)}。`
    case 'teamMinutes':
      return `本站规定每个团队每月最多用${hoursText(broken.limit)}，加上这次是${hoursText(broken.value)}。`
    case 'consecutive':
      return `本站规定最多连着用 ${broken.limit} 次，这是连着第 ${broken.value} 次。`
  }
}

/** ` 4 小时`, ` 1 小时 30 分钟`, ` 45 分钟`. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return ` ${[hours > 0 ? `${hours} 小时` : '', rest > 0 || hours === 0 ? `${rest} 分钟` : ''].filter(Boolean).join(' ')}`
}

/** Whole days as days, anything else as hours and minutes. */
function aheadText(minutes: number): string {
  return minutes >= 1440 && minutes % 1440 === 0 ? ` ${minutes / 1440} 天` : hoursText(minutes)
}
